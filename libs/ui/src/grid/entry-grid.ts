import { Component, computed, ElementRef, inject, input, linkedSignal, model, output, signal } from '@angular/core';
import { Text } from '../words/text';
import { Words } from '../words/words';
import { type EntryGroup } from './entry';
import { EntrySigns } from './entry-signs';
import { type Pasted, type Place, placeBlock } from './paste';
import { readNumber, type ReadText } from './read-number';

/** How many rows PageUp and PageDown walk. */
const PAGE = 8;

/**
 * A grid to fill in: one tab stop to come in by, Tab and ↓ to the next open cell below, Shift+Tab and ↑ back, all arrows between
 * cells, typing replaces, F2 edits, Enter goes on, Esc takes back. A block from a spreadsheet is pasted where one stands.
 * What was typed is handed over when the cell is left; what becomes of it comes back as the cell's mark.
 */
@Component({
  selector: 'ui-entry-grid',
  imports: [EntrySigns, Text],
  templateUrl: './entry-grid.html',
})
export class EntryGrid {
  readonly caption = input.required<string>();
  readonly readyTitle = input.required<string>();
  readonly groups = input.required<readonly EntryGroup[]>();
  /** The id of what explains the keys. */
  readonly describedBy = input<string | null>(null);
  /** The cell one stands in, or stood in last. */
  readonly at = model<Place | null>(null);

  readonly typed = output<Place & { read: ReadText }>();
  readonly pasted = output<Pasted>();
  readonly readied = output<string>();
  readonly undone = output();
  readonly redone = output();
  /** Asks for the place where one comments on the cell. */
  readonly commenting = output();

  private readonly words = inject(Words);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly rows = computed(() => this.groups().flatMap((group) => group.rows));

  /** What is being typed; `caret` where the arrows walk in the text. */
  protected readonly edited = signal<(Place & { text: string; caret: boolean }) | null>(null);

  /** The cell that Tab comes to: where one was, else the first that waits for a value, else the first open one. */
  private readonly home = linkedSignal<Place | undefined>(() => {
    const at = this.at();
    if (at && this.rows().some(({ key }) => key === at.row)) return at;
    return (
      this.firstWhere((cell) => cell.expected && cell.open && !cell.text) ??
      this.firstWhere((cell) => cell.open) ??
      this.firstWhere(() => true)
    );
  });

  /** Puts the focus into a cell. */
  focus(place: Place): void {
    const id = `${place.row} ${place.column}`;
    [...this.host.querySelectorAll<HTMLElement>('[data-place]')].find((cell) => cell.dataset.place === id)?.focus();
  }

  protected isHome(row: string, column: number): boolean {
    const home = this.home();
    return home?.row === row && home.column === column;
  }

  protected isEdited(row: string, column: number): boolean {
    const edited = this.edited();
    return edited?.row === row && edited.column === column;
  }

  /** A first press selects the whole cell, as Tab does; a second places the caret. */
  protected choose(event: MouseEvent): void {
    const field = event.target as HTMLInputElement;
    if (field === field.ownerDocument.activeElement) return;
    event.preventDefault();
    field.focus();
  }

  protected enter(event: Event, row: string, column: number): void {
    this.at.set({ row, column });
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') event.target.select();
  }

  protected type(event: Event, row: string, column: number): void {
    const { value } = event.target as HTMLInputElement;
    this.edited.update((edited) => ({ row, column, text: value, caret: edited?.caret ?? false }));
  }

  protected edit(event: Event, row: string, column: number): void {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.type !== 'text') return;
    this.edited.set({ row, column, text: field.value, caret: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }

  /** Hands over what was typed, if that is something else than what stood there. */
  protected commit(): void {
    const edited = this.edited();
    if (!edited) return;
    this.edited.set(null);
    const { row, column, text } = edited;
    const before = this.rows().find(({ key }) => key === row)?.cells[column]?.text;
    if (text.trim() !== before) this.typed.emit({ row, column, read: readNumber(text, this.words.code()) });
  }

  protected key(event: KeyboardEvent, row: string, column: number): void {
    if (event.isComposing || event.altKey) return;
    const done = this.command(event) || this.editing(event, row, column) || this.walk(event, row, column);
    if (done) event.preventDefault();
  }

  protected paste(event: ClipboardEvent, row: string, column: number): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // Into a text that is being edited one pastes as into any field; what is a block is always one.
    if (this.edited()?.caret && !/[\t\r\n]/.test(text.trim())) return;
    event.preventDefault();
    this.edited.set(null);
    const rows = this.rows().map(({ key, cells }) => ({ key, open: cells.map((cell) => cell.open) }));
    this.pasted.emit(placeBlock(text, { row, column }, rows, this.words.code()));
  }

