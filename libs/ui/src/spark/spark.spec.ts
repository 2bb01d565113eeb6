import { screen } from '@testing-library/dom';
import { render } from '../testing/render';
import { Bullet, layOutBullet } from './bullet';
import { Multiples } from './multiples';
import { roundScale } from './scale';
import { Sparkline } from './sparkline';
import { TrendMark, trendOf } from './trend';

const trail = { period: ['2018', '2019', '2022'], value: [80.14, 80.9, 83] };

describe('A sparkline', () => {
  it('is read as its first and its last value', async () => {
    await render(Sparkline, { trail, status: 'some', unit: 'percent', decimals: 1 });

    const name = screen.getByRole('img').getAttribute('aria-label');
    expect(name?.replaceAll('\u00a0', ' ')).toBe('Utveckling från 80,1 % 2018 till 83,0 % 2022');
  });

  it('says that there is nothing to draw', async () => {
    await render(Sparkline, { trail: { period: [], value: [] }, status: 'unassessable', unit: 'percent' });

    expect(screen.getByRole('img', { name: 'Inga värden att rita' })).toBeTruthy();
  });
});

describe('A bullet', () => {
  it('is read as value and target', async () => {
    await render(Bullet, { value: 83, target: 88, baseline: 80, status: 'some', unit: 'percent', decimals: 0 });

    expect(screen.getByRole('img').getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).toBe('83 %, mål 88 %');
  });

  it('draws no bar for a missing value', async () => {
    await render(Bullet, { value: null, target: 88, status: 'unassessable', unit: 'percent' });

    expect(screen.queryByRole('img')).toBeNull();
  });

  it('starts at zero, so that lengths can be compared', () => {
    expect(layOutBullet(50, 100, null).zero).toBe(0);
    expect(layOutBullet(50, 100, null).value).toBeCloseTo(layOutBullet(100, 100, null).value / 2, 0);
    expect(layOutBullet(-10, 10, null).zero).toBeGreaterThan(0);
  });
});

describe('A trend', () => {
  it('goes by the two newest values that there are', () => {
    expect(trendOf({ period: ['2020', '2021', '2022'], value: [1, null, 2] }, 'increase', 1)).toEqual({
      way: 'up',
      wanted: true,
      since: '2020',
    });
  });

  it('is unchanged where the page shows the same number twice', () => {
    expect(trendOf({ period: ['2021', '2022'], value: [82.96, 83.04] }, 'increase', 1)?.way).toBe('flat');
  });

  it('is neither wanted nor unwanted where no way is wanted', () => {
    expect(trendOf(trail, 'neutral', 1)?.wanted).toBeNull();
    expect(trendOf(trail, 'maintain', 1)?.wanted).toBeNull();
  });

  it('says arrow and words', async () => {
    await render(TrendMark, { trail, direction: 'decrease', decimals: 1 });

    expect(screen.getByText('ökar, oönskad')).toBeTruthy();
  });

  it('says that it cannot be told from one value', async () => {
    await render(TrendMark, { trail: { period: ['2022'], value: [1] }, direction: 'increase' });

    expect(screen.getByText('kan inte anges')).toBeTruthy();
  });
});

describe('Small multiples', () => {
  it('link to what they show, with status and latest value in words', async () => {
    await render(Multiples, {
      multiples: [
        {
          key: 'a',
          title: { sv: 'Behöriga' },
          link: ['/indikator', 'a'],
          status: 'some',
          trail: { period: ['2018', '2022'], value: [0, 50] },
          road: { from: '2018', to: '2026' },
          latest: '83 %',
          note: 'mål 88 %',
        },
      ],
      lines: [0, 100],
    });

    expect(screen.getByRole('link', { name: 'Behöriga' }).getAttribute('href')).toBe('/indikator/a');
    expect(screen.getByText('Viss')).toBeTruthy();
    expect(screen.getByRole('img', { name: '83 %' })).toBeTruthy();
  });
});

describe('A round scale', () => {
  it.each([
    [[80.1, 88], 80, 88],
    [[0.3, 0.71], 0.3, 0.8],
    [[-3, 12], -5, 15],
    [[5], 4, 6],
  ])('holds %j from %d to %d', (numbers, low, high) => {
    const scale = roundScale(numbers);

    expect(scale.low).toBeLessThanOrEqual(low);
    expect(scale.high).toBeGreaterThanOrEqual(high);
    expect(scale.marks.length).toBeGreaterThan(1);
    expect(scale.marks).toContain(scale.low);
  });
});
