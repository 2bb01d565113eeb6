import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { type UnitKind } from '@malbild/domain';
import { Words } from '../words/words';
import { Popover } from './popover';
import { StatusBadge } from './status-badge';

import { type Verdict, VerdictFacts } from './verdict-facts';

/** A status that is one step from its reason, method, number of points and date: press it and they open beside. */
@Component({
  selector: 'ui-why',
  imports: [Popover, StatusBadge, VerdictFacts],
  template: `
    <button #button type="button" class="ui-why-button" [attr.aria-expanded]="panel.open()" (click)="panel.toggle()">
      <ui-status-badge [status]="verdict().status" [short]="short()" />
      <span class="sr-only">{{ spoken() }}</span>
    </button>
    @if (verdict().origin === 'example') {
      <span class="example" [title]="words.ui().mark.exampleVerdict">{{ words.ui().mark.example }}</span>
    }
    <div #panel="uiPopover" [uiPopover]="button">
      @if (panel.open()) {
        <ui-verdict-facts [verdict]="verdict()" [unit]="unit()" [decimals]="decimals()" />
      }
    </div>
  `,
  host: { class: 'ui-why' },
})
export class Why {
  readonly verdict = input.required<Verdict>();
  readonly unit = input.required<UnitKind>();
  readonly decimals = input<number | null>(null);
  /** What the status is about, for those who hear the button alone. */
  readonly about = input('');
  readonly short = input(false, { transform: booleanAttribute });

  protected readonly words = inject(Words);
  protected readonly spoken = computed(() =>
    ['', this.about(), this.words.ui().status.why].filter((part, index) => index === 0 || part).join('. '),
  );
}
