import { Component, computed, inject, input } from '@angular/core';
import { type Status, type UnitKind } from '@malbild/domain';
import { Words } from '../words/words';

export interface BulletLayout {
  /** Percent of the width. */
  value: number;
  target: number | null;
  baseline: number | null;
}

/**
 * Where a bullet's marks go, in percent of its width. The scale starts at zero, or below it where a number is negative, and
 * leaves air after the largest.
 */
export function layOutBullet(
  value: number,
  target: number | null,
  baseline: number | null,
): BulletLayout & { zero: number } {
  const numbers = [value, target, baseline].filter((number) => number !== null);
  const low = Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers);
  const width = (high - low || 1) * 1.06;
  const at = (number: number): number => Math.round((1000 * (number - low)) / width) / 10;
  return {
    zero: at(0),
    value: at(value),
    target: target === null ? null : at(target),
    baseline: baseline === null ? null : at(baseline),
  };
}

/** Value as a bar, target as a tick, the way from the baseline as a band of one hue. */
@Component({
  selector: 'ui-bullet',
  template: `
    @if (layout(); as at) {
      <svg class="ui-bullet" role="img" [attr.aria-label]="description()" [attr.data-status]="status()">
        @if (at.target !== null && at.baseline !== null) {
          <rect
            class="band"
            y="3"
            height="14"
            [attr.x]="(at.baseline < at.target ? at.baseline : at.target) + '%'"
            [attr.width]="(at.baseline < at.target ? at.target - at.baseline : at.baseline - at.target) + '%'"
          />
        }
        <rect
          class="value"
          y="7"
          height="6"
          [attr.x]="(at.value < at.zero ? at.value : at.zero) + '%'"
          [attr.width]="(at.value < at.zero ? at.zero - at.value : at.value - at.zero) + '%'"
        />
        @if (at.target !== null) {
          <line class="target" y1="1" y2="19" [attr.x1]="at.target + '%'" [attr.x2]="at.target + '%'" />
        }
      </svg>
    }
  `,
})
export class Bullet {
  readonly value = input.required<number | null>();
  readonly target = input<number | null>(null);
  readonly baseline = input<number | null>(null);
  readonly status = input.required<Status>();
  readonly unit = input.required<UnitKind>();
  readonly decimals = input<number | null>(null);

  private readonly words = inject(Words);

  protected readonly layout = computed(() => {
    const value = this.value();
    return value === null ? null : layOutBullet(value, this.target(), this.baseline());
  });

  protected readonly description = computed(() => {
    const target = this.target();
    const write = (number: number): string => this.words.format().quantity(number, this.unit(), this.decimals());
    const value = write(this.value() ?? 0);
    return target === null ? value : this.words.ui().picture.bullet({ value, target: write(target) });
  });
}
