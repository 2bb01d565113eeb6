import { Component, computed, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import { isVerdict, type Status, statuses } from '@malbild/domain';
import { StatusBadge } from '../status/status-badge';
import { StatusGlyph } from '../status/status-glyph';
import { narrowScreen } from '../screen/narrow-screen';
import { Text } from '../words/text';
import { type CityText, Words } from '../words/words';

/** What one voice says in a cell. The order is always the committee, the data, overall; voices that are not heard yet are left out. */
export interface MatrixVoice {
  voice: 'committee' | 'data' | 'overall';
  status: Status;
}

export interface MatrixCell {
  voices: readonly MatrixVoice[];
  /** Read out after the statuses: how much can be assessed. */
  detail: string;
  /** A short remark that is seen: what is overdue. */
  remark?: string;
}

export interface MatrixColumn {
  code: string;
  title: CityText;
}

export interface MatrixRow {
  code: string;
  name: CityText;
  /** One per column; null where the goal is outside the committee's remit. */
  cells: readonly (MatrixCell | null)[];
}

export interface MatrixGroup {
  title: string;
  rows: readonly MatrixRow[];
}

/** Which cell: the codes of its row and its column. */
export interface MatrixPlace {
  row: string;
  column: string;
}

/** Two judged voices that differ *disagree*; a voice that judges where the data cannot judges *without evidence*. */
export function discord(cell: MatrixCell): 'disagree' | 'without-evidence' | null {
  const judged = cell.voices.filter((voice) => isVerdict(voice.status));
  if (new Set(judged.map((voice) => voice.status)).size > 1) return 'disagree';
  const data = cell.voices.find((voice) => voice.voice === 'data');
  const others = judged.some((voice) => voice.voice !== 'data');
  return others && data?.status === 'unassessable' ? 'without-evidence' : null;
}

/**
 * Committee × goal as a table first: sticky heads, one tab stop, the arrow keys between cells, Enter or a press opens what the
 * cell rests on. On a narrow screen the same cells come as one list per goal.
 */
@Component({
  selector: 'ui-matrix',
  imports: [StatusBadge, StatusGlyph, Text],
  templateUrl: './matrix.html',
  host: { class: 'ui-matrix' },
})
export class Matrix {
  readonly caption = input.required<string>();
  readonly rowsTitle = input.required<string>();
  readonly columns = input.required<readonly MatrixColumn[]>();
  readonly groups = input.required<readonly MatrixGroup[]>();
  readonly open = input<MatrixPlace | null>(null);
  readonly chosen = output<MatrixPlace>();

  protected readonly words = inject(Words);
  protected readonly narrow = narrowScreen();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly rows = computed(() => this.groups().flatMap((group) => group.rows));
  protected readonly one = computed(() =>
    this.rows().every((row) => row.cells.every((cell) => cell === null || cell.voices.length <= 1)),
  );

  /** The cell that Tab comes to: the open one, the one last visited, else the first. */
  protected readonly home = linkedSignal<MatrixPlace | undefined>(() => {
    const open = this.open();
    if (open) return open;
    const row = this.rows().find((candidate) => candidate.cells.some((cell) => cell !== null));
    const column = row && this.columns()[row.cells.findIndex((cell) => cell !== null)];
    return row && column && { row: row.code, column: column.code };
  });

  protected readonly lists = computed(() =>
    this.columns().map((column, index) => ({
      column,
      entries: this.rows().flatMap((row) => {
        const cell = row.cells[index];
        return cell ? [{ row, cell }] : [];
      }),
    })),
  );

  protected readonly discord = discord;
  protected readonly statuses = statuses;

  protected label(row: MatrixRow, column: MatrixColumn, cell: MatrixCell): string {
    const names = this.words.judgement().status;
    const { voices } = this.words.ui();
    const spoken = cell.voices.map(({ voice, status }) =>
      cell.voices.length > 1 ? `${voices[voice]}: ${names[status]}` : names[status],
    );
    const parts = [this.words.text(row.name), this.words.text(column.title), ...spoken, cell.detail, cell.remark ?? ''];
    return parts.filter(Boolean).join(', ');
  }

  protected isAt(place: MatrixPlace | null | undefined, row: string, column: string): boolean {
    return place?.row === row && place.column === column;
  }

  protected walk(event: KeyboardEvent, row: number, column: number): void {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const found = this.next(row, column, step);
    if (!found) return;
    this.home.set(found);
    const id = `${found.row} ${found.column}`;
    [...this.host.querySelectorAll<HTMLElement>('[data-place]')].find((cell) => cell.dataset.place === id)?.focus();
  }

  /** The next cell in a direction that is not outside the remit. */
  private next(row: number, column: number, [down, right]: readonly [number, number]): MatrixPlace | undefined {
    for (let r = row + down, c = column + right; ; r += down, c += right) {
      const target = this.rows()[r];
      const head = this.columns()[c];
      if (!target || !head) return undefined;
      if (target.cells[c]) return { row: target.code, column: head.code };
    }
  }
}

const STEPS: Record<string, readonly [number, number] | undefined> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};
