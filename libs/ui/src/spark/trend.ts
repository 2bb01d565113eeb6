import { Component, computed, inject, input } from '@angular/core';
import { type Direction } from '@malbild/domain';
import { Words } from '../words/words';
import { type Trail } from './spark-layout';

export type Way = 'up' | 'down' | 'flat';

export interface Trend {
  way: Way;
  /** Null where no way is wanted. */
  wanted: boolean | null;
  /** The period compared with. */
  since: string;
}

/**
 * Which way the newest value went from the one before it. Two values that look the same at the decimals shown are *unchanged*:
 * an arrow must not claim what the reader cannot see. Undefined with fewer than two values.
 */
export function trendOf(trail: Trail, direction: Direction | null, decimals: number): Trend | undefined {
  const known = trail.period.flatMap((period, index) => {
    const value = trail.value[index];
    return value === null || value === undefined ? [] : [{ period, value }];
  });
  const last = known.at(-1);
  const before = known.at(-2);
  if (!last || !before) return undefined;
  const scale = 10 ** decimals;
  const step = Math.round(last.value * scale) - Math.round(before.value * scale);
  const way = step === 0 ? 'flat' : step > 0 ? 'up' : 'down';
  return { way, wanted: wantedness(way, direction), since: before.period };
}

function wantedness(way: Way, direction: Direction | null): boolean | null {
  if (direction !== 'increase' && direction !== 'decrease') return null;
  return way === (direction === 'increase' ? 'up' : 'down');
}

/** An arrow and words: ökar · minskar · oförändrad, önskad or oönskad. */
@Component({
  selector: 'ui-trend',
  template: `
    @if (trend(); as trend) {
      <span class="ui-trend">
        <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          @switch (trend.way) {
            @case ('up') {
              <path d="M2 10 10 2M4.5 2H10v5.5" fill="none" stroke="currentColor" stroke-width="1.6" />
            }
            @case ('down') {
              <path d="M2 2l8 8M10 4.5V10H4.5" fill="none" stroke="currentColor" stroke-width="1.6" />
            }
            @default {
              <path d="M1 6h10M7 2.5 10.5 6 7 9.5" fill="none" stroke="currentColor" stroke-width="1.6" />
            }
          }
        </svg>
        <span>{{ text() }}</span>
      </span>
    } @else {
      <span class="secondary">{{ words.ui().trend.unknown }}</span>
    }
  `,
})
export class TrendMark {
  readonly trail = input.required<Trail>();
  readonly direction = input.required<Direction | null>();
  readonly decimals = input(1);

  protected readonly words = inject(Words);
  protected readonly trend = computed(() => trendOf(this.trail(), this.direction(), this.decimals()));
  protected readonly text = computed(() => {
    const words = this.words.ui().trend;
    const trend = this.trend();
    if (!trend) return words.unknown;
    if (trend.wanted === null) return words[trend.way];
    return `${words[trend.way]}, ${trend.wanted ? words.wanted : words.unwanted}`;
  });
}
