import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect, type Collected } from '../testing/collect';
import { limitBytes, openSample } from '../testing/samples';
import { Source } from '../read/source';
import { parseCsv } from './csv';

describe('our own CSV', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'csv-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function read(text: string): Promise<Collected> {
    const file = join(folder, 'values.csv');
    await writeFile(file, text);
    const source = await Source.open(file, limitBytes);
    return collect((intake) => parseCsv(source, { level: 'municipality', text: '0990' }, intake));
  }

  it('is read with everything it can say', async () => {
    const source = await openSample('ok/csv');
    const all = await collect((intake) => parseCsv(source, undefined, intake));
    expect(all.faults).toEqual([]);
    expect(all.areas.map(({ level, code, name }) => `${level} ${code} ${name}`)).toContain(
      'primary-area 101 Ängsbacken',
    );
    expect(all.column({ indicator: 'eligible', area: '0990', group: 'T' })).toEqual({
      '2020': 80,
      '2021': 81.5,
      '2022': 83,
    });
    expect(all.column({ area: '102', group: 'age=16-17;birth=abroad' })).toEqual({ '2022': 71 });
    expect(all.column({ indicator: 'population' })).toEqual({ '2022/23': 10423 });
    expect(all.values.find(({ series }) => series.area.text === '101')).toMatchObject({
      value: null,
      state: 'suppressed',
      flag: 'x',
    });
    expect(all.values.find(({ series }) => series.area.text === '0991')).toMatchObject({
      value: null,
      state: 'missing',
    });
    expect(all.values.find(({ series }) => series.area.text === '102')).toMatchObject({ value: 0, state: 'final' });
    expect(all.indicators.find(({ code }) => code === 'eligible')).toMatchObject({
      title: { sv: 'Behöriga till gymnasiet', en: 'Eligible for upper secondary' },
      setting: { direction: 'increase', method: 'linear-trajectory' },
    });
    expect(all.allTerms).toEqual([
      expect.objectContaining({
        judged: true,
        baseline: { period: '2020', value: null },
        targets: [{ period: '2030', value: 90 }],
      }),
    ]);
  });

  it('keeps what is known where the value is blank', async () => {
    const { values, notes, faults } = await read('indicator,period,value\nn1,2020,\nn1,2021,4\n');
    expect(faults).toEqual([]);
    expect(values.map(({ period, value }) => [period, value])).toEqual([['2021', 4]]);
    expect(notes).toEqual([expect.objectContaining({ code: 'blank-kept', count: 1 })]);
  });

  it('takes a row that only sets a target', async () => {
    const { values, allTerms } = await read(
      'indicator,period,value,target_period,target_value\nn1,,,2030,50\nn1,,,2026,40\n',
    );
    expect(values).toEqual([]);
    expect(allTerms[0]?.targets).toEqual([
      { period: '2030', value: 50 },
      { period: '2026', value: 40 },
    ]);
  });

  it('is read with semicolons and decimal commas, as a Swedish spreadsheet saves it', async () => {
    const { values, faults } = await read('\uFEFFindicator;period;value\r\nn1;2020;12,5\r\n');
    expect(faults).toEqual([]);
    expect(values[0]?.value).toBe(12.5);
  });

  it('has one fault per row that is wrong, at its place, and goes on', async () => {
    const { values, faults } = await read('indicator,period,value\nn1,2020,x\nn1,20211,4\n,2021,4\nn1,2022,4\n');
    expect(faults.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['not-a-number', 2, 'value'],
      ['not-a-period', 3, 'period'],
      ['blank-code', 4, 'indicator'],
    ]);
    expect(values).toHaveLength(1);
  });

  it('says every value again that was written into it, whatever texts stand beside', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((one) => one.replace(/[\0\r]/g, '').trim());
    const row = fc.record({
      code: fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/),
      year: fc.integer({ min: 1900, max: 2099 }),
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
      flag: text,
      comment: text,
    });
    const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const lines = rows.map((one) => [one.code, one.year, one.value, one.flag, one.comment].map(quoted).join(','));
        const { values, faults } = await read(`indicator,period,value,flag,comment\n${lines.join('\n')}\n`);
        expect(faults).toEqual([]);
        expect(
          values.map(({ series, period, value, flag, comment }) => [series.indicator, period, value, flag, comment]),
        ).toEqual(
          rows.map(({ code, year, value, flag, comment }) => [
            code,
            String(year),
            value === 0 ? 0 : value,
            flag || null,
            comment || null,
          ]),
        );
      }),
      { numRuns: 60 },
    );
  });
});
