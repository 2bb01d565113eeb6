import { FrontendReader, type Statement } from './wire-tap';

const text = (value: string): Buffer => Buffer.from(`${value}\0`);
const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const int32 = (value: number): Buffer => Buffer.concat([int16(value >>> 16), int16(value & 65_535)]);
const message = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
};
const value = (of: string | null): Buffer =>
  of === null ? int32(0xffffffff) : Buffer.concat([int32(Buffer.byteLength(of)), Buffer.from(of)]);
const parse = (name: string, words: string): Buffer => message('P', text(name), text(words), int16(0));
const bind = (name: string, ...values: (string | null)[]): Buffer =>
  message('B', text(''), text(name), int16(0), int16(values.length), ...values.map(value), int16(0));

describe('the wire tap', () => {
  function heard(...chunks: Buffer[]): Statement[] {
    const statements: Statement[] = [];
    const reader = new FrontendReader((statement) => statements.push(statement));
    for (const chunk of chunks) reader.read(chunk);
    return statements;
  }
  const startUp = message('', int32(196_608), text('user'), text('me'), text(''));

  it('hears plain and prepared statements with their values', () => {
    const stream = [startUp, message('Q', text('SELECT 1')), parse('two', 'SELECT $1, $2'), bind('two', 'ö', null)];
    expect(heard(...stream)).toEqual([
      { name: '', text: 'SELECT 1', values: [] },
      { name: 'two', text: 'SELECT $1, $2', values: ['ö', null] },
    ]);
  });

  it('knows a statement that was prepared before', () => {
    const statements = heard(startUp, parse('one', 'SELECT $1'), bind('one', 'a'), bind('one', 'b'));
    expect(statements.map(({ text: words, values }) => [words, values])).toEqual([
      ['SELECT $1', ['a']],
      ['SELECT $1', ['b']],
    ]);
  });

  it('hears the same however the bytes are cut', () => {
    const stream = Buffer.concat([startUp, parse('one', 'SELECT $1'), bind('one', 'a')]);
    const bytes = Array.from({ length: stream.length }, (_, index) => stream.subarray(index, index + 1));
    expect(heard(...bytes)).toEqual(heard(stream));
  });
});
