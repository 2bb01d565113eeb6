import { reason, type Reason, reasonCodes, type ReasonParams, type Unit } from '@malbild/domain';
import { createFormat } from './format';
import { type Judgement, wordReason } from './judgement';
import { judgementEn } from './judgement.en';
import { judgementSv } from './judgement.sv';

const unit: Unit = { unit: 'percent', decimals: 1 };
const latest = { value: 82.4, period: '2023', ...unit };
const since = { ...latest, from: 80, fromPeriod: '2018' };
const target = { ...latest, target: 88, targetPeriod: '2026' };
const band = { ...latest, low: 45, high: 55 };

const examples: { [Code in keyof ReasonParams]: ReasonParams[Code] } = {
  'target-reached': { ...target, value: 89, wanted: 'increase' },
  'standing-still': { ...since, from: 82.4 },
  'wrong-direction': { ...since, from: 85, wanted: 'increase' },
  'barely-moving': since,
  'at-natural-limit': { ...latest, value: 99.5, limit: 100 },
  'on-pace': { ...target, ratio: 0.98 },
  'pace-too-weak': { ...target, ratio: 0.9499 },
  'growth-enough': since,
  'growth-too-weak': since,
  'projection-reaches': { ...target, projected: 90 },
  'projection-nearly-reaches': { ...target, projected: 87.4 },
  'projection-falls-short': { ...target, projected: 84 },
  'target-year-passed': { ...target, targetPeriod: '2020' },
  'target-held': target,
  'target-held-worsening': target,
  'target-missed-improving': target,
  'target-missed-worsening': target,
  'trend-right': since,
  'trend-right-last-wrong': since,
  'trend-wrong-last-right': since,
  'trend-wrong': since,
  'on-trajectory': { ...target, expected: 82 },
  'behind-trajectory': { ...target, expected: 85 },
  'inside-band': { ...band, value: 50 },
  'moving-back': { ...band, value: 57 },
  'outside-band': { ...band, value: 58 },
  'set-by-person': { status: 'good' },
  'neutral-direction': {},
  'mean-of-series': { judged: 9, series: 11, score: -0.64 },
  'mean-of-indicators': { assessable: 5, total: 6, good: 3, some: 1, none: 1 },
  'no-observation': {},
  'single-observation': latest,
  'no-baseline': latest,
  'no-target': latest,
  stale: { newestPeriod: '2020', staleFrom: '2022-04-30' },
  suppressed: {},
  'sign-change': { ...since, from: -3 },
  'no-direction': {},
  'baseline-equals-target': target,
  'target-contradicts-direction': { ...target, target: 60, baseline: 80, baselinePeriod: '2018', wanted: 'increase' },
  'method-needs-more-points': { method: 'five-year-extrapolation', points: 3, needed: 4 },
  'too-little-known': { assessable: 3, total: 5 },
};

const languages: [string, Judgement, ReturnType<typeof createFormat>][] = [
  ['Swedish', judgementSv, createFormat('sv')],
  ['English', judgementEn, createFormat('en')],
];

describe.each(languages)('%s', (_, judgement, format) => {
  const word = (why: Reason) => wordReason(why, judgement, format).replaceAll('\u00a0', ' ');

  test.each(reasonCodes)('%s is one clear sentence', (code) => {
    const sentence = word({ code, params: examples[code] } as Reason);
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence).not.toMatch(/undefined|NaN|null|\[object|\.\.|[{}$]/);
    expect(sentence.length).toBeLessThan(170);
    expect(sentence).toMatchSnapshot();
  });

  test.each([
    'status',
    'statusMeaning',
    'method',
    'methodMeaning',
    'methodStatus',
    'direction',
    'observationState',
    'evidence',
    'gapMeasure',
    'gapObstacle',
    'unit',
    'periodKind',
  ] as const)('every %s has words', (list) => {
    for (const words of Object.values(judgement[list])) expect(words).toMatch(/\S/);
  });

  test('a decrease, a point band, a pace next to nothing and no indicators at all are worded too', () => {
    expect(
      [
        reason('target-reached', { ...target, value: 80, wanted: 'decrease' }),
        reason('wrong-direction', { ...since, wanted: 'decrease' }),
        reason('target-contradicts-direction', { ...target, baseline: 80, baselinePeriod: '2018', wanted: 'decrease' }),
        reason('inside-band', { ...band, value: 50, low: 50, high: 50 }),
        reason('pace-too-weak', { ...target, ratio: 0.004 }),
        reason('too-little-known', { assessable: 0, total: 0 }),
      ].map(word),
    ).toMatchSnapshot();
  });

  test('values that differ are never written alike', () => {
    expect(word(reason('barely-moving', { ...since, from: 82.37 }))).toMatch(/82[,.]37.*82[,.]40/);
    expect(word(reason('barely-moving', { ...since, from: 82.4000000001 }))).toMatch(/82[,.]4.*82[,.]4/);
  });
});
