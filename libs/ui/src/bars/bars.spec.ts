import { screen } from '@testing-library/dom';
import { render } from '../testing/render';
import { Dumbbell } from './dumbbell';
import { ranked, RankedBars, type RankedValue } from './ranked-bars';

const rows: RankedValue[] = [
  { code: '3', name: 'Östra', value: 64 },
  { code: '1', name: 'Åby', value: 91.2 },
  { code: '2', name: 'Majorna', value: null },
  { code: '4', name: 'Ängås', value: 91.2 },
];

describe('Ranked bars', () => {
  it('put the highest first, equals in Swedish order, the missing last', () => {
    expect(ranked(rows, 'sv').map((row) => row.name)).toEqual(['Åby', 'Ängås', 'Östra', 'Majorna']);
  });

  it('name the areas without a value instead of drawing them as zero', async () => {
    await render(RankedBars, { rows: ranked(rows, 'sv'), unit: 'percent', decimals: 1 });

    expect(document.querySelectorAll('.ui-bar-row')).toHaveLength(3);
    expect(screen.getByText('Uppgift saknas för Majorna.')).toBeTruthy();
  });

  it('show the two ends of a long list, and all of it when asked', async () => {
    const long = Array.from({ length: 96 }, (_, index) => ({
      code: `${index}`,
      name: `Område ${index}`,
      value: index,
    }));
    const fixture = await render(RankedBars, { rows: ranked(long, 'sv'), unit: 'percent', decimals: 0 });
    expect(document.querySelectorAll('.ui-bar-row')).toHaveLength(20);
    expect(screen.getByText('76 områden däremellan')).toBeTruthy();

    screen.getByRole('button', { name: 'Visa alla 96' }).click();
    await fixture.whenStable();

    expect(document.querySelectorAll('.ui-bar-row')).toHaveLength(96);
  });

  it('show the row that is pointed at, wherever it stands', async () => {
    const long = Array.from({ length: 96 }, (_, index) => ({
      code: `${index}`,
      name: `Område ${index}`,
      value: index,
    }));
    await render(RankedBars, { rows: ranked(long, 'sv'), unit: 'percent', decimals: 0, active: 50 });

    expect(document.querySelector('.ui-bar-row.active .name')?.textContent.trim()).toBe('Område 45');
  });
});

describe('A dumbbell', () => {
  it('writes what it draws, and .. for what is missing', async () => {
    await render(Dumbbell, {
      rows: [
        { label: 'Alla', from: 85.2, to: 81 },
        { label: '18–24 år', from: 70, to: null },
      ],
      unit: 'percent',
      decimals: 1,
      fromLabel: 'Kvinnor',
      toLabel: 'Män',
      both: true,
    });

    const numbers = [...document.querySelectorAll('.number')].map((cell) =>
      cell.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(numbers).toEqual(['85,2 % 81,0 %', '70,0 % ..']);
    expect(screen.getByText('Kvinnor')).toBeTruthy();
    expect(document.querySelectorAll('.bar')).toHaveLength(1);
  });
});
