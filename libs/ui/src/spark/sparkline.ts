import { Component, computed, inject, input } from '@angular/core';
import { type Status, type UnitKind } from '@malbild/domain';
import { Words } from '../words/words';
import { type Anchor, layOutSpark, type Trail } from './spark-layout';

/** A small line with the target as a tick and the road to it dashed, so that one sees the gap to the road. */
@Component({
  selector: 'ui-sparkline',
  template: `
    <svg
      class="ui-spark"
      role="img"
      [attr.viewBox]="'0 0 ' + width() + ' ' + height()"
      [attr.aria-label]="description()"
      [attr.data-status]="status()"
    >
      @if (layout().road; as road) {
        <line
          class="road"
          [attr.x1]="road.from.x"
          [attr.y1]="road.from.y"
          [attr.x2]="road.to.x"
          [attr.y2]="road.to.y"
        />
      }
      @if (layout().tick; as tick) {
        <line class="tick" [attr.x1]="tick.x - 6" [attr.x2]="tick.x + 6" [attr.y1]="tick.y" [attr.y2]="tick.y" />
      }
      @if (layout().line; as line) {
        <path class="line" [attr.d]="line" />
      }
      @for (spot of layout().loose; track spot.x) {
        <circle class="loose" r="2" [attr.cx]="spot.x" [attr.cy]="spot.y" />
      }
      @if (layout().end; as end) {
        <circle class="end" r="4" [attr.cx]="end.x" [attr.cy]="end.y" />
      }
    </svg>
  `,
})
export class Sparkline {
  readonly trail = input.required<Trail>();
  readonly baseline = input<Anchor | null>(null);
  readonly target = input<Anchor | null>(null);
  readonly status = input.required<Status>();
  readonly unit = input.required<UnitKind>();
  readonly decimals = input<number | null>(null);
  readonly width = input(280);
  readonly height = input(56);

  private readonly words = inject(Words);

  protected readonly layout = computed(() =>
    layOutSpark(
      { trail: this.trail(), baseline: this.baseline(), target: this.target() },
      { width: this.width(), height: this.height() },
    ),
  );

  protected readonly description = computed(() => {
    const { picture } = this.words.ui();
    const format = this.words.format();
    const { period, value } = this.trail();
    const known = period.flatMap((key, index) => {
      const number = value[index];
      return number === null || number === undefined ? [] : [{ key, number }];
    });
    const first = known[0];
    const last = known.at(-1);
    if (!first || !last) return picture.sparklineEmpty;
    return picture.sparkline({
      first: format.quantity(first.number, this.unit(), this.decimals()),
      firstPeriod: format.period(first.key),
      last: format.quantity(last.number, this.unit(), this.decimals()),
      lastPeriod: format.period(last.key),
    });
  });
}
