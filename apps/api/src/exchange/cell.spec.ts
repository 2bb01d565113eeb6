import fc from 'fast-check';
import { openSdgSymbols, ownSymbols, readCell, readNumber, swedishSymbols } from './cell';

describe('a cell', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['12', 12],
    [' 12.50 ', 12.5],
    ['.5', 0.5],
    ['-3e2', -300],
    ['\u22123', -3],
  ])('%p is the number %p', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['', ' ', 'x', '1 000', '1,5', '1.2.3', '0x10', 'Infinity', 'NaN', '1e999', '5 %', '1_000', '--1'])(
    '%p is no number',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );

  it('reads a decimal comma only where it was asked for', () => {
    expect(readNumber('1,5', true)).toBe(1.5);
    expect(readNumber('1.5', true)).toBe(1.5);
    expect(readNumber('1,234,5', true)).toBeUndefined();
  });

  it('reads every number back as it was written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it.each(['', '..', '.', '…'])('is missing, and never zero, where a Swedish table says %p', (text) => {
    expect(readCell(text, swedishSymbols)?.value).toBeNull();
  });

  it('is zero, with its mark, where a Swedish table has nothing to report', () => {
    for (const dash of ['-', '–'])
      expect(readCell(dash, swedishSymbols)).toEqual({ value: 0, state: 'final', flag: dash });
  });

  it('is missing where Open SDG has a dash', () => {
    expect(readCell('-', openSdgSymbols)).toEqual({ value: null, state: 'missing', flag: '-' });
    expect(readCell('x', openSdgSymbols)?.state).toBe('suppressed');
  });

  it('is neither in our own CSV, where a dash could mean both', () => {
    expect(readCell('–', ownSymbols)).toBeUndefined();
    expect(readCell('..', ownSymbols)).toEqual({ value: null, state: 'missing', flag: '..' });
    expect(readCell('.', ownSymbols)?.state).toBe('not-applicable');
  });

  it('is nothing but a number or one of the symbols', () => {
    for (const symbols of [swedishSymbols, openSdgSymbols, ownSymbols]) {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme' }), (text) => {
          const cell = readCell(text, symbols);
          expect(cell !== undefined).toBe(readNumber(text) !== undefined || symbols.has(text.trim()));
          if (cell?.value === null) expect(['missing', 'suppressed', 'not-applicable']).toContain(cell.state);
        }),
      );
    }
  });
});
