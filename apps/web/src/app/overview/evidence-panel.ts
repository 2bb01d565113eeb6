import { httpResource } from '@angular/common/http';
import { afterNextRender, Component, computed, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { CommitteePage, type Reference, url } from '@malbild/contract';
import { Link, Sparkline, Text, Why, Words } from '@malbild/ui';
import { RollUpVerdict } from '../page/roll-up-verdict';
import { AsOf } from '../shell/as-of';

/** What a cell of the matrix rests on: the committee's indicators for one goal, each with its verdict and why. */
@Component({
  selector: 'mb-evidence-panel',
  imports: [Link, RollUpVerdict, Sparkline, Text, Why],
  templateUrl: './evidence-panel.html',
  host: { '(keydown.escape)': 'closed.emit()' },
})
export class EvidencePanel {
  readonly committee = input.required<Reference>();
  readonly goal = input.required<Reference>();
  readonly closed = output();

  protected readonly words = inject(Words);
  private readonly asOf = inject(AsOf);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  protected readonly page = httpResource(() => url.committee(this.committee().code, this.asOf.date()), {
    parse: (value) => CommitteePage.parse(value),
  });
  private readonly answer = computed(() => (this.page.hasValue() ? this.page.value() : undefined));
  protected readonly rollUp = computed(
    () => this.answer()?.goals.find((entry) => entry.goal.code === this.goal().code)?.rollUp,
  );
  protected readonly indicators = computed(() =>
    (this.answer()?.indicators ?? []).filter((row) => row.goals.includes(this.goal().code)),
  );

  constructor() {
    afterNextRender(() => this.title().nativeElement.focus());
  }
}
