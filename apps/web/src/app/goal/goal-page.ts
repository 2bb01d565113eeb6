import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { GoalPage as GoalAnswer, url } from '@malbild/contract';
import { EvidenceMeter, Link, Multiples, StatusBadge, Text, Why, Words } from '@malbild/ui';
import { IndicatorTable } from '../indicator/indicator-table';
import { OriginMark } from '../page/origin-mark';
import { PageState } from '../page/page-state';
import { pageTitle } from '../page/page-title';
import { RollUpVerdict } from '../page/roll-up-verdict';
import { AsOf } from '../shell/as-of';
import { AsOfControl } from '../shell/as-of-control';
import { Milestones } from '../strategy/milestones';
import { calculationOf } from './calculation';
import { multiplesOf } from './multiples-of';

/** A goal: what the data say and how it is counted, its strategies, its indicators, its committees. */
@Component({
  selector: 'mb-goal-page',
  imports: [
    AsOfControl,
    EvidenceMeter,
    IndicatorTable,
    Link,
    Milestones,
    Multiples,
    OriginMark,
    PageState,
    RollUpVerdict,
    StatusBadge,
    Text,
    Why,
  ],
  templateUrl: './goal-page.html',
})
export class GoalPage {
  readonly code = input.required<string>();

  protected readonly words = inject(Words);
  private readonly asOf = inject(AsOf);

  protected readonly page = httpResource(() => url.goal(this.code(), this.asOf.date()), {
    parse: (value) => GoalAnswer.parse(value),
  });
  private readonly goal = computed(() => (this.page.hasValue() ? this.page.value() : undefined));

  protected readonly calculation = computed(() => {
    const goal = this.goal();
    return goal ? calculationOf(goal.indicators, goal.rollUp) : { counted: [], sum: null };
  });
  protected readonly multiples = computed(() =>
    multiplesOf(this.goal()?.indicators ?? [], this.words.ui(), this.words.format()),
  );
  protected readonly sum = computed(() => {
    const { sum } = this.calculation();
    if (!sum) return null;
    const format = this.words.format();
    const total = format.number(sum.total, 2);
    return this.words.ui().goal.scoreSum({ sum: total, count: sum.count, mean: format.number(sum.mean, 2) });
  });

  constructor() {
    pageTitle(() => {
      const goal = this.goal();
      return goal && this.words.text(goal.title);
    });
  }
}