  private command(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const at = this.at();
    if (key === 'F2' && shiftKey) this.leaveFor(this.commenting);
    else if (key === 'Enter' && control && at) {
      this.commit();
      this.readied.emit(at.row);
    } else if (!control || this.edited()) return false;
    else if (key.toLowerCase() === 'z') (shiftKey ? this.redone : this.undone).emit();
    else if (key.toLowerCase() === 'y') this.redone.emit();
    else return false;
    return true;
  }

  private leaveFor(wanted: { emit(): void }): void {
    this.commit();
    wanted.emit();
  }

  private editing(event: KeyboardEvent, row: string, column: number): boolean {
    if (event.key === 'F2') {
      this.edit(event, row, column);
      return true;
    }
    if (event.key !== 'Escape' || !this.edited()) return false;
    this.edited.set(null);
    const field = event.target as HTMLInputElement;
    field.value = this.rows().find(({ key }) => key === row)?.cells[column]?.text ?? '';
    field.select();
    event.stopPropagation();
    return true;
  }

  /** Leaves the cell for another; Tab leaves the grid behind its last open cell, as it came in before the first. */
  private walk(event: KeyboardEvent, row: string, column: number): boolean {
    const here = this.rows().findIndex(({ key }) => key === row);
    const found = this.target(event, here, column);
    if (found === undefined) return false;
    this.commit();
    if (found) {
      this.home.set(found);
      this.focus(found);
    }
    return found !== null || event.key !== 'Tab';
  }

  /** Where a key leads: undefined where it is no key for walking, null where there is nothing further. */
  private target(event: KeyboardEvent, row: number, column: number): Place | null | undefined {
    const { key, shiftKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const last = this.rows().length - 1;
    const width = this.rows()[row]?.cells.length ?? 0;
    const withinText = this.edited()?.caret ?? false;
    switch (key) {
      case 'Tab':
        return this.openBeyond(row, column, shiftKey ? -1 : 1);
      case 'Enter':
        return this.cellAt(row + (shiftKey ? -1 : 1), column);
      case 'ArrowDown':
        return this.cellAt(control ? last : row + 1, column);
      case 'ArrowUp':
        return this.cellAt(control ? 0 : row - 1, column);
      case 'PageDown':
        return this.cellAt(Math.min(last, row + PAGE), column);
      case 'PageUp':
        return this.cellAt(Math.max(0, row - PAGE), column);
      case 'ArrowRight':
        return withinText ? undefined : this.cellAt(row, control ? width - 1 : column + 1);
      case 'ArrowLeft':
        return withinText ? undefined : this.cellAt(row, control ? 0 : column - 1);
      case 'Home':
        return withinText ? undefined : this.cellAt(control ? 0 : row, 0);
      case 'End':
        return withinText ? undefined : this.cellAt(control ? last : row, width - 1);
      default:
        return undefined;
    }
  }

  private cellAt(row: number, column: number): Place | null {
    const found = this.rows()[row];
    if (!found) return null;
    const { key, cells, ready } = found;
    if (column === cells.length && ready?.open) return { row: key, column };
    if (column > cells.length) return null;
    return column >= 0 && cells.length > 0 ? { row: key, column: Math.min(column, cells.length - 1) } : null;
  }

  /** The next open cell below or above in the same column. */
  private openBeyond(row: number, column: number, step: 1 | -1): Place | null {
    for (let at = row + step; ; at += step) {
      const found = this.rows()[at];
      if (!found) return null;
      const isOpen = column < found.cells.length ? found.cells[column]?.open : found.ready?.open;
      if (isOpen) return { row: found.key, column };
    }
  }

  private firstWhere(wanted: (cell: EntryGroup['rows'][number]['cells'][number]) => boolean): Place | undefined {
    for (const { key, cells } of this.rows()) {
      // The newest period stands last, and is most often the one to fill.
      const column = cells.findLastIndex(wanted);
      if (column >= 0) return { row: key, column };
    }
    return undefined;
  }
}
