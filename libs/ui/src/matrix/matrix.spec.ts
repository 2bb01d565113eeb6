import { fireEvent, screen, within } from '@testing-library/dom';
import { setScreen } from '../testing/browser-gaps';
import { render } from '../testing/render';
import { discord, Matrix, type MatrixCell, type MatrixPlace } from './matrix';

const cell = (status: 'good' | 'none' | 'unassessable', remark?: string): MatrixCell => ({
  voices: [{ voice: 'data', status }],
  detail: '2 av 3 indikatorer kan bedömas',
  ...(remark ? { remark } : {}),
});

const inputs = {
  caption: 'Nämnd för nämnd',
  rowsTitle: 'Nämnd',
  columns: [
    { code: 'start', title: { sv: 'God start' } },
    { code: 'arbete', title: { sv: 'Arbete' } },
    { code: 'tillit', title: { sv: 'Tillit' } },
  ],
  groups: [
    {
      title: 'Nämnder',
      rows: [
        { code: 'nordost', name: { sv: 'Nordost' }, cells: [cell('good'), null, cell('none')] },
        { code: 'skola', name: { sv: 'Grundskolenämnden' }, cells: [cell('unassessable', '2 inaktuella'), null, null] },
      ],
    },
  ],
};

const name = (row: string, column: string, rest: string): string =>
  `${row}, ${column}, ${rest}, 2 av 3 indikatorer kan bedömas`;

describe('The matrix', () => {
  afterEach(() => setScreen('wide'));

  it('is a table with heads for rows and columns, and groups of rows', async () => {
    await render(Matrix, inputs);

    const grid = screen.getByRole('grid', { name: 'Nämnd för nämnd' });
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map((head) => head.textContent.trim()),
    ).toEqual(['Nämnd', 'God start', 'Arbete', 'Tillit']);
    expect(
      within(grid)
        .getAllByRole('rowheader')
        .map((head) => head.textContent),
    ).toEqual(['Nämnder', 'Nordost', 'Grundskolenämnden']);
  });

  it('says each cell in words, also what is overdue and what is outside the remit', async () => {
    await render(Matrix, inputs);

    expect(screen.getByRole('button', { name: name('Nordost', 'Tillit', 'Ingen måluppfyllelse') })).toBeTruthy();
    expect(
      screen.getByRole('button', { name: `${name('Grundskolenämnden', 'God start', 'Svårbedömt')}, 2 inaktuella` }),
    ).toBeTruthy();
    expect(screen.getAllByText('utanför uppdraget')).toHaveLength(3);
  });

  it('is one stop for Tab; the arrows go on, past what is outside the remit', async () => {
    const fixture = await render(Matrix, inputs);
    const [first, third, below] = screen.getAllByRole('button');
    const stops = () => screen.getAllByRole('button').map((button) => button.tabIndex);
    expect(stops()).toEqual([0, -1, -1]);

    first!.focus();
    fireEvent.keyDown(first!, { key: 'ArrowRight' });
    await fixture.whenStable();
    expect(document.activeElement).toBe(third);
    expect(stops()).toEqual([-1, 0, -1]);

    fireEvent.keyDown(third!, { key: 'ArrowRight' });
    fireEvent.keyDown(third!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(third);

    fireEvent.keyDown(third!, { key: 'ArrowLeft' });
    fireEvent.keyDown(first!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(below);
  });

  it('opens what a cell rests on', async () => {
    const chosen: MatrixPlace[] = [];
    await render(
      Matrix,
      { ...inputs, open: { row: 'nordost', column: 'tillit' } },
      {
        chosen: (place: MatrixPlace) => chosen.push(place),
      },
    );

    screen.getByRole('button', { name: /Grundskolenämnden/ }).click();

    expect(chosen).toEqual([{ row: 'skola', column: 'start' }]);
    expect(document.querySelector('td.open')?.getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('button', { name: /Nordost, Tillit/ }).tabIndex).toBe(0);
  });

  it('becomes one list per goal on a phone', async () => {
    setScreen('narrow');
    await render(Matrix, inputs);

    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.getByRole('heading', { name: 'God start' })).toBeTruthy();
    expect(screen.getAllByRole('button')).toHaveLength(3);
  });

  it('names all three voices, always in the same order', async () => {
    const three: MatrixCell = {
      voices: [
        { voice: 'committee', status: 'good' },
        { voice: 'data', status: 'some' },
        { voice: 'overall', status: 'some' },
      ],
      detail: '',
    };
    await render(Matrix, {
      ...inputs,
      groups: [{ title: 'Nämnder', rows: [{ code: 'a', name: { sv: 'A' }, cells: [three, null, null] }] }],
    });

    expect(
      screen.getByRole('button', {
        name: 'A, God start, Nämnden: God måluppfyllelse, Data: Viss måluppfyllelse, Samlat: Viss måluppfyllelse',
      }),
    ).toBeTruthy();
    expect(screen.getByText('Ordning: nämnden · data · samlat')).toBeTruthy();
  });
});

describe('Voices in a cell', () => {
  const voices = (...statuses: ('good' | 'some' | 'unassessable')[]): MatrixCell => ({
    voices: (['committee', 'data', 'overall'] as const).map((voice, index) => ({ voice, status: statuses[index]! })),
    detail: '',
  });

  it('disagree where two judged ones differ', () => {
    expect(discord(voices('good', 'some', 'some'))).toBe('disagree');
    expect(discord(voices('some', 'some', 'some'))).toBeNull();
  });

  it('judge without evidence where the data cannot', () => {
    expect(discord(voices('good', 'unassessable', 'good'))).toBe('without-evidence');
  });
});
