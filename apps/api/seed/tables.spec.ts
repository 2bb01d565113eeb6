import { periodEnd } from '@malbild/domain';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AreaClassRow, AreaOutlines, AreaRow, ObservationRow } from './city';
import { demoCity } from './demo-city';
import { makeTables } from './make/tables';
import { numberIn, observationsOf, readTable, rowsOf } from './testing';

const folder = join(import.meta.dirname, 'tables');
const tables = readdirSync(join(folder, 'observations')).map((name) => name.replace('.csv', ''));
const areas = rowsOf<AreaRow>('areas.csv');
const classes = rowsOf<AreaClassRow>('area-classes.csv');

/** The share in percent over some rows: numerators and denominators summed. */
function summed(rows: ObservationRow[]): number {
  const sum = (column: 'numerator' | 'denominator') => rows.reduce((total, row) => total + Number(row[column]), 0);
  return (100 * sum('numerator')) / sum('denominator');
}

function ofClass(indicator: string, areaClass: string): number {
  const codes = classes.filter((row) => row.classification === 'socio-economic' && row.class === areaClass);
  const members = new Set(codes.map(({ code }) => code));
  const rows = observationsOf(indicator).filter(
    (row) => row.area_level === 'primary-area' && members.has(row.area_code),
  );
  return summed(rows);
}

function ofCity(indicator: string, period: string): number | null {
  const row = observationsOf(indicator).find(
    (one) =>
      one.area_level === 'municipality' && one.area_code === '1480' && one.group === 'T' && one.period === period,
  );
  return row ? numberIn(row.value) : null;
}

describe('the figures', () => {
  it.each([
    ['year-9-eligible', [65.6, 67.4, 82.8, 84.7, 94.7, 94.5], 83.0],
    ['openly-unemployed', [7.3, 5.1, 2.4, 2.0, 1.4, 1.2], 2.8],
  ])('%s summed by socio-economic class and for the city', (indicator, byClass, city) => {
    expect(['1', '2', '3', '4', '5', '6'].map((one) => Number(ofClass(indicator, one).toFixed(1)))).toEqual(byClass);
    expect(ofCity(indicator, '2022')).toBeCloseTo(city, 1);
  });

  it.each(['year-9-eligible', 'openly-unemployed'])(
    '%s of each larger area is the sum of its primary areas',
    (indicator) => {
      const rows = observationsOf(indicator);
      const primary = rows.filter((row) => row.area_level === 'primary-area');
      const parentOf = new Map(areas.map((area) => [`${area.level} ${area.code}`, area]));
      const within = (code: string, level: string, larger: string): boolean => {
        const parent = parentOf.get(`${level} ${code}`);
        if (!parent) return false;
        const above = `${parent.parent_level} ${parent.parent_code}`;
        return above === larger || within(parent.parent_code, parent.parent_level, larger);
      };
      for (const row of rows.filter((one) => ['intermediate-area', 'city-area'].includes(one.area_level))) {
        const parts = primary.filter((one) =>
          within(one.area_code, 'primary-area', `${row.area_level} ${row.area_code}`),
        );
        expect(Number(row.value)).toBeCloseTo(summed(parts), 5);
      }
    },
  );

  it('agree where two sources tell the same', () => {
    const bySum = observationsOf('population').filter((row) => row.area_level === 'regso' && row.period === '2021');
    expect(bySum).toHaveLength(147);
    expect(bySum.reduce((total, row) => total + Number(row.value), 0)).toBe(ofCity('population', '2021'));
    for (const indicator of ['compulsory-education-only', 'tertiary-education', 'upper-secondary-education']) {
      const [before, between, after] = ['2017', '2019', '2021'].map((period) => ofCity(indicator, period)!);
      expect((between! - before!) * (after! - between!)).toBeGreaterThan(0);
    }
  });

  it('are those that were published for Göteborg', () => {
    expect(ofCity('population', '2022')).toBe(596_841);
    expect(ofCity('tax-rate', '2022')).toBe(21.12);
    expect(ofCity('care-days-by-men', '2020')).toBeCloseTo(39.5, 6);
    expect(ofCity('grp-per-inhabitant', '2019')).toBe(719_942);
    expect(ofCity('eligible-by-school', '2018/19')).toBeCloseTo(80.7, 6);
    expect(ofCity('dependency-ratio', '2022')).toBe(59.4);
    expect(ofCity('median-income', '2018')).toBe(299_800);
  });
});

