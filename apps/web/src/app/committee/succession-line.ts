import { Component, computed, inject, input } from '@angular/core';
import { type CommitteePage } from '@malbild/contract';
import { Link, Text, Words } from '@malbild/ui';

type Relative = CommitteePage['predecessors'][number];

/** Where a committee comes from and where it went: before, this one, after. Both histories stay. */
@Component({
  selector: 'mb-succession-line',
  imports: [Link, Text],
  template: `
    @let words_ = words.ui().committee;
    <section class="block" aria-labelledby="succession-title">
      <h2 id="succession-title">{{ words_.succession }}</h2>
      @if (alone()) {
        <p class="secondary">{{ words_.successionNone }}</p>
      } @else {
        <ol role="list" class="succession">
          @for (other of committee().predecessors; track other.committee.code + other.date) {
            <li class="before">
              <a [uiLink]="['/namnd', other.committee.code]" [uiText]="other.committee.name"></a>
              <p class="label">{{ words_.until({ date: words.format().date(other.date) }) }}{{ share(other) }}</p>
              @if (other.note; as note) {
                <p class="label" [uiText]="note"></p>
              }
            </li>
          }
          <li class="here" aria-current="true">
            <strong [uiText]="committee().name"></strong>
            <p class="label">
              {{ words_.here }}
              @if (committee().validFrom; as from) {
                {{ words_.from({ date: words.format().date(from) }) }}
              }
              @if (committee().validTo; as to) {
                {{ words_.until({ date: words.format().date(to) }) }}
              }
            </p>
          </li>
          @for (other of committee().successors; track other.committee.code + other.date) {
            <li class="after">
              <a [uiLink]="['/namnd', other.committee.code]" [uiText]="other.committee.name"></a>
              <p class="label">{{ words_.from({ date: words.format().date(other.date) }) }}{{ share(other) }}</p>
              @if (other.note; as note) {
                <p class="label" [uiText]="note"></p>
              }
            </li>
          }
        </ol>
      }
    </section>
  `,
})
export class SuccessionLine {
  readonly committee = input.required<CommitteePage>();
  protected readonly words = inject(Words);
  protected readonly alone = computed(
    () => this.committee().predecessors.length === 0 && this.committee().successors.length === 0,
  );

  protected share(other: Relative): string {
    if (other.share === null) return '';
    const share = this.words.format().quantity(100 * other.share, 'percent', 0);
    return `, ${this.words.ui().committee.share({ share })}`;
  }
}
