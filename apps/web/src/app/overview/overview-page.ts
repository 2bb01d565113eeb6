import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Overview, url } from '@malbild/contract';
import { Link, Matrix, type MatrixPlace, Text, Words } from '@malbild/ui';
import { PageState } from '../page/page-state';
import { pageTitle } from '../page/page-title';
import { AsOf } from '../shell/as-of';
import { AsOfControl } from '../shell/as-of-control';
import { Changes } from './changes';
import { DistrictMap } from './district-map';
import { EvidencePanel } from './evidence-panel';
import { GoalColumn } from './goal-column';
import { headlineOf } from './headline';
import { matrixOf } from './matrix-of';

/** Stadsöversikt: is the city on its way, where is it slipping, what is unknown. */
@Component({
  selector: 'mb-overview-page',
  imports: [AsOfControl, Changes, DistrictMap, EvidencePanel, GoalColumn, Link, Matrix, PageState, Text],
  templateUrl: './overview-page.html',
})
export class OverviewPage {
  /** The open cell of the matrix, `committee~goal`; in the address as `ruta`. */
  readonly ruta = input<string>();
  /** The indicator on the district map. */
  readonly karta = input<string>();
  /** The level of areas on the district map. */
  readonly niva = input<string>();

  protected readonly words = inject(Words);
  private readonly asOf = inject(AsOf);
  private readonly router = inject(Router);

  protected readonly page = httpResource(() => url.overview(this.asOf.date()), {
    parse: (value) => Overview.parse(value),
  });
  private readonly overview = computed(() => (this.page.hasValue() ? this.page.value() : undefined));

  protected readonly headline = computed(() => {
    const overview = this.overview();
    return (
      overview &&
      headlineOf(overview.goals, overview.evidence, this.words.ui().overview, this.words.format(), this.words.code())
    );
  });

  protected readonly columns = computed(() =>
    (this.overview()?.goals ?? []).map((goal) => ({ code: goal.code, title: goal.shortTitle })),
  );
  protected readonly groups = computed(() => {
    const overview = this.overview();
    return overview ? matrixOf(overview, this.words.ui()) : [];
  });

  protected readonly open = computed((): MatrixPlace | null => {
    const [row, column] = this.ruta()?.split('~') ?? [];
    return row && column ? { row, column } : null;
  });
  /** What the panel beside the matrix is about; undefined where the address names nothing on the page. */
  protected readonly evidenceOf = computed(() => {
    const place = this.open();
    const goal = this.overview()?.goals.find(({ code }) => code === place?.column);
    const row = this.groups()
      .flatMap((group) => group.rows)
      .find(({ code }) => code === place?.row);
    return (
      goal && row && { committee: { code: row.code, name: row.name }, goal: { code: goal.code, name: goal.title } }
    );
  });

  constructor() {
    pageTitle(() => this.words.ui().overview.title);
  }

  protected async show(place: MatrixPlace | null): Promise<void> {
    const current = this.open();
    const same = place && current?.row === place.row && current.column === place.column;
    await this.change({ ruta: place && !same ? `${place.row}~${place.column}` : null });
  }

  protected async change(query: Record<string, string | null>): Promise<void> {
    await this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected print(): void {
    window.print();
  }
}
