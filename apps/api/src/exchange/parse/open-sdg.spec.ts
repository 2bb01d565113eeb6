import { collect, type Collected } from '../testing/collect';
import { openSample } from '../testing/samples';
import { parseOpenSdg } from './open-sdg';

describe('an Open SDG folder', () => {
  let read: Collected;

  beforeAll(async () => {
    const source = await openSample('ok/open-sdg');
    read = await collect((intake) => parseOpenSdg(source, {}, intake));
  });

  it('has nothing to refuse', () => {
    expect(read.faults).toEqual([]);
  });

  it('brings the areas of geocodes.csv, codes as text, and the place that the figures cover', () => {
    expect(read.areas).toEqual([
      { level: 'region', code: '01', name: 'Norra delen', parent: null },
      { level: 'region', code: '02', name: 'Södra delen', parent: null },
      { level: 'country', code: 'testland', name: 'Testland', parent: null },
    ]);
  });

  it('takes the row without any breakdown for the headline', () => {
    expect(read.column({ indicator: '1-1-1', area: 'testland', group: 'T' })).toEqual({
      '2014': 20,
      '2016': 18,
      '2017': 16.5,
      '2018': null,
    });
  });

  it('never mixes areas and sexes with the headline', () => {
    expect(read.column({ group: 'sex=women' })).toEqual({ '2016': 19 });
    expect(read.column({ group: 'sex=men' })).toEqual({ '2016': 17 });
    expect(read.column({ area: '01', group: 'T' })).toEqual({ '2016': 22 });
  });

  it('keeps a missing value missing, with the symbol of the source', () => {
    const [dots] = read.values.filter(({ period, value }) => period === '2018' && value === null);
    expect(dots).toMatchObject({ state: 'missing', flag: '..' });
    expect(read.column({ area: '02' })).toEqual({ '2016': null });
  });

  it('keeps a place that geocodes.csv does not know as a breakdown, and says so', () => {
    expect(read.column({ group: 'geography=Utmarken' })).toEqual({ '2016': 31 });
    expect(read.notes).toContainEqual(expect.objectContaining({ code: 'place-kept-as-group', count: 1 }));
  });

  it('reads metadata whose quoted text runs on at the margin, and whose flag is text', () => {
    const indicator = read.indicators.find(({ code }) => code === '1-1-1');
    expect(indicator).toMatchObject({
      title: { sv: 'Share of people in poverty' },
      definition: { sv: 'People below the line. The text runs on at the margin, as it does in published files.' },
      unit: 'percent',
      kind: 'share',
      setting: { method: 'required-growth', role: 'key', direction: 'decrease', intervalMonths: 24 },
      source: { producer: 'Statistics Testland', url: 'https://example.org/poverty' },
    });
  });

  it('counts from 2015, or from the first later year that has a value', () => {
    const terms = read.allTerms.find(({ series }) => series.indicator === '1-1-1');
    expect(terms).toMatchObject({ judged: true, direction: 'decrease', baseline: { period: '2016', value: null } });
    expect(terms?.targets).toEqual([{ period: '2030', value: 9 }]);
  });

  it('judges what the Progress column holds in place of the values, in years as the source writes them', () => {
    const terms = read.allTerms.find(({ series }) => series.indicator === '8-5-ab');
    expect(terms?.series.measure).toBe('Employed | Progress');
    expect(terms?.baseline).toEqual({ period: '2015/16', value: null });
    expect(terms?.targets).toEqual([{ period: '2030/31', value: 2 }]);
    expect(read.column({ measure: 'Employed | Progress' })).toEqual({ '2014/15': 1.5, '2015/16': 1.4, '2016/17': 1.2 });
    expect(read.column({ measure: 'Searching' })).toEqual({ '2015/16': 9 });
  });

  it('takes over a status that the source has set by hand', () => {
    const indicator = read.indicators.find(({ code }) => code === '9-9-1');
    expect(indicator?.setting).toMatchObject({ method: 'manual', manualStatus: 'some' });
    expect(read.notes).toContainEqual(expect.objectContaining({ code: 'metadata-without-data' }));
  });

  it('reads one data file with the metadata and areas beside it', async () => {
    const source = await openSample('ok/open-sdg/data/indicator_1-1-1.csv');
    const one = await collect((intake) => parseOpenSdg(source, {}, intake));
    expect(one.faults).toEqual([]);
    expect(one.indicators.map(({ code, title }) => [code, title?.sv])).toEqual([
      ['1-1-1', 'Share of people in poverty'],
    ]);
    expect(one.areas.map(({ code }) => code)).toEqual(['01', '02', 'testland']);
    expect(one.values).toHaveLength(9);
  });
});
