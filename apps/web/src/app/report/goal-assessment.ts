import { Component, computed, inject, input } from '@angular/core';
import { type AssessmentChange } from '@malbild/contract';
import { disagree, judgedWithoutData, type Status, statuses } from '@malbild/domain';
import { StatusBadge, Text, Words } from '@malbild/ui';
import { OriginMark } from '../page/origin-mark';
import { RollUpVerdict } from '../page/roll-up-verdict';
import { ChooseVersion } from './choose-version';
import { ReplacedNote } from './replaced-note';
import { ReportBook } from './report-book';
import { ReportNotes } from './report-notes';
import { SaveNote } from './save-note';

/** The committee's own status for a goal, beside what the data say today and would say with what has been filled in; and why. */
@Component({
  selector: 'mb-goal-assessment',
  imports: [ChooseVersion, OriginMark, ReplacedNote, ReportNotes, RollUpVerdict, SaveNote, StatusBadge, Text],
  templateUrl: './goal-assessment.html',
})
export class GoalAssessment {
  readonly entry = input.required<ReturnType<ReportBook['goals']>[number]>();

  protected readonly words = inject(Words);
  protected readonly book = inject(ReportBook);
  protected readonly statuses = statuses;

  private readonly code = computed(() => this.entry().goal.goal.code);
  protected readonly slot = computed(() => this.book.assessments.slots().get(this.code()));

  protected readonly changed = computed(() => {
    const { goal, preview } = this.entry();
    return preview.score !== goal.computed.score || preview.status !== goal.computed.status;
  });

  protected readonly remark = computed(() => {
    const { content, preview } = this.entry();
    const voices = { committee: content.status, data: preview.status, overall: null };
    const words = this.words.reporting().assessment;
    if (disagree(voices)) return words.disagree;
    return judgedWithoutData(voices) ? words.withoutData : undefined;
  });

  protected readonly commentCount = computed(
    () => (this.book.page()?.comments ?? []).filter(({ goal }) => goal === this.code()).length,
  );
  /** Open from the beginning where something has been remarked; afterwards as the reader left it. */
  protected readonly commented = computed(() => this.commentCount() > 0);

  protected choose(status: Status): void {
    this.change({ status });
  }

  protected writeAnalysis(analysis: string): void {
    this.change({ analysis, language: this.words.code() });
  }

  protected write({ status, analysis }: AssessmentChange): string {
    return [status ? this.words.judgement().status[status] : '', analysis].filter(Boolean).join('\n');
  }

  private change(part: Partial<AssessmentChange>): void {
    this.book.assessments.type(this.code(), { ...this.entry().content, ...part });
  }
}
