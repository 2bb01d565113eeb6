import { screen, within } from '@testing-library/dom';
import { eligible, goal } from '../../testing/examples';
import { openPage, textOf } from '../../testing/open-page';
import { calculationOf } from './calculation';

describe('A goal', () => {
  it('prints the working of its verdict: which indicators count, with what, to what mean', async () => {
    await openPage('/mal/god-start');

    const section = screen.getByRole('heading', { name: 'Så räknas det' }).closest('section')!;
    const rows = within(section).getAllByRole('row').map(textOf);
    expect(rows[1]).toMatch(/Behöriga till gymnasiet, åk 9.*Viss.*2022 ?5 ?0,40/);
    expect(rows.at(-1)).toBe('Medelpoäng 0,40 ÷ 1 = 0,40');
  });

  it('counts only key indicators that can be assessed', () => {
    const stale = {
      ...eligible,
      standing: { ...eligible.standing, status: 'unassessable' as const, score: 4 },
    };

    const { counted, sum } = calculationOf([eligible, stale, { ...eligible, role: 'supporting' }], goal.rollUp);

    expect(counted.map((entry) => entry.score)).toEqual([0.4, null]);
    expect(sum).toEqual({ total: 0.4, count: 1, mean: 0.4 });
  });

  it('shows statement, owner, predecessors, sub-goals, strategies with milestones and committees', async () => {
    const { element } = await openPage('/mal/god-start');

    expect(screen.getByText('Varje barn ska få goda uppväxtvillkor.')).toBeTruthy();
    expect(textOf(element.querySelector('.page-head'))).toContain('Processägare: Socialnämnd Nordost');
    expect(screen.getByRole('link', { name: 'En jämlik hemstad' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'En likvärdig skola' }).getAttribute('href')).toBe('/mal/skola');
    expect(screen.getByRole('link', { name: 'Etablera en social investeringspolicy' }).getAttribute('href')).toBe(
      '/strategier#social-investeringspolicy',
    );
    expect(textOf(element.querySelector('.milestones li'))).toContain('Modell för kalkyler antagen klar');
    expect(screen.getByRole('link', { name: 'Grundskolenämnden' })).toBeTruthy();
  });

  it('puts its indicators on one scale, and those without a road in a table', async () => {
    const { element } = await openPage('/mal/god-start');

    expect(textOf(element.querySelector('.ui-multiple'))).toContain('mål 88,0 % 2026');
    const table = screen.getByRole('group', { name: 'Saknar utgångsvärde eller mål' });
    expect(within(table).getByRole('link', { name: 'Trångbodda hushåll' })).toBeTruthy();
  });

  it('stands in the tree of all goals', async () => {
    await openPage('/mal');

    expect(screen.getByRole('heading', { name: 'Program för en jämlik stad 2018–2026' })).toBeTruthy();
    expect(screen.getByRole('link', { name: goal.title.sv })).toBeTruthy();
    expect(screen.getByText(/dnr 0814\/16/)).toBeTruthy();
  });
});
