import {
  booleanAttribute,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { Words } from '../words/words';
import { DataTable, type PictureTable } from './data-table';
import { savePng, saveSvg } from './save-picture';

/**
 * The frame around every picture: headline (the message), subtitle (measure, unit, area, period), the choice Diagram or
 * Tabell, the source and its date. Tab reaches the diagram, the arrow keys walk its points, a live region reads them.
 */
@Component({
  selector: 'ui-picture',
  imports: [DataTable],
  templateUrl: './picture.html',
  host: { class: 'ui-picture' },
})
export class Picture {
  readonly headline = input.required<string>();
  readonly subtitle = input.required<string>();
  readonly table = input.required<PictureTable>();
  /** What the live region says for each point, in walking order. */
  readonly points = input.required<readonly string[]>();
  readonly source = input('');
  /** Whether the picture is one SVG that can be saved; its file's name without ending. */
  readonly fileName = input<string>();
  /** Leaves out the headline, where one stands just above. */
  readonly bare = input(false, { transform: booleanAttribute });

  /** The point that the keyboard or the pointer is at. */
  readonly active = model<number | null>(null);

  protected readonly words = inject(Words);
  protected readonly view = signal<'diagram' | 'table'>('diagram');
  protected readonly saveFailed = signal(false);
  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');

  protected readonly label = computed(() => `${this.headline()}. ${this.subtitle()}`);

  /** Only steps of the keyboard are read aloud: a moving pointer would never stop talking. */
  private readonly walked = linkedSignal({ source: this.points, computation: () => null as number | null });
  protected readonly said = computed(() => {
    const index = this.walked();
    const text = index === null ? undefined : this.points()[index];
    if (index === null || text === undefined) return '';
    return `${text}. ${this.words.ui().picture.position({ index: index + 1, count: this.points().length })}`;
  });

  protected walk(event: KeyboardEvent): void {
    const last = this.points().length - 1;
    const at = this.walked();
    const next = nextPoint(event.key, at, last);
    if (next === at || last < 0) return;
    event.preventDefault();
    this.walked.set(next);
    this.active.set(next);
  }

  protected leave(): void {
    this.walked.set(null);
    this.active.set(null);
  }

  protected async save(kind: 'svg' | 'png'): Promise<void> {
    const svg = largest([...this.canvas().nativeElement.querySelectorAll('svg')]);
    const name = this.fileName();
    if (!svg || !name) return;
    try {
      this.saveFailed.set(false);
      if (kind === 'svg') saveSvg(svg, name);
      else await savePng(svg, name);
    } catch {
      this.saveFailed.set(true);
    }
  }
}

/** The drawing itself, among the small marks of its key. */
function largest(drawings: readonly SVGSVGElement[]): SVGSVGElement | undefined {
  const size = (svg: SVGSVGElement): number => svg.getBoundingClientRect().width * svg.getBoundingClientRect().height;
  return [...drawings].sort((a, b) => size(b) - size(a))[0];
}

function nextPoint(key: string, at: number | null, last: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return at === null ? 0 : Math.min(last, at + 1);
    case 'ArrowLeft':
      return at === null ? last : Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return null;
    default:
      return at;
  }
}
