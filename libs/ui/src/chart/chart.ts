import { Component, effect, inject, input, resource, signal } from '@angular/core';
import { type ECharts, type EChartsCoreOption } from 'echarts/core';
import { NgxEchartsDirective, provideEchartsCore } from 'ngx-echarts';
import { Words } from '../words/words';

/** Fetches the chart library; one chunk of its own. */
export const loadECharts = (): Promise<typeof import('./echarts')> => import('./echarts');

/**
 * An ECharts drawing from a pure option, as SVG. Stands inside `ui-picture`, which gives it words, table and keyboard.
 */
@Component({
  selector: 'ui-chart',
  imports: [NgxEchartsDirective],
  providers: [provideEchartsCore({ echarts: loadECharts })],
  template: `
    @if (library.hasValue()) {
      <div
        echarts
        class="ui-chart"
        [options]="option()"
        [initOpts]="{ renderer: 'svg' }"
        (chartInit)="chart.set($event)"
      ></div>
    } @else if (library.error()) {
      <p class="secondary">{{ words.ui().picture.failed }}</p>
    } @else {
      <p class="ui-chart secondary">{{ words.ui().picture.loading }}</p>
    }
  `,
})
export class Chart {
  readonly option = input.required<EChartsCoreOption>();
  /** The time on the axis that is pointed at. */
  readonly time = input<number | null>(null);

  protected readonly words = inject(Words);
  protected readonly library = resource({ loader: loadECharts });
  protected readonly chart = signal<ECharts | undefined>(undefined);

  constructor() {
    effect(() => this.point(this.chart(), this.time()));
  }

  private point(chart: ECharts | undefined, time: number | null): void {
    if (!chart || chart.isDisposed()) return;
    if (time === null) {
      chart.dispatchAction({ type: 'hideTip' });
      chart.dispatchAction({ type: 'updateAxisPointer', currTrigger: 'leave' });
      return;
    }
    const x = chart.convertToPixel({ xAxisIndex: 0 }, time);
    chart.dispatchAction({ type: 'showTip', x, y: chart.getHeight() / 3 });
  }
}
