import { Component, inject, input, output } from '@angular/core';
import { Words } from '@malbild/ui';

/** Two people wrote in the same place: both versions, whose the other is, and the choice. Neither is lost until it is made. */
@Component({
  selector: 'mb-choose-version',
  template: `
    @let words_ = words.reporting().conflict;
    <div class="conflict" role="group" [attr.aria-label]="words_.title">
      <p>
        <strong>{{ words_.title }}</strong>
      </p>
      <p>{{ words_.lead({ by: by() ?? words_.somebody }) }}</p>
      <dl class="facts">
        <dt>{{ words_.yours }}</dt>
        <dd class="written">{{ yours() || words_.empty }}</dd>
        <dt>{{ words_.theirs({ by: by() ?? words_.somebody }) }}</dt>
        <dd class="written">{{ theirs() || words_.empty }}</dd>
      </dl>
      <p class="state-ways">
        <button type="button" class="button primary" (click)="mine.emit()">{{ words_.keepMine }}</button>
        <button type="button" class="button" (click)="other.emit()">{{ words_.takeTheirs }}</button>
      </p>
    </div>
  `,
})
export class ChooseVersion {
  readonly by = input.required<string | null>();
  readonly yours = input.required<string>();
  readonly theirs = input.required<string>();
  readonly mine = output();
  readonly other = output();
  protected readonly words = inject(Words);
}
