import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { CommitteeList, GoalList, IndicatorList, IndicatorRole, url } from '@malbild/contract';
import { statuses } from '@malbild/domain';
import { Words } from '@malbild/ui';
import { PageState } from '../page/page-state';
import { pageTitle } from '../page/page-title';
import { AsOf } from '../shell/as-of';
import { AsOfControl } from '../shell/as-of-control';
import { filtered } from './indicator-filter';
import { IndicatorTable } from './indicator-table';

/** All indicators; the choices made live in the address. */
@Component({
  selector: 'mb-indicator-list-page',
  imports: [AsOfControl, IndicatorTable, PageState],
  templateUrl: './indicator-list-page.html',
})
export class IndicatorListPage {
  readonly ord = input<string>();
  readonly mal = input<string>();
  readonly namnd = input<string>();
  readonly lage = input<string>();
  readonly roll = input<string>();

  protected readonly words = inject(Words);
  private readonly asOf = inject(AsOf);
  private readonly router = inject(Router);
  protected readonly statuses = statuses;
  protected readonly roles = IndicatorRole.options;

  protected readonly page = httpResource(() => url.indicators(this.asOf.date()), {
    parse: (value) => IndicatorList.parse(value),
  });
  /** Names for the choices; the list works without them. */
  private readonly goals = httpResource(() => url.goals(this.asOf.date()), { parse: (value) => GoalList.parse(value) });
  private readonly committees = httpResource(() => url.committees(this.asOf.date()), {
    parse: (value) => CommitteeList.parse(value),
  });

  protected readonly rows = computed(() => {
    if (!this.page.hasValue()) return [];
    const filter = {
      text: this.ord(),
      goal: this.mal(),
      committee: this.namnd(),
      status: this.lage(),
      role: this.roll(),
    };
    return filtered(this.page.value(), filter, (row) => this.words.text(row.title));
  });

  protected readonly choosing = computed(() =>
    [this.ord(), this.mal(), this.namnd(), this.lage(), this.roll()].some(Boolean),
  );

  protected readonly goalChoices = computed(() => {
    const used = this.used((row) => row.goals);
    const programmes = this.goals.hasValue() ? this.goals.value().programmes : [];
    return programmes.flatMap((programme) => programme.goals).filter((goal) => used.has(goal.code));
  });

  protected readonly committeeChoices = computed(() => {
    const used = this.used((row) => row.committees);
    return this.committees.hasValue() ? this.committees.value().committees.filter(({ code }) => used.has(code)) : [];
  });

  constructor() {
    pageTitle(() => this.words.ui().indicators.title);
  }

  protected async choose(query: Record<string, string | null>): Promise<void> {
    const set = Object.fromEntries(Object.entries(query).map(([key, value]) => [key, value || null]));
    await this.router.navigate([], { queryParams: set, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async clear(): Promise<void> {
    await this.choose({ ord: null, mal: null, namnd: null, lage: null, roll: null });
  }

  /** Only what some indicator has can be chosen: no choice leads to an empty list by itself. */
  private used(codes: (row: IndicatorList['indicators'][number]) => readonly string[]): Set<string> {
    return new Set(this.page.hasValue() ? this.page.value().indicators.flatMap(codes) : []);
  }
}
