import { Component, computed, inject, input, model } from '@angular/core';
import { type UnitKind } from '@malbild/domain';
import { type RankedValue } from '../bars/ranked-bars';
import { Words } from '../words/words';
import { shadeOf, stepsOf } from './steps';

/** The outlines of one level of areas in one common frame. */
export interface Outlines {
  viewBox: string;
  code: readonly string[];
  path: readonly string[];
}

/** A map in shades of one hue; never alone, always beside the ranked bars of the same rows. */
@Component({
  selector: 'ui-area-map',
  template: `
    <ul role="list" class="ui-key">
      @for (step of steps(); track step.shade) {
        <li>
          <svg class="ui-key-mark" viewBox="0 0 12 12" aria-hidden="true">
            <rect width="12" height="12" [attr.data-shade]="step.shade" />
          </svg>
          {{ range(step.low, step.high) }}
        </li>
      }
      @if (missing()) {
        <li>
          <svg class="ui-key-mark" viewBox="0 0 12 12" aria-hidden="true">
            <rect class="no-value" width="12" height="12" />
          </svg>
          {{ words.ui().picture.noValue }}
        </li>
      }
    </ul>
    <svg class="ui-map" aria-hidden="true" focusable="false" [attr.viewBox]="outlines().viewBox">
      @for (shape of shapes(); track shape.code) {
        <path
          [attr.d]="shape.path"
          [attr.data-shade]="shape.shade"
          [class.no-value]="shape.shade === null"
          (pointerenter)="active.set(shape.index)"
          (pointerleave)="active.set(null)"
        />
      }
      @if (highlighted(); as shape) {
        <path class="active" [attr.d]="shape.path" />
      }
    </svg>
    <p class="ui-map-caption" aria-hidden="true">{{ caption() }}</p>
  `,
})
export class AreaMap {
  readonly outlines = input.required<Outlines>();
  /** Already ranked: the same rows, in the same order, as in the bars beside. */
  readonly rows = input.required<readonly RankedValue[]>();
  readonly unit = input.required<UnitKind>();
  readonly decimals = input<number | null>(null);
  readonly active = model<number | null>(null);

  protected readonly words = inject(Words);

  protected readonly steps = computed(() =>
    stepsOf(
      this.rows()
        .map((row) => row.value)
        .filter((value) => value !== null),
    ),
  );

  protected readonly shapes = computed(() => {
    const index = new Map(this.rows().map((row, position) => [row.code, position]));
    return this.outlines().code.map((code, position) => {
      const at = index.get(code) ?? null;
      const value = at === null ? null : (this.rows()[at]?.value ?? null);
      return { code, path: this.outlines().path[position] ?? '', index: at, shade: shadeOf(value, this.steps()) };
    });
  });

  protected readonly missing = computed(() => this.shapes().some((shape) => shape.shade === null));
  protected readonly highlighted = computed(() => {
    const active = this.active();
    return active === null ? undefined : this.shapes().find((shape) => shape.index === active);
  });

  protected readonly caption = computed(() => {
    const active = this.active();
    const row = active === null ? undefined : this.rows()[active];
    if (!row) return '\u00a0';
    const value = row.value === null ? this.words.ui().picture.noValue : this.write(row.value);
    return `${row.name}: ${value}`;
  });

  protected range(low: number, high: number): string {
    return low === high
      ? this.write(low)
      : this.words.ui().picture.mapKey({ low: this.write(low), high: this.write(high) });
  }

  private write(value: number): string {
    return this.words.format().quantity(value, this.unit(), this.decimals());
  }
}
