import { collect } from '../testing/collect';
import { openSample } from '../testing/samples';
import { parsePxweb } from './pxweb';
import { parsePxwebCsv } from './pxweb-csv';

describe('an answer of PxWeb', () => {
  it('has its breakdowns in the product’s words, its totals without them, and dashes for zero', async () => {
    const source = await openSample('ok/pxweb/population.json');
    const read = await collect((intake) => parsePxweb(source, {}, intake));
    expect(read.faults).toEqual([]);
    expect(read.column({ area: '101 Ängsbacken', group: 'age=0;sex=women' })).toEqual({ '2021': 53 });
    expect(read.column({ area: '101 Ängsbacken', group: 'age=0' })).toEqual({ '2021': 104 });
    expect(read.column({ area: '102 Hamnen', group: 'age=0;sex=men' })).toEqual({ '2021': 0, '2022': null });
    expect(read.notes).toContainEqual(expect.objectContaining({ code: 'symbol-means-zero', count: 1 }));
    expect(read.indicators[0]).toMatchObject({
      code: 'population',
      title: { sv: 'Folkmängd' },
      setting: { role: 'background' },
    });
  });

  it('is told what it doesn’t say by the mapping beside it', async () => {
    const source = await openSample('ok/pxweb/pupils.json');
    const read = await collect((intake) => parsePxweb(source, {}, intake));
    expect(read.faults).toEqual([]);
    expect(read.indicators[0]).toMatchObject({
      code: 'eligible-pupils',
      title: { sv: 'Behöriga elever', en: 'Eligible pupils' },
    });
    expect(read.values.map(({ series }) => series.group)).toEqual([
      'age=16-19;sex=women',
      'age=16-19',
      'age=16-19;sex=men',
      'age=16-19;sex=men',
    ]);
    expect(read.values[0]?.series).toMatchObject({
      unit: 'count',
      area: { level: 'primary-area', text: '101 Ängsbacken', column: 'Område' },
    });
    expect(read.notes).toContainEqual(expect.objectContaining({ code: 'not-selected', count: 1 }));
  });

  it('lets the command line go before the mapping', async () => {
    const source = await openSample('ok/pxweb/pupils.json');
    const read = await collect((intake) => parsePxweb(source, { indicator: 'other' }, intake));
    expect(read.indicators[0]).toMatchObject({
      code: 'other',
      title: { sv: 'Behöriga elever', en: 'Eligible pupils' },
    });
  });
});

describe('SCB’s CSV export', () => {
  it('has the year in the header: byte order mark, CRLF and quotes are no part of it', async () => {
    const source = await openSample('ok/pxweb-csv/tenure.csv');
    const read = await collect((intake) => parsePxwebCsv(source, {}, intake));
    expect(read.faults).toEqual([]);
    const area = 'Prövstad (Ängsbacken)';
    expect(read.column({ area, group: 'upplatelseform=hyresrätt' })).toEqual({ '2021': 702, '2022': 730 });
    expect(read.column({ area, group: 'upplatelseform=bostadsrätt' })).toEqual({ '2021': null, '2022': 1206 });
    expect(read.column({ area: 'Prövstad (Hamnen)' })).toEqual({ '2021': 0, '2022': 12 });
    expect(read.indicators[0]).toMatchObject({ code: 'tenure', title: { sv: 'Antal' }, unit: 'count' });
  });

  it('is read as R writes it, with a column of measures', async () => {
    const source = await openSample('ok/pxweb-csv/income.csv');
    const read = await collect((intake) => parsePxwebCsv(source, {}, intake));
    expect(read.faults).toEqual([]);
    expect(read.column({ measure: 'Median', group: 'age=16+;sex=men' })).toEqual({ '2018': 353.1 });
    expect(read.column({ measure: 'Medelvärde', group: 'age=20-24;sex=women' })).toEqual({ '2018': 120.5 });
  });
});
