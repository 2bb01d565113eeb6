import { judgeSeries, previewStanding, withValues } from './index';
import { factsWith, pointsFrom } from './testing';

const facts = factsWith({
  points: pointsFrom({ 2022: 80 }),
  baseline: { period: '2022', value: 80 },
  targets: [{ period: '2026', value: 88 }],
  rhythm: { intervalMonths: 12, lagMonths: 3, graceMonths: 3 },
});

describe('a preview of what is typed', () => {
  it('is the verdict that the same values get once they are known', () => {
    const typed = previewStanding([{ facts, values: [{ period: '2023', value: 83 }] }], '2024-01-15');
    const known = judgeSeries({ ...facts, points: pointsFrom({ 2022: 80, 2023: 83 }) });
    expect(typed).toEqual(known);
    expect(typed.status).toBe('good');
  });

  it('puts a typed value in place of a known one', () => {
    const { points } = withValues({ facts, values: [{ period: '2022', value: 81 }] });
    expect(points).toEqual([{ period: '2022', value: 81, state: 'final' }]);
  });

  it('a blank leaves what is known: it is no zero', () => {
    expect(withValues({ facts, values: [{ period: '2022', value: null }] })).toEqual(facts);
    expect(previewStanding([{ facts, values: [] }], '2024-01-15').reason.code).toBe('single-observation');
  });

  it('a baseline that follows its period follows what is typed there; a decided one stays', () => {
    const values = [{ period: '2022', value: 84 }];
    expect(withValues({ facts, follows: '2022', values }).baseline).toEqual({ period: '2022', value: 84 });
    expect(withValues({ facts, values }).baseline).toEqual({ period: '2022', value: 80 });
    const without = { ...facts, points: [], baseline: null };
    expect(withValues({ facts: without, follows: '2022', values }).baseline).toEqual({ period: '2022', value: 84 });
  });

  it('is stale where even what is typed is too old', () => {
    const values = [{ period: '2023', value: 83 }];
    expect(previewStanding([{ facts, values }], '2026-01-01').reason.code).toBe('stale');
  });

  it('of several series is their mean, as on approval', () => {
    const values = [{ period: '2023', value: 83 }];
    const { reason } = previewStanding(
      [
        { facts, values },
        { facts, values: [{ period: '2023', value: 78 }] },
      ],
      '2024-01-15',
    );
    expect(reason).toMatchObject({ code: 'mean-of-series', params: { judged: 2, series: 2 } });
  });
});
