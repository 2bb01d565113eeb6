import { render } from '../testing/render';
import { AreaMap } from './area-map';
import { shadeOf, stepsOf } from './steps';

describe('The steps of a map', () => {
  it('hold equally many values each', () => {
    const steps = stepsOf(Array.from({ length: 100 }, (_, index) => index));

    expect(steps.map((step) => step.low)).toEqual([0, 20, 40, 60, 80]);
  });

  it('never part equal values', () => {
    const steps = stepsOf([1, 1, 1, 1, 1, 1, 2, 3]);

    expect(steps.map((step) => [step.low, step.high])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(steps.map((step) => step.shade)).toEqual([1, 3, 5]);
  });

  it('give a missing value no shade at all', () => {
    const steps = stepsOf([1, 2, 3]);

    expect(shadeOf(null, steps)).toBeNull();
    expect(shadeOf(3, steps)).toBe(5);
  });

  it('are one where all values are the same', () => {
    expect(stepsOf([7, 7])).toEqual([{ low: 7, high: 7, shade: 3 }]);
  });
});

describe('An area map', () => {
  const outlines = { viewBox: '0 0 30 10', code: ['1', '2', '3'], path: ['M0 0h10', 'M10 0h10', 'M20 0h10'] };
  const rows = [
    { code: '2', name: 'Åby', value: 91.2 },
    { code: '1', name: 'Östra', value: 64 },
    { code: '3', name: 'Majorna', value: null },
  ];

  it('shades areas by value and leaves the missing grey and named', async () => {
    await render(AreaMap, { outlines, rows, unit: 'percent', decimals: 1 });

    const shades = [...document.querySelectorAll('.ui-map path')].map((path) => path.getAttribute('data-shade'));
    expect(shades).toEqual(['1', '5', null]);
    expect(document.querySelector('.ui-key')?.textContent).toContain('uppgift saknas');
  });

  it('names the area that is pointed at', async () => {
    await render(AreaMap, { outlines, rows, unit: 'percent', decimals: 1, active: 2 });

    expect(document.querySelector('.ui-map-caption')?.textContent).toBe('Majorna: uppgift saknas');
    expect(document.querySelector('.ui-map path.active')?.getAttribute('d')).toBe('M20 0h10');
  });
});
