import { Component, inject, input } from '@angular/core';
import { type IndicatorPage, url } from '@malbild/contract';
import { Link, Text, Words } from '@malbild/ui';
import { AsOf } from '../shell/as-of';

/** What the indicator is: definition, source, quality, licence, rhythm, who answers for it, and where to fetch it. */
@Component({
  selector: 'mb-about-indicator',
  imports: [Link, Text],
  templateUrl: './about-indicator.html',
})
export class AboutIndicator {
  readonly indicator = input.required<IndicatorPage>();
  protected readonly words = inject(Words);
  private readonly asOf = inject(AsOf);

  protected csv(): string {
    return url.indicatorCsv(this.indicator().code, this.asOf.date());
  }
}
