import { httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { IndicatorList, url } from '@malbild/contract';
import { Link, Text, Words } from '@malbild/ui';
import { pageTitle } from '../page/page-title';
import { AsOf } from '../shell/as-of';

/** Where the figures can be fetched, and on what terms. */
@Component({
  selector: 'mb-open-data-page',
  imports: [Link, Text],
  templateUrl: './open-data-page.html',
})
export class OpenDataPage {
  protected readonly words = inject(Words);
  private readonly asOf = inject(AsOf);

  protected readonly indicators = httpResource(() => url.indicators(this.asOf.date()), {
    parse: (value) => IndicatorList.parse(value),
  });

  constructor() {
    pageTitle(() => this.words.ui().openData.title);
  }

  protected csv(code: string): string {
    return url.indicatorCsv(code, this.asOf.date());
  }
}
