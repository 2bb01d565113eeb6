import { cellsOf, placeBlock } from './paste';

const rows = [
  { key: 'a', open: [true, true, true] },
  { key: 'b', open: [true, false, true] },
  { key: 'c', open: [true, true, true] },
];

describe('A block from a spreadsheet', () => {
  it('is cut at tabs and line ends; the last line end makes no row', () => {
    expect(cellsOf('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(cellsOf('1\n\n3')).toEqual([['1'], [''], ['3']]);
    expect(cellsOf('1\t')).toEqual([['1', '']]);
    expect(cellsOf('')).toEqual([]);
  });

  it('keeps what stands in quotes together', () => {
    expect(cellsOf('"två\nrader"\t"hon sa ""hej"""')).toEqual([['två\nrader', 'hon sa "hej"']]);
    expect(cellsOf('"öppet citat\t5')).toEqual([['"öppet citat', '5']]);
  });

  it('comes with its corner where one stands, blanks keep, text is named and counted', () => {
    const pasted = placeBlock('83,4\t\n1 234,5\tokänt', { row: 'a', column: 0 }, rows, 'sv');

    expect(pasted.values).toEqual([
      { row: 'a', column: 0, value: 83.4 },
      { row: 'b', column: 0, value: 1234.5 },
    ]);
    expect(pasted).toMatchObject({ refused: [], locked: 1, outside: 0 });

    const refused = placeBlock('okänt', { row: 'a', column: 1 }, rows, 'sv');
    expect(refused.refused).toEqual([{ row: 'a', column: 1, text: 'okänt' }]);
  });

  it('counts what falls outside the grid and what is locked', () => {
    const pasted = placeBlock('1\t2\t3\n4\t5\t6\n7\t8\t9', { row: 'b', column: 1 }, rows, 'sv');

    expect(pasted.values).toEqual([
      { row: 'b', column: 2, value: 2 },
      { row: 'c', column: 1, value: 4 },
      { row: 'c', column: 2, value: 5 },
    ]);
    expect(pasted).toMatchObject({ locked: 1, outside: 5 });
  });
});
