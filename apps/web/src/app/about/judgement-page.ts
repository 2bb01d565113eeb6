import { Component, inject } from '@angular/core';
import { methods, statuses, unassessableCodes } from '@malbild/domain';
import { StatusBadge, Words } from '@malbild/ui';
import { pageTitle } from '../page/page-title';

/** How things are judged: the scale, the methods, the roll-up, and every reason why something is hard to assess. */
@Component({
  selector: 'mb-judgement-page',
  imports: [StatusBadge],
  templateUrl: './judgement-page.html',
})
export class JudgementPage {
  protected readonly words = inject(Words);
  protected readonly statuses = statuses;
  protected readonly methods = methods;
  protected readonly reasons = unassessableCodes;

  constructor() {
    pageTitle(() => this.words.ui().frame.about);
  }
}
