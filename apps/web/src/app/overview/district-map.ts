import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output } from '@angular/core';
import { AreaLevel, IndicatorAreas, type Overview, url } from '@malbild/contract';
import { Link, Words } from '@malbild/ui';
import { AreaPicture } from '../indicator/area-picture';
import { AsOf } from '../shell/as-of';

/** The district map and its ranked bars for an indicator that the reader chooses; the choice lives in the address. */
@Component({
  selector: 'mb-district-map',
  imports: [AreaPicture, Link],
  templateUrl: './district-map.html',
})
export class DistrictMap {
  readonly mapped = input.required<Overview['mapped']>();
  readonly code = input<string>();
  readonly level = input<string>();
  readonly codeChange = output<string>();
  readonly levelChange = output<string>();

  protected readonly words = inject(Words);
  private readonly asOf = inject(AsOf);

  protected readonly chosen = computed(
    () => this.mapped().find((entry) => entry.indicator.code === this.code()) ?? this.mapped()[0],
  );
  protected readonly levels = computed(() =>
    (this.chosen()?.levels ?? []).flatMap((level) => {
      const known = AreaLevel.safeParse(level);
      return known.success ? [known.data] : [];
    }),
  );
  protected readonly chosenLevel = computed(
    () => this.levels().find((level) => level === this.level()) ?? this.levels().at(-1),
  );

  protected readonly areas = httpResource(
    () => {
      const chosen = this.chosen();
      const level = this.chosenLevel();
      return chosen && level ? url.indicatorAreas(chosen.indicator.code, level, this.asOf.date()) : undefined;
    },
    { parse: (value) => IndicatorAreas.parse(value) },
  );
}
