import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { CommitteePage as CommitteeAnswer, type IndicatorRow, url } from '@malbild/contract';
import { EvidenceMeter, Link, StatusBadge, Text, Why, Words } from '@malbild/ui';
import { IndicatorTable } from '../indicator/indicator-table';
import { OriginMark } from '../page/origin-mark';
import { PageState } from '../page/page-state';
import { pageTitle } from '../page/page-title';
import { AsOf } from '../shell/as-of';
import { AsOfControl } from '../shell/as-of-control';
import { SuccessionLine } from './succession-line';

/** A committee: what needs an answer first, its goals, its indicators, and where it comes from. */
@Component({
  selector: 'mb-committee-page',
  imports: [
    AsOfControl,
    EvidenceMeter,
    IndicatorTable,
    Link,
    OriginMark,
    PageState,
    StatusBadge,
    SuccessionLine,
    Text,
    Why,
  ],
  templateUrl: './committee-page.html',
})
export class CommitteePage {
  readonly code = input.required<string>();

  protected readonly words = inject(Words);
  private readonly asOf = inject(AsOf);

  protected readonly page = httpResource(() => url.committee(this.code(), this.asOf.date()), {
    parse: (value) => CommitteeAnswer.parse(value),
  });
  private readonly committee = computed(() => (this.page.hasValue() ? this.page.value() : undefined));

  protected readonly attention = computed(() => needingAnswer(this.committee()?.indicators ?? []));

  protected readonly message = computed(() => {
    const committee = this.committee();
    if (!committee || committee.evidence.assessable.total === 0) return '';
    const { count, total } = committee.evidence.assessable;
    if (count === 0) return this.words.ui().committee.noneAssessable({ total });
    const none = committee.indicators.filter((row) => row.standing.status === 'none').length;
    return this.words.ui().committee.message({ assessable: count, total, none });
  });

  constructor() {
    pageTitle(() => {
      const committee = this.committee();
      return committee && this.words.text(committee.name);
    });
  }
}

/** The indicators that go the wrong way, then those that cannot be assessed: key indicators first within each. */
export function needingAnswer(rows: readonly IndicatorRow[]): IndicatorRow[] {
  const order = { none: 0, unassessable: 1 } as const;
  const weight = (row: IndicatorRow): number =>
    2 * order[row.standing.status === 'none' ? 'none' : 'unassessable'] + (row.role === 'key' ? 0 : 1);
  return rows
    .filter((row) => row.standing.status === 'none' || row.standing.status === 'unassessable')
    .sort((a, b) => weight(a) - weight(b));
}
