import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { type EvidenceIndex } from '@malbild/domain';
import { Words } from '../words/words';

/** The evidence index: the share that can be assessed first, then its five parts. `brief` shows the first alone. */
@Component({
  selector: 'ui-evidence-meter',
  template: `
    <ul role="list" class="ui-evidence">
      @for (row of rows(); track row.key) {
        <li class="ui-evidence-row" [class.headline]="row.key === 'assessable'">
          <span>{{ row.label }}</span>
          <svg class="ui-meter" aria-hidden="true" focusable="false">
            <rect class="rest" width="100%" height="100%" />
            <rect height="100%" [attr.width]="row.percent + '%'" />
          </svg>
          <span>{{ row.text }}</span>
        </li>
      }
    </ul>
  `,
})
export class EvidenceMeter {
  readonly evidence = input.required<EvidenceIndex>();
  readonly brief = input(false, { transform: booleanAttribute });

  private readonly words = inject(Words);

  protected readonly rows = computed(() => {
    const { evidence: words } = this.words.ui();
    const labels = this.words.judgement().evidence;
    const evidence = this.evidence();
    const keys = this.brief() ? HEADLINE : PARTS;
    return keys.map((key) => {
      const share = evidence[key];
      const percent = share.total === 0 ? 0 : (100 * share.count) / share.total;
      return { key, percent, label: labels[key], text: words.of(share) };
    });
  });
}

const HEADLINE = ['assessable'] as const;
const PARTS = ['assessable', 'value', 'baseline', 'target', 'fresh', 'womenMen'] as const;
