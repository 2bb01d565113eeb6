import { Component, computed, inject, input } from '@angular/core';
import { type Status } from '@malbild/domain';
import { Link } from '../link/link';
import { StatusBadge } from '../status/status-badge';
import { Text } from '../words/text';
import { type CityText, Words } from '../words/words';
import { path, type Trail } from './spark-layout';
import { extent, linear, timeOf } from './time';

/** One small picture among several on the same scale. */
export interface Multiple {
  key: string;
  title: CityText;
  link?: readonly string[];
  status?: Status;
  trail: Trail;
  /** Where the straight road goes, on the shared scale. */
  road?: { from: string; to: string };
  /** The latest value as text, and what it is compared with. */
  latest: string;
  note?: string;
}

const WIDTH = 220;
const HEIGHT = 110;
const MARGIN = 8;

/** Small pictures that share both scales, so that slopes and heights can be compared between them. */
@Component({
  selector: 'ui-multiples',
  imports: [Link, StatusBadge, Text],
  template: `
    <ul role="list" class="ui-multiples">
      @for (panel of panels(); track panel.key) {
        <li class="ui-multiple">
          @if (panel.link; as link) {
            <h4><a [uiLink]="link" [uiText]="panel.title"></a></h4>
          } @else {
            <h4 [uiText]="panel.title"></h4>
          }
          @if (panel.status; as status) {
            <ui-status-badge short [status]="status" />
          }
          <svg
            class="ui-spark"
            role="img"
            [attr.aria-label]="panel.latest"
            [attr.viewBox]="box"
            [attr.data-status]="panel.status"
          >
            @for (line of marks(); track line.y) {
              <line class="grid" x1="0" [attr.x2]="width" [attr.y1]="line.y" [attr.y2]="line.y" />
            }
            @if (panel.roadPath) {
              <path class="road" [attr.d]="panel.roadPath" />
            }
            <path class="line" [attr.d]="panel.line" />
            @if (panel.end; as end) {
              <circle class="end" r="4" [attr.cx]="end.x" [attr.cy]="end.y" />
            }
          </svg>
          <p class="ui-multiple-value">
            <strong>{{ panel.latest }}</strong>
            @if (panel.note) {
              <span class="label">{{ panel.note }}</span>
            }
          </p>
        </li>
      }
    </ul>
  `,
})
export class Multiples {
  readonly multiples = input.required<readonly Multiple[]>();
  /** Values that get a light line across every picture. */
  readonly lines = input<readonly number[]>([]);
  /** Low and high end of the shared scale; left out, what the values need. */
  readonly scale = input<readonly [number, number]>();

  protected readonly words = inject(Words);
  protected readonly box = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly width = WIDTH;

  private readonly y = computed(() => {
    const values = this.multiples().flatMap((panel) => panel.trail.value.filter((value) => value !== null));
    const shared = this.scale() ?? extent([...values, ...this.lines()]) ?? [0, 1];
    return linear(shared, [HEIGHT - MARGIN, MARGIN]);
  });

  private readonly x = computed(() => {
    const periods = this.multiples().flatMap((panel) => [
      ...panel.trail.period,
      ...(panel.road ? [panel.road.from, panel.road.to] : []),
    ]);
    return linear(extent(periods.map(timeOf)) ?? [0, 1], [MARGIN, WIDTH - MARGIN]);
  });

  protected readonly marks = computed(() => this.lines().map((value) => ({ y: this.y()(value) })));

  protected readonly panels = computed(() => {
    const x = this.x();
    const y = this.y();
    const [low, high] = [0, 100];
    return this.multiples().map((panel) => {
      const spots = panel.trail.period.flatMap((period, index) => {
        const value = panel.trail.value[index];
        return value === null || value === undefined ? [] : [{ x: x(timeOf(period)), y: y(value) }];
      });
      const { road } = panel;
      const roadPath = road
        ? path([
            { x: x(timeOf(road.from)), y: y(low) },
            { x: x(timeOf(road.to)), y: y(high) },
          ])
        : null;
      return { ...panel, line: path(spots), end: spots.at(-1), roadPath };
    });
  });
}
