import { httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { GoalList, url } from '@malbild/contract';
import { Link, Text, Words } from '@malbild/ui';
import { PageState } from '../page/page-state';
import { pageTitle } from '../page/page-title';
import { RollUpVerdict } from '../page/roll-up-verdict';
import { AsOf } from '../shell/as-of';
import { AsOfControl } from '../shell/as-of-control';

type Programme = GoalList['programmes'][number];

/** All programmes with their goals, newest first. */
@Component({
  selector: 'mb-goal-list-page',
  imports: [AsOfControl, Link, PageState, RollUpVerdict, Text],
  templateUrl: './goal-list-page.html',
})
export class GoalListPage {
  protected readonly words = inject(Words);
  private readonly asOf = inject(AsOf);

  protected readonly page = httpResource(() => url.goals(this.asOf.date()), {
    parse: (value) => GoalList.parse(value),
  });

  constructor() {
    pageTitle(() => this.words.ui().goals.title);
  }

  /** Goals directly under `parent`, or those at the top of the programme. */
  protected under(programme: Programme, parent: string | null): Programme['goals'] {
    return programme.goals.filter((goal) => goal.parent === parent);
  }
}
