import { Component, computed, inject, input } from '@angular/core';
import { responseKinds } from '@malbild/domain';
import { Link, Text, Why, Words } from '@malbild/ui';
import { OriginMark } from '../page/origin-mark';
import { contentOf } from './autosave';
import { ChooseVersion } from './choose-version';
import { type Progress } from './previews';
import { ReplacedNote } from './replaced-note';
import { ReportBook } from './report-book';
import { emptyResponse, type ResponseContent } from './report-content';
import { SaveNote } from './save-note';

/** What is done about a red or unassessable indicator: a decision, a task or an accepted risk, by whom and when. */
@Component({
  selector: 'mb-deviation-response',
  imports: [ChooseVersion, Link, OriginMark, ReplacedNote, SaveNote, Text, Why],
  templateUrl: './deviation-response.html',
})
export class DeviationResponse {
  readonly entry = input.required<Progress>();

  protected readonly words = inject(Words);
  protected readonly book = inject(ReportBook);
  protected readonly kinds = responseKinds;

  private readonly code = computed(() => this.entry().indicator.code);
  protected readonly slot = computed(() => this.book.responses.slots().get(this.code()));
  protected readonly content = computed((): ResponseContent => {
    const slot = this.slot();
    return slot ? contentOf(slot) : emptyResponse;
  });
  protected readonly state = computed(() => this.book.responses.state(this.code()));

  protected readonly more = computed(() => {
    const { owner, due } = this.content();
    const words = this.words.reporting().response;
    const until = due ? words.until({ date: this.words.format().date(due) }) : '';
    return [owner, until].filter(Boolean).join(', ');
  });

  protected change(part: Partial<ResponseContent>): void {
    this.book.responses.type(this.code(), { ...this.content(), ...part });
  }

  protected takeBack(): void {
    this.book.responses.type(this.code(), emptyResponse);
  }

  protected write({ kind, text, owner, due }: ResponseContent): string {
    return [kind ? this.words.reporting().response.kinds[kind] : '', text, owner, due].filter(Boolean).join(', ');
  }
}
