import { collect, type Collected } from '../testing/collect';
import { openSample } from '../testing/samples';
import { parseKolada } from './kolada';

describe('answers of Kolada', () => {
  let read: Collected;

  beforeAll(async () => {
    const source = await openSample('ok/kolada');
    read = await collect((intake) => parseKolada(source, {}, intake));
  });

  it('are read in the shapes of versions 2 and 3', () => {
    expect(read.faults).toEqual([]);
    expect(read.column({ area: '0990', group: 'T' })).toEqual({ '2020': 80.5, '2021': 81, '2019': null });
  });

  it('have K for women, and F as older answers write it', () => {
    expect(read.column({ area: '0990', group: 'sex=women' })).toEqual({ '2020': 84, '2021': null });
    expect(read.column({ area: '0990', group: 'sex=men' })).toEqual({ '2020': 77.25 });
  });

  it('tell a protected value from a missing one, and both from zero', () => {
    const state = (area: string, group: string, period: string) =>
      read.values.find((one) => one.series.area.text === area && one.series.group === group && one.period === period);
    expect(state('0990', 'sex=women', '2021')).toMatchObject({ value: null, state: 'suppressed', flag: 'Private' });
    expect(state('0014', 'T', '2021')).toMatchObject({ value: null, state: 'missing', flag: 'Missing' });
    expect(state('0000', 'T', '2020')).toMatchObject({ value: 0, state: 'final', flag: null });
  });

  it('take a value back that was deleted', () => {
    expect(read.values.find(({ period }) => period === '2019')).toMatchObject({
      removed: true,
      value: null,
      flag: 'deleted',
    });
  });

  it('get names and units from the catalogues beside them, and no direction from anywhere', () => {
    expect(read.indicators).toEqual([
      expect.objectContaining({
        code: 'n99901',
        title: { sv: 'Elever med behörighet, andel (%)' },
        unit: 'percent',
        kind: 'share',
        setting: { role: 'background' },
        authority: 'create',
      }),
    ]);
    expect(read.areas).toEqual([
      { level: 'municipality', code: '0990', name: 'Prövstad', parent: null },
      { level: 'country', code: '0000', name: 'Riket', parent: null },
      { level: 'region', code: '0014', name: 'Region Väst', parent: null },
    ]);
  });

  it('find the catalogues beside a single file, too', async () => {
    const source = await openSample('ok/kolada/values-v2.json');
    const one = await collect((intake) => parseKolada(source, {}, intake));
    expect(one.indicators[0]?.title).toEqual({ sv: 'Elever med behörighet, andel (%)' });
    expect(one.values).toHaveLength(4);
  });

  it('go to the indicator that somebody has named, with the direction they gave', async () => {
    const source = await openSample('ok/kolada/values-v2.json');
    const judged = { level: 'municipality' as const, code: '0990', group: 'T', measure: '' };
    const given = { indicators: { N99901: { indicator: 'eligible', direction: 'increase' as const, judged } } };
    const one = await collect((intake) => parseKolada(source, given, intake));
    expect(one.indicators[0]).toMatchObject({ code: 'eligible', setting: { direction: 'increase', role: 'key' } });
    expect(one.allTerms).toEqual([expect.objectContaining({ judged: true })]);
  });
});
