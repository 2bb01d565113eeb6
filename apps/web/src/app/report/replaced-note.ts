import { Component, inject, input, output } from '@angular/core';
import { Words } from '@malbild/ui';

/** Somebody else wrote over what I had saved: what became of it, and the way back. */
@Component({
  selector: 'mb-replaced-note',
  template: `
    @let words_ = words.reporting().panel;
    @let conflict = words.reporting().conflict;
    <div class="conflict" role="group" [attr.aria-label]="words_.replacedTitle">
      <p>
        {{
          words_.replaced({
            by: by() ?? conflict.somebody,
            from: before() || conflict.empty,
            to: now() || conflict.empty,
          })
        }}
      </p>
      <p class="state-ways">
        <button type="button" class="button" (click)="restored.emit()">{{ words_.restoreMine }}</button>
        <button type="button" class="button quiet" (click)="seen.emit()">{{ words_.seen }}</button>
      </p>
    </div>
  `,
})
export class ReplacedNote {
  readonly by = input.required<string | null | undefined>();
  readonly before = input.required<string>();
  readonly now = input.required<string>();
  readonly restored = output();
  readonly seen = output();
  protected readonly words = inject(Words);
}
