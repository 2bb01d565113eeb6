import { inputBinding, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { fireEvent, screen } from '@testing-library/dom';
import { render } from '../testing/render';
import { type EntryCell, type EntryGroup } from './entry';
import { EntryGrid } from './entry-grid';
import { type Pasted, type Place } from './paste';
import { type ReadText } from './read-number';

const cell = (text: string, more: Partial<EntryCell> = {}): EntryCell => ({
  text,
  open: true,
  expected: false,
  known: false,
  mark: null,
  commented: false,
  warned: false,
  before: null,
  note: '',
  ...more,
});

const row = (key: string, title: string, cells: EntryCell[]): EntryGroup['rows'][number] => ({
  key,
  title: { sv: title },
  detail: 'procent',
  part: false,
  spoken: title,
  cells,
  ready: { on: false, open: true },
});

const groups: EntryGroup[] = [
  {
    key: 'god-start',
    title: { sv: 'God start' },
    columns: ['2021', '2022'],
    rows: [
      row('a', 'Behöriga', [cell('82,0', { open: false, note: 'låst' }), cell('', { expected: true })]),
      row('b', 'Närvaro', [cell('91,0'), cell('90,0', { mark: 'saved', note: 'sparat' })]),
    ],
  },
  {
    key: 'arbete',
    title: { sv: 'Arbete' },
    columns: ['2021', '2022'],
    rows: [
      row('c', 'Arbetslösa', [cell('5,0'), cell('6,0', { open: false, before: '5,9' })]),
      row('d', 'Sysselsatta', [cell(''), cell('')]),
    ],
  },
];

interface Heard {
  typed: (Place & { read: ReadText })[];
  pasted: Pasted[];
  readied: string[];
  acts: string[];
}

async function open(): Promise<{ fixture: ComponentFixture<EntryGrid>; heard: Heard }> {
  const heard: Heard = { typed: [], pasted: [], readied: [], acts: [] };
  const fixture = await render(
    EntryGrid,
    { caption: 'Utfall', readyTitle: 'Klar', groups },
    {
      typed: (value: Heard['typed'][number]) => heard.typed.push(value),
      pasted: (value: Pasted) => heard.pasted.push(value),
      readied: (value: string) => heard.readied.push(value),
      undone: () => heard.acts.push('undo'),
      redone: () => heard.acts.push('redo'),
      commenting: () => heard.acts.push('comment'),
    },
  );
  return { fixture, heard };
}

const field = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
const here = (): string | null | undefined => document.activeElement?.getAttribute('aria-label');

async function write(fixture: ComponentFixture<EntryGrid>, name: string, text: string): Promise<HTMLInputElement> {
  const input = field(name);
  input.focus();
  fireEvent.input(input, { target: { value: text } });
  await fixture.whenStable();
  return input;
}

describe('The entry grid', () => {
  it('is one tab stop, at the first cell that waits for a value', async () => {
    await open();

    expect(field('Behöriga, 2022').tabIndex).toBe(0);
    expect(document.querySelectorAll('[data-place][tabindex="0"]')).toHaveLength(1);
    expect(screen.getByRole('grid', { name: 'Utfall' })).toBeTruthy();
  });

  it('goes on with Tab to the next open cell below and back with Shift+Tab, over goals and past what is locked', async () => {
    await open();
    field('Behöriga, 2022').focus();

    fireEvent.keyDown(document.activeElement!, { key: 'Tab' });
    expect(here()).toBe('Närvaro, 2022');
    fireEvent.keyDown(document.activeElement!, { key: 'Tab' });
    expect(here()).toBe('Sysselsatta, 2022');
    fireEvent.keyDown(document.activeElement!, { key: 'Tab', shiftKey: true });
    expect(here()).toBe('Närvaro, 2022');
  });

  it('lets Tab out behind the last open cell', async () => {
    await open();
    const last = field('Sysselsatta, 2022');
    last.focus();

    expect(fireEvent.keyDown(last, { key: 'Tab' })).toBe(true);
    expect(fireEvent.keyDown(field('Behöriga, 2022'), { key: 'Tab', shiftKey: true })).toBe(true);
  });

  it('walks with the arrows through every cell, the locked ones included', async () => {
    await open();
    field('Närvaro, 2021').focus();

    fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    expect(document.activeElement?.textContent).toMatch(/Behöriga, 2021:\s+82,0\s+, låst/);
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    expect(here()).toBe('Behöriga, 2022');
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    expect(here()).toBe('Klar, Behöriga');
    fireEvent.keyDown(document.activeElement!, { key: 'Home' });
    fireEvent.keyDown(document.activeElement!, { key: 'End', ctrlKey: true });
    expect(here()).toBe('Sysselsatta, 2022');
  });

  it('hands over what was typed when the cell is left, read with a decimal comma', async () => {
    const { fixture, heard } = await open();
    const input = await write(fixture, 'Behöriga, 2022', '1 083,4');
    expect(heard.typed).toEqual([]);

    fireEvent.keyDown(input, { key: 'Enter' });

    expect(heard.typed).toEqual([{ row: 'a', column: 1, read: { kind: 'number', value: 1083.4 } }]);
    expect(here()).toBe('Närvaro, 2022');
  });

  it('hands over once, also when the focus leaves by another way', async () => {
    const { fixture, heard } = await open();
    const input = await write(fixture, 'Behöriga, 2022', 'okänt');

    input.blur();

    expect(heard.typed).toEqual([{ row: 'a', column: 1, read: { kind: 'refused', text: 'okänt' } }]);
  });

  it('takes back with Esc what is being typed', async () => {
    const { fixture, heard } = await open();
    const input = await write(fixture, 'Närvaro, 2021', '17');

    fireEvent.keyDown(input, { key: 'Escape' });
    await fixture.whenStable();
    fireEvent.keyDown(input, { key: 'ArrowDown' });

    expect(input.value).toBe('91,0');
    expect(heard.typed).toEqual([]);
  });

  it('edits with F2: then the arrows walk in the text', async () => {
    await open();
    const input = field('Närvaro, 2022');
    input.focus();

    fireEvent.keyDown(input, { key: 'F2' });
    expect(input.selectionStart).toBe(4);
    expect(fireEvent.keyDown(input, { key: 'ArrowLeft' })).toBe(true);
    expect(here()).toBe('Närvaro, 2022');
  });

  it('keeps what is being typed when the cell is given another content meanwhile', async () => {
    const shown = signal(groups);
    const fixture = TestBed.createComponent(EntryGrid, {
      bindings: [
        inputBinding('caption', () => 'Utfall'),
        inputBinding('readyTitle', () => 'Klar'),
        inputBinding('groups', shown),
      ],
    });
    document.body.replaceChildren(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    const input = await write(fixture, 'Närvaro, 2021', '95');

    const [first] = groups;
    shown.set([{ ...first!, rows: [row('b', 'Närvaro', [cell('1,0'), cell('2,0')])] }]);
    await fixture.whenStable();

    expect(input.value).toBe('95');
    expect(field('Närvaro, 2022').value).toBe('2,0');
  });

  it('pastes a block where one stands', async () => {
    const { heard } = await open();
    const input = field('Närvaro, 2021');
    input.focus();

    fireEvent.paste(input, { clipboardData: { getData: () => '92,5\t93,5\r\n4,5\t\r\ntext\t7' } });

    expect(heard.pasted).toEqual([
      {
        values: [
          { row: 'b', column: 0, value: 92.5 },
          { row: 'b', column: 1, value: 93.5 },
          { row: 'c', column: 0, value: 4.5 },
          { row: 'd', column: 1, value: 7 },
        ],
        refused: [{ row: 'd', column: 0, text: 'text' }],
        locked: 0,
        outside: 0,
      },
    ]);
  });

  it('undoes, redoes, marks as ready and asks for a comment by keys, but leaves the field’s own undo alone', async () => {
    const { fixture, heard } = await open();
    const input = field('Närvaro, 2021');
    input.focus();

    fireEvent.keyDown(input, { key: 'z', ctrlKey: true });
    fireEvent.keyDown(input, { key: 'Z', ctrlKey: true, shiftKey: true });
    fireEvent.keyDown(input, { key: 'y', ctrlKey: true });
    fireEvent.keyDown(input, { key: 'F2', shiftKey: true });
    fireEvent.keyDown(input, { key: 'Enter', ctrlKey: true });
    await write(fixture, 'Närvaro, 2021', '9');
    fireEvent.keyDown(input, { key: 'z', ctrlKey: true });

    expect(heard.acts).toEqual(['undo', 'redo', 'redo', 'comment']);
    expect(heard.readied).toEqual(['b']);
  });

  it('says what has become of a cell, and shows old and new where it is only read', async () => {
    await open();

    expect(field('Närvaro, 2022').getAttribute('aria-description')).toBe('sparat');
    expect(document.querySelector('del')?.textContent).toBe('5,9');
    expect(document.querySelector('ins')?.textContent).toBe('6,0');
  });
});
