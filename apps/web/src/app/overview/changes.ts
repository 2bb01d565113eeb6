import { Component, inject, input } from '@angular/core';
import { type GoalCard, type Overview } from '@malbild/contract';
import { Link, StatusGlyph, Text, Words } from '@malbild/ui';

/** Vad har ändrats: the verdicts that moved, newest first. */
@Component({
  selector: 'mb-changes',
  imports: [Link, StatusGlyph, Text],
  template: `
    <section aria-labelledby="changes-title">
      <h2 id="changes-title" class="panel-title">
        {{ words.ui().overview.changedTitle({ date: words.format().date(changes().since) }) }}
      </h2>
      <ul role="list" class="changes">
        @for (change of changes().items; track change.indicator.code + change.on) {
          <li>
            <ui-status-glyph [status]="change.to" />
            <div>
              <p><a [uiLink]="['/indikator', change.indicator.code]" [uiText]="change.indicator.name"></a></p>
              <p class="secondary">
                {{
                  words.ui().overview.fromTo({
                    from: words.judgement().status[change.from],
                    to: words.judgement().status[change.to],
                  })
                }}. {{ words.reason(change.reason) }}
              </p>
              <p class="label">
                {{ words.format().date(change.on) }}
                @for (goal of change.goals; track goal) {
                  · {{ goalName(goal) }}
                }
              </p>
            </div>
          </li>
        } @empty {
          <li class="secondary">{{ words.ui().overview.changedNone }}</li>
        }
      </ul>
    </section>
  `,
})
export class Changes {
  readonly changes = input.required<Overview['changes']>();
  readonly goals = input.required<readonly GoalCard[]>();
  protected readonly words = inject(Words);

  protected goalName(code: string): string {
    const goal = this.goals().find((candidate) => candidate.code === code);
    return goal ? this.words.text(goal.shortTitle) : code;
  }
}