describe('every table', () => {
  it('belongs to an indicator, and every indicator with a table is in the city', () => {
    const indicators = new Set(demoCity.indicators.map(({ code }) => code));
    expect(tables.filter((name) => !indicators.has(name))).toEqual([]);
    const unmeasured = ['safe-outdoors-after-dark', 'election-turnout', 'can-influence', 'trust-in-others'];
    expect([...indicators].filter((code) => !tables.includes(code))).toEqual(unmeasured);
  });

  it.each(tables)('%s holds nothing that was published after the demo’s first day', (name) => {
    const late = observationsOf(name).filter(
      (row) => row.recorded_at > demoCity.today || periodEnd(row.period) > demoCity.today,
    );
    expect(late).toEqual([]);
  });

  it.each(tables)('%s is in order: known areas, one value a cell, missing without a value', (name) => {
    const known = new Set(areas.map(({ level, code }) => `${level} ${code}`));
    const cells = new Set<string>();
    for (const row of observationsOf(name)) {
      expect(known).toContain(`${row.area_level} ${row.area_code}`);
      expect(row.group).toMatch(/^(T|[a-z]+=[a-z0-9-]+(;[a-z]+=[a-z0-9-]+)*)$/);
      expect(row.group.split(';')).toEqual(row.group.split(';').sort());
      expect([row.value === '', row.flag]).toEqual(row.state === 'missing' ? [true, '..'] : [false, '']);
      cells.add(`${row.area_level} ${row.area_code} ${row.group} ${row.period}`);
    }
    expect(cells.size).toBe(observationsOf(name).length);
  });

  it.each(tables)('%s states shares that are their numerator over their denominator', (name) => {
    const scale = name === 'dwellings-per-1000' ? 1000 : 100;
    for (const row of observationsOf(name).filter(({ numerator, value }) => numerator !== '' && value !== '')) {
      expect(Number(row.value)).toBeCloseTo((scale * Number(row.numerator)) / Number(row.denominator), 5);
    }
  });
});

describe('the areas', () => {
  const count = (level: string) => areas.filter((area) => area.level === level).length;

  it('are all there, each below one that exists', () => {
    const levels = ['country', 'county', 'municipality', 'city-area', 'intermediate-area', 'primary-area', 'regso'];
    expect(levels.map(count)).toEqual([1, 4, 15, 4, 36, 96, 147]);
    const known = new Set(areas.map(({ level, code }) => `${level} ${code}`));
    const orphans = areas.filter((area) => area.parent_level && !known.has(`${area.parent_level} ${area.parent_code}`));
    expect(orphans).toEqual([]);
    expect(areas.filter(({ level }) => level === 'city-area').map(({ code, name }) => `${code} ${name}`)).toEqual([
      '1 Nordost',
      '2 Centrum',
      '3 Sydväst',
      '4 Hisingen',
    ]);
  });

  it('keep the leading zeros of their codes', () => {
    expect(areas.find(({ name }) => name === 'Stockholm')?.code).toBe('0180');
    expect(areas.find(({ name }) => name === 'Stockholms län')?.code).toBe('01');
  });

  it('have a class, but for two primary areas where hardly anybody lives', () => {
    expect(classes.filter((row) => row.classification === 'socio-economic')).toHaveLength(94);
    expect(classes.filter((row) => row.classification === 'area-type')).toHaveLength(147);
  });
});

describe('the outlines', () => {
  const { viewBox, levels } = JSON.parse(readTable('area-outlines.json')) as AreaOutlines;

  /** Twice the area that a path encloses, holes taken away. */
  function enclosed(path: string): number {
    return path.split('z').reduce((total, ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      let [x, y, area] = [0, 0, 0];
      const points = Array.from({ length: numbers.length / 2 }, (_, index) => {
        [x, y] = [x + numbers[2 * index]!, y + numbers[2 * index + 1]!];
        return [x, y] as const;
      });
      points.forEach(([x0, y0], index) => {
        const [x1, y1] = points[(index + 1) % points.length]!;
        area += x0 * y1 - x1 * y0;
      });
      return total + area;
    }, 0);
  }

  it('are drawn for every area of the city in one frame', () => {
    expect(viewBox).toBe('0 0 1000 1035');
    for (const level of ['city-area', 'intermediate-area', 'primary-area', 'regso'] as const) {
      const codes = areas.filter((area) => area.level === level).map(({ code }) => code);
      expect(levels[level]?.map(({ code }) => code).sort()).toEqual(codes.sort());
    }
  });

  it('leave no sliver: the parts fill the whole exactly', () => {
    const parts = levels['primary-area']!.reduce((total, { path }) => total + enclosed(path), 0);
    const whole = levels['city-area']!.reduce((total, { path }) => total + enclosed(path), 0);
    expect(parts).toBe(whole);
    expect(levels['primary-area']!.every(({ path }) => enclosed(path) > 0)).toBe(true);
  });

  it('are small enough to send with a page', () => {
    for (const outlines of Object.values(levels)) expect(JSON.stringify(outlines).length).toBeLessThan(60_000);
  });
});

const samples = resolve(process.env.MALBILD_SAMPLES ?? join(import.meta.dirname, '../../../../shared/data'));
if (existsSync(samples)) {
  describe('made anew from the data sets', () => {
    it('the tables are the same to the byte', () => {
      const anew = mkdtempSync(join(tmpdir(), 'malbild-tables-'));
      try {
        for (const { file } of makeTables(samples, anew)) {
          const same = readFileSync(join(anew, file), 'utf8') === readFileSync(join(folder, file), 'utf8');
          expect([file, same]).toEqual([file, true]);
        }
      } finally {
        rmSync(anew, { recursive: true });
      }
    });
  });
} else {
  process.stderr.write(`Left out: the demo’s tables are not made anew, for there are no data sets in ${samples}.\n`);
}
