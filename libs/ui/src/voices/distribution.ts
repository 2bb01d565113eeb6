import { Component, computed, inject, input } from '@angular/core';
import { type Status, statuses } from '@malbild/domain';
import { Words } from '../words/words';

/** How many say what; `missing` have said nothing yet. */
export type Counts = Record<Status | 'missing', number>;

/** How the committees' self-assessments of a goal fall: a bar in the order of the scale, and the same in words. */
@Component({
  selector: 'ui-distribution',
  template: `
    <span class="ui-distribution" aria-hidden="true">
      @for (part of parts(); track part.kind) {
        <span [attr.data-status]="part.kind" [style.flex-grow]="part.count"></span>
      }
    </span>
    <span class="ui-distribution-words">{{ said() }}</span>
  `,
  host: { class: 'ui-distribution-host' },
})
export class Distribution {
  readonly counts = input.required<Counts>();
  private readonly words = inject(Words);

  protected readonly parts = computed(() => {
    const counts = this.counts();
    return KINDS.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0);
  });
  protected readonly said = computed(() => {
    const { voices } = this.words.ui();
    return this.parts()
      .map(({ kind, count }) =>
        kind === 'missing' ? voices.notHandedIn({ count }) : voices.said({ count, status: kind }),
      )
      .join(', ');
  });
}

const KINDS = [...statuses, 'missing'] as const;
