import { asOn, rollUp, type Standing } from '@malbild/domain';
import { verdictsAt } from '../src/indicator/standing.verdicts';
import { demoCity } from './demo-city';
import { factsOf } from './facts.testing';

const instant = `${demoCity.today}T08:00:00.000Z`;

function standingsOf(code: string): {
  whole: Standing;
  gaps: Record<string, { standing: Standing; value: number | null }>;
} {
  const indicator = demoCity.indicators.find((one) => one.code === code)!;
  const verdicts = verdictsAt(factsOf(indicator), instant);
  const whole = verdicts.find(({ seriesId, gapId }) => seriesId === null && gapId === null)!;
  const gaps = verdicts.flatMap(({ gapId, standing, latest }) =>
    gapId === null
      ? []
      : [[gapId, { standing: asOn(standing, demoCity.today), value: latest?.value ?? null }] as const],
  );
  return { whole: asOn(whole.standing, demoCity.today), gaps: Object.fromEntries(gaps) };
}

describe('the verdicts on the demo’s first day', () => {
  it.each([
    // A good start in life: the open data are too short or too old, and the city says so.
    ['year-9-eligible', 'unassessable', 'single-observation'],
    ['care-days-by-men', 'unassessable', 'stale'],
    ['young-adults-upper-secondary', 'unassessable', 'single-observation'],
    ['eligible-by-school', 'unassessable', 'single-observation'],
    // Work.
    ['compulsory-education-only', 'some', 'behind-trajectory'],
    ['tertiary-education', 'good', 'on-trajectory'],
    ['relative-tax-base', 'some', 'pace-too-weak'],
    ['real-tax-base', 'none', 'wrong-direction'],
    ['openly-unemployed', 'unassessable', 'single-observation'],
    ['median-income', 'unassessable', 'single-observation'],
    ['grp-per-inhabitant', 'unassessable', 'stale'],
    // Living environments.
    ['birth-segregation', 'none', 'wrong-direction'],
    ['income-segregation', 'some', 'pace-too-weak'],
    ['uniform-tenure', 'good', 'on-trajectory'],
    ['dwellings-per-1000', 'good', 'on-pace'],
    ['rental-share', 'good', 'inside-band'],
    ['safe-outdoors-after-dark', 'unassessable', 'no-observation'],
    // Participation: nothing is measured that the city holds.
    ['election-turnout', 'unassessable', 'no-observation'],
    ['can-influence', 'unassessable', 'no-observation'],
    ['trust-in-others', 'unassessable', 'no-observation'],
  ])('%s is %s: %s', (code, status, reason) => {
    const { whole } = standingsOf(code);
    expect({ status: whole.status, reason: whole.reason.code }).toEqual({ status, reason });
  });

  it('never judges what only gives background', () => {
    const background = demoCity.indicators.filter(({ judgement }) => judgement.role === 'background');
    expect(background.length).toBeGreaterThan(10);
    for (const { code } of background) expect([code, standingsOf(code).whole.status]).toEqual([code, 'not-applicable']);
  });

  it.each([
    ['god-start', 'unassessable', 0, 3],
    ['arbete', 'some', 4, 5],
    ['livsmiljoer', 'some', 4, 5],
    ['delaktighet', 'unassessable', 0, 3],
  ])('goal area %s is %s: %d of %d key indicators can be assessed', (goal, status, assessable, total) => {
    const keys = demoCity.indicators.filter(({ goals, judgement }) => goals.includes(goal) && judgement.role === 'key');
    const verdict = rollUp(keys.map(({ code }) => ({ standing: standingsOf(code).whole })));
    expect(verdict).toMatchObject({ status, assessable, total });
  });

  it('measures the gaps, of which only that in rented homes has been measured more than once', () => {
    expect(standingsOf('year-9-eligible').gaps.klasser?.value).toBeCloseTo(-28.9, 1);
    expect(standingsOf('openly-unemployed').gaps.klasser?.value).toBeCloseTo(6.1, 1);
    const [median, rental] = [standingsOf('median-income'), standingsOf('rental-share')];
    expect(median.gaps['kvinnor-man']?.value).toBe(-74_000);
    expect(rental.gaps.klasser?.value).toBeCloseTo(77.1, 1);
    expect(rental.gaps.klasser?.standing).toMatchObject({ status: 'some', reason: { code: 'behind-trajectory' } });
    const judged = demoCity.indicators.flatMap(({ code }) =>
      Object.values(standingsOf(code).gaps).filter(({ standing }) => standing.status !== 'unassessable'),
    );
    expect(judged).toHaveLength(1);
  });
});
