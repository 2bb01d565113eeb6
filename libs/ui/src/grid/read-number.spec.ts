import { createFormat } from '@malbild/language';
import { readNumber, writeNumber } from './read-number';

const read = (text: string, language: 'sv' | 'en' = 'sv'): unknown => {
  const result = readNumber(text, language);
  return result.kind === 'number' ? result.value : result.kind;
};

describe('A number as people write it', () => {
  it.each([
    ['83,4', 83.4],
    ['83.4', 83.4],
    ['1 234 567,89', 1234567.89],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234', 1234],
    ['1234', 1234],
    ['−4,2', -4.2],
    ['-4,2', -4.2],
    ['+3', 3],
    [',5', 0.5],
    ['5,', 5],
    ['83,0 %', 83],
    ['12 500 kr', 12500],
    ['1.234.567', 1234567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1,234', 1.234],
    ['0', 0],
    ['-0', 0],
  ])('reads %s in Swedish', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    'okänt',
    '..',
    '.',
    '–',
    '-',
    '12 34',
    '1 2345',
    '1,2,3',
    '1,23E+05',
    '5 st',
    '12-13',
    '%',
    '1e3',
    '9999999999999999',
  ])('refuses %s instead of guessing', (text) => {
    expect(read(text)).toBe('refused');
  });

  it('takes nothing for nothing, never for zero', () => {
    expect(read('')).toBe('blank');
    expect(read(' \u00a0 ')).toBe('blank');
  });

  it('takes a comma before three figures for thousands in English', () => {
    expect(read('1,234', 'en')).toBe(1234);
    expect(read('1,234,567.8', 'en')).toBe(1234567.8);
    expect(read('83,4', 'en')).toBe(83.4);
    expect(read('83.4', 'en')).toBe(83.4);
  });

  it('is written back as it was typed, with at least the usual decimals', () => {
    const format = createFormat('sv');
    expect(writeNumber(83, 1, format)).toBe('83,0');
    expect(writeNumber(83.04, 1, format)).toBe('83,04');
    expect(writeNumber(1234.5, 0, format)).toBe('1\u00a0234,5');
    expect(readNumber(writeNumber(-1234.5, 1, format), 'sv')).toEqual({ kind: 'number', value: -1234.5 });
  });
});
