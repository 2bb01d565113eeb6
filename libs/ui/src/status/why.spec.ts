import { screen, within } from '@testing-library/dom';
import { type Verdict } from './verdict-facts';
import { render } from '../testing/render';
import { Why } from './why';

const behind: Verdict = {
  status: 'some',
  score: 0.4,
  method: 'linear-trajectory',
  methodStatus: 'behind_trajectory',
  methodVersion: '1',
  inputs: { b: 80.1, t0: '2018', c: 83, t: '2022', T: 88, tT: '2026', expected: 84.05, share: 0.734 },
  reason: {
    code: 'behind-trajectory',
    params: {
      value: 83,
      period: '2022',
      target: 88,
      targetPeriod: '2026',
      expected: 84.05,
      unit: 'percent',
      decimals: 1,
    },
  },
  pointCount: 5,
  newestPeriod: '2022',
  staleFrom: '2024-06-30',
  origin: 'example',
};

async function open(verdict: Verdict): Promise<HTMLElement> {
  const fixture = await render(Why, { verdict, unit: 'percent', decimals: 1, about: 'Behöriga' });
  screen.getByRole('button').click();
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('A status that is asked why', () => {
  it('shows nothing but the status until it is asked', async () => {
    await render(Why, { verdict: behind, unit: 'percent', decimals: 1, about: 'Behöriga' });

    const button = screen.getByRole('button', { name: /^Viss måluppfyllelse.*Behöriga\. Varför\?$/ });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText('Metod')).toBeNull();
  });

  it('is one step from reason, method, number of points and date', async () => {
    const page = await open(behind);

    expect(screen.getByRole('button').getAttribute('aria-expanded')).toBe('true');
    expect(page.textContent.replaceAll('\u00a0', ' ')).toContain('Rätt riktning men för svag takt: 83,0 % år 2022');
    expect(fact(page, 'Metod')).toBe('Rak väg till målet, version 1');
    expect(fact(page, 'Metodens ord')).toBe('Efter den raka vägen');
    expect(fact(page, 'Mätpunkter')).toBe('5');
    expect(fact(page, 'Räknas som färskt till')).toBe('30 juni 2024');
  });

  it('prints the working with one decimal more than the page shows', async () => {
    const page = await open(behind);

    expect(fact(page, 'Väntat värde i dag på vägen till målet')).toBe('84,05 %');
    expect(fact(page, 'Andel av den väntade vägen')).toBe('73,4 %');
    expect(fact(page, 'Målperiod')).toBe('2026');
  });

  it('marks a verdict that rests on something made up', async () => {
    const page = await open(behind);

    expect(within(page).getAllByText('exempel').length).toBeGreaterThan(0);
    expect(page.textContent).toContain('Bedömningen vilar på ett påhittat målvärde.');
  });

  it('says until when a value counted as fresh once it is stale', async () => {
    const page = await open({
      ...behind,
      status: 'unassessable',
      reason: { code: 'stale', params: { newestPeriod: '2020', staleFrom: '2022-06-30' } },
      staleFrom: '2022-06-30',
      origin: 'city',
    });

    expect(fact(page, 'Räknades som färskt till')).toBe('30 juni 2022');
    expect(within(page).queryByText('exempel')).toBeNull();
  });
});

function fact(page: HTMLElement, term: string): string | undefined {
  const found = [...page.querySelectorAll('dt')].find((dt) => dt.textContent === term);
  return found?.nextElementSibling?.textContent.replaceAll('\u00a0', ' ');
}
