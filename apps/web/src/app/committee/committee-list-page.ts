import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { CommitteeList, url } from '@malbild/contract';
import { Link, Text, Words } from '@malbild/ui';
import { PageState } from '../page/page-state';
import { pageTitle } from '../page/page-title';
import { AsOf } from '../shell/as-of';
import { AsOfControl } from '../shell/as-of-control';

const KINDS = ['city-executive', 'district-committee', 'committee', 'company-board'] as const;
type Entry = CommitteeList['committees'][number];

/** The committees and boards of the day asked for, by kind, and those that have ended. */
@Component({
  selector: 'mb-committee-list-page',
  imports: [AsOfControl, Link, PageState, Text],
  templateUrl: './committee-list-page.html',
})
export class CommitteeListPage {
  protected readonly words = inject(Words);
  private readonly asOf = inject(AsOf);

  protected readonly page = httpResource(() => url.committees(this.asOf.date()), {
    parse: (value) => CommitteeList.parse(value),
  });

  protected readonly groups = computed(() => {
    if (!this.page.hasValue()) return [];
    const { asOf, committees } = this.page.value();
    const over = (entry: Entry): boolean => entry.validTo !== null && entry.validTo < asOf;
    const words = this.words.ui().committees;
    const current = KINDS.map((kind) => ({
      title: words.kinds[kind],
      entries: committees.filter((entry) => entry.kind === kind && !over(entry)),
    }));
    return [...current, { title: words.ended, entries: committees.filter(over) }].filter(
      (group) => group.entries.length > 0,
    );
  });

  constructor() {
    pageTitle(() => this.words.ui().committees.title);
  }

  protected years(entry: Entry): string {
    const from = entry.validFrom?.slice(0, 4) ?? '';
    const to = entry.validTo?.slice(0, 4) ?? '';
    return from || to ? this.words.ui().committees.years({ from, to }) : '';
  }
}
