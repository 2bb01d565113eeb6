import { Component, computed, inject, input } from '@angular/core';
import { type Standing, type UnitKind } from '@malbild/domain';
import { Words } from '../words/words';
import { workingLines } from './working';

/** A standing that also says whether it rests on something made up for the demonstration. */
export type Verdict = Standing & { origin: 'city' | 'example' };

/** All that stands behind a verdict: the reason in a sentence, method, points, dates, and the working printed. */
@Component({
  selector: 'ui-verdict-facts',
  template: `
    <p>{{ words.reason(verdict().reason) }}</p>
    @if (verdict().origin === 'example') {
      <p class="secondary">
        <span class="example">{{ words.ui().mark.example }}</span> {{ words.ui().mark.exampleVerdict }}
      </p>
    }
    <dl class="ui-facts">
      @for (fact of facts(); track fact.label) {
        <dt>{{ fact.label }}</dt>
        <dd>{{ fact.value }}</dd>
      }
    </dl>
    @if (working().length > 0) {
      <p class="ui-facts-title">{{ words.ui().status.working }}</p>
      <dl class="ui-facts">
        @for (line of working(); track line.label) {
          <dt>{{ line.label }}</dt>
          <dd>{{ line.value }}</dd>
        }
      </dl>
    }
  `,
})
export class VerdictFacts {
  readonly verdict = input.required<Verdict>();
  readonly unit = input.required<UnitKind>();
  readonly decimals = input<number | null>(null);

  protected readonly words = inject(Words);

  protected readonly working = computed(() =>
    workingLines(
      this.verdict().inputs,
      this.unit(),
      this.decimals(),
      this.words.ui().status.inputs,
      this.words.format(),
    ),
  );

  protected readonly facts = computed(() => {
    const verdict = this.verdict();
    const { status: words } = this.words.ui();
    const judgement = this.words.judgement();
    const format = this.words.format();
    const method = judgement.method[verdict.method];
    const facts = [{ label: words.method, value: `${method}, ${words.version({ version: verdict.methodVersion })}` }];
    if (verdict.methodStatus) {
      facts.push({ label: words.methodWord, value: judgement.methodStatus[verdict.methodStatus] });
    }
    facts.push(
      { label: words.points, value: format.number(verdict.pointCount, 0) },
      { label: words.newest, value: verdict.newestPeriod ? format.period(verdict.newestPeriod) : words.noNewest },
    );
    if (verdict.staleFrom) {
      const label = verdict.reason.code === 'stale' ? words.wasFreshUntil : words.freshUntil;
      facts.push({ label, value: format.date(verdict.staleFrom) });
    }
    if (verdict.score !== null) facts.push({ label: words.score, value: format.number(verdict.score, 1) });
    return facts;
  });
}
