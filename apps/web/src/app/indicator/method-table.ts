import { Component, computed, inject, input } from '@angular/core';
import { type MethodAnswer } from '@malbild/contract';
import { isVerdict } from '@malbild/domain';
import { StatusBadge, Words } from '@malbild/ui';

/** Every method that can be computed, and whether they agree: the choice of method is political. */
@Component({
  selector: 'mb-method-table',
  imports: [StatusBadge],
  template: `
    @let words_ = words.ui().indicator;
    <p class="section-lead">
      {{ differing() > 1 ? words_.methodsDisagree({ count: differing() }) : words_.methodsAgree }}
    </p>
    <div class="ui-scroll" tabindex="0" role="group" [attr.aria-label]="words_.methods">
      <table class="ui-table method-table">
        <thead>
          <tr>
            <th scope="col">{{ words_.methodColumn }}</th>
            <th scope="col">{{ words_.verdict }}</th>
            <th scope="col">{{ words_.methodWord }}</th>
            <th scope="col" class="number">{{ words_.score }}</th>
            <th scope="col">{{ words_.why }}</th>
          </tr>
        </thead>
        <tbody>
          @for (answer of methods(); track answer.method) {
            <tr [class.own]="answer.chosen">
              <th scope="row">
                {{ words.judgement().method[answer.method] }}
                @if (answer.chosen) {
                  <span class="label under">{{ words_.chosen }}</span>
                }
              </th>
              <td><ui-status-badge short [status]="answer.status" /></td>
              <td>{{ wordOf(answer) }}</td>
              <td class="number">{{ answer.score === null ? '' : words.format().number(answer.score, 1) }}</td>
              <td class="why-cell">{{ words.reason(answer.reason) }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class MethodTable {
  readonly methods = input.required<readonly MethodAnswer[]>();
  protected readonly words = inject(Words);

  /** How many verdicts the methods come to. */
  protected readonly differing = computed(
    () =>
      new Set(
        this.methods()
          .map((answer) => answer.status)
          .filter(isVerdict),
      ).size,
  );

  protected wordOf(answer: MethodAnswer): string {
    const names: Partial<Record<string, string>> = this.words.judgement().methodStatus;
    return answer.methodStatus === null ? '' : (names[answer.methodStatus] ?? answer.methodStatus);
  }
}
