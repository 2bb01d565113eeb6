import { httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { StrategyList, url } from '@malbild/contract';
import { Link, Text, Words } from '@malbild/ui';
import { PageState } from '../page/page-state';
import { pageTitle } from '../page/page-title';
import { Milestones } from './milestones';

/** The city's ways of working, programme by programme. */
@Component({
  selector: 'mb-strategy-list-page',
  imports: [Link, Milestones, PageState, Text],
  templateUrl: './strategy-list-page.html',
})
export class StrategyListPage {
  protected readonly words = inject(Words);
  protected readonly page = httpResource(() => url.strategies(), { parse: (value) => StrategyList.parse(value) });

  constructor() {
    pageTitle(() => this.words.ui().strategies.title);
  }
}
