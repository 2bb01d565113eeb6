import { Component, computed, inject, input } from '@angular/core';
import { type GoalCard, type Overview, type VoiceItem } from '@malbild/contract';
import { Link, StatusBadge, Text, ThreeVoices, Words } from '@malbild/ui';
import { Shortened } from './shortened';

/** What to ask about: where voices disagree, where one judges without data, and deviations that nobody has answered. */
@Component({
  selector: 'mb-voice-lists',
  imports: [Link, Shortened, StatusBadge, Text, ThreeVoices],
  templateUrl: './voice-lists.html',
})
export class VoiceLists {
  readonly overview = input.required<Pick<Overview, 'disagreements' | 'judgedWithoutData' | 'unanswered' | 'goals'>>();

  protected readonly words = inject(Words);

  protected readonly lists = computed(() => {
    const { voices } = this.words.ui();
    const { disagreements, judgedWithoutData } = this.overview();
    return [
      {
        id: 'disagreements',
        title: voices.disagreeTitle,
        lead: voices.disagreeLead,
        none: voices.disagreeNone,
        items: disagreements,
      },
      {
        id: 'without-data',
        title: voices.withoutDataTitle,
        lead: voices.withoutDataLead,
        none: voices.withoutDataNone,
        items: judgedWithoutData,
      },
    ];
  });

  protected goalName(code: string): GoalCard['shortTitle'] {
    return this.overview().goals.find((goal) => goal.code === code)?.shortTitle ?? { sv: code };
  }

  protected keyOf({ goal, committee }: VoiceItem): string {
    return `${goal.code} ${committee?.code ?? ''}`;
  }
}
