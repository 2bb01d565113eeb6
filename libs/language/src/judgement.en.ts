import { type Period, type Unit } from '@malbild/domain';
import { type Format } from './format';
import { type Judgement, valuesApart } from './judgement';

/** The words of judgement in English. */
export const judgementEn: Judgement = {
  status: {
    good: 'Good fulfilment',
    some: 'Some fulfilment',
    none: 'No fulfilment',
    unassessable: 'Hard to assess',
    'not-applicable': 'Not assessed',
  },
  statusMeaning: {
    good: 'Right direction at a pace that is enough to reach the target, or the target already reached.',
    some: 'Right direction, but the pace is too weak.',
    none: 'Wrong direction, or no change.',
    unassessable: 'There is not enough to judge on; the reason is given.',
    'not-applicable': 'Not assessed: outside the assignment, or only a description of how things are.',
  },
  method: {
    'required-growth': 'Pace against the pace required',
    'un-progress-chart': 'UN Progress Chart',
    'five-year-extrapolation': 'Five-year trend',
    'linear-trajectory': 'Straight way to the target',
    manual: 'Judged by a person',
  },
  methodMeaning: {
    'required-growth':
      'Yearly change since the baseline is compared with what is required to reach the target in time, or with fixed thresholds where there is no target. Statistics Canada, Open SDG.',
    'un-progress-chart':
      'The change so far is drawn out to the target year and compared with the way from the baseline to the target. UN Progress Chart 2023.',
    'five-year-extrapolation':
      'The mean change of the last five years is drawn out to the target year. The weather symbols of the German sustainability strategy.',
    'linear-trajectory':
      'The latest value is compared with what was needed then on a straight line from the baseline to the target.',
    manual: 'A person has set the judgement and given a reason. It is shown beside what the data say.',
  },
  methodStatus: {
    target_achieved: 'Target achieved',
    substantial_progress: 'Substantial progress',
    moderate_progress: 'Moderate progress',
    limited_progress: 'Limited progress',
    deterioration: 'Deterioration',
    on_track: 'On track',
    fair_progress: 'Fair progress',
    stagnation_or_regression: 'Stagnation or regression',
    sun: 'Sun',
    slightly_cloudy: 'Slightly cloudy',
    cloud: 'Cloud',
    thunderstorm: 'Thunderstorm',
    target_reached: 'Target reached',
    on_trajectory: 'In step with the straight way',
    behind_trajectory: 'Behind the straight way',
    off_trajectory: 'Not on the way to the target',
    inside_band: 'Within the band',
    moving_back: 'Moving back to the band',
    outside_band: 'Outside the band',
    not_available: 'Cannot be computed',
  },
  direction: {
    increase: 'Should increase',
    decrease: 'Should decrease',
    maintain: 'Should stay within a band',
    neutral: 'Never judged',
  },
  observationState: {
    final: 'Final',
    preliminary: 'Preliminary',
    revised: 'Revised',
    estimated: 'Estimated',
    missing: 'Not available',
    suppressed: 'Protected',
    'not-applicable': 'Cannot occur',
  },
  evidence: {
    assessable: 'Can be assessed',
    value: 'Has a value',
    baseline: 'Has a baseline',
    target: 'Has a target',
    fresh: 'Has a recent value',
    womenMen: 'Is split by women and men',
  },
  gapMeasure: {
    'area-difference': 'Difference between the worst and the best area',
    'area-ratio': 'Ratio of the worst area to the best',
    'class-difference': 'Difference between classes of areas',
    'women-men': 'Difference between women and men',
    'slope-index': 'Slope over all areas',
  },
  gapObstacle: {
    'too-few-parts': 'There are no two values to compare.',
    'numerators-missing': 'Numerators and denominators are missing, and percentages are not added up.',
    'best-is-zero': 'The best value is zero, so there is no ratio.',
    'no-ranking': 'Population or ranking is missing for some area.',
  },
  unit: {
    percent: 'percent',
    'percentage-points': 'percentage points',
    count: 'count',
    rate: 'rate per inhabitant',
    kronor: 'Swedish kronor',
    index: 'index',
    ratio: 'ratio',
    years: 'years',
    other: 'unit of its own',
  },
  periodKind: {
    year: 'year',
    'school-year': 'school year',
    tertial: '4-month period',
    quarter: 'quarter',
    month: 'month',
    'year-to-date': 'year to date',
  },
  reason: {
    'target-reached': (p, f) => {
      const [value, target] = valuesApart(f, p, [p.value, p.target]);
      const bound = p.wanted === 'increase' ? 'at least' : 'at most';
      return `The target is reached: ${value} ${f.when(p.period)}, and the target is ${bound} ${target} ${f.when(p.targetPeriod)}.`;
    },
    'standing-still': (p, f) =>
      `It is standing still: ${f.quantity(p.value, p.unit, p.decimals)} both ${f.when(p.fromPeriod)} and ${f.when(p.period)}.`,
    'wrong-direction': (p, f) => `Wrong direction: ${fromTo(p, f)}, though the value should ${p.wanted}.`,
    'barely-moving': (p, f) => `Hardly any change: ${fromTo(p, f)}.`,
    'at-natural-limit': (p, f) => {
      const [value, limit] = valuesApart(f, p, [p.value, p.limit]);
      return `As far as it can go: ${value} ${f.when(p.period)}, and the scale ends at ${limit}.`;
    },

    'on-pace': (p, f) => {
      const [value, target] = valuesApart(f, p, [p.value, p.target]);
      return `The pace is enough: ${value} ${f.when(p.period)}, on the way to the target of ${target} ${f.when(p.targetPeriod)}.`;
    },
    'pace-too-weak': (p, f) => {
      const [value, target] = valuesApart(f, p, [p.value, p.target]);
      const goal = `the target of ${target} ${f.when(p.targetPeriod)}`;
      return `Right direction but too slow: ${value} ${f.when(p.period)}, at ${paceOf(p.ratio, f)} of the pace required to reach ${goal}.`;
    },
    'growth-enough': (p, f) => `Right direction at a good pace: ${fromTo(p, f)}.`,
    'growth-too-weak': (p, f) => `Right direction but slow: ${fromTo(p, f)}.`,

    'projection-reaches': (p, f) => `The pace is enough: ${projected(p, f)}.`,
    'projection-nearly-reaches': (p, f) => `The pace is very nearly enough: ${projected(p, f)}.`,
    'projection-falls-short': (p, f) => `Right direction but too slow: ${projected(p, f)}.`,
    'target-year-passed': (p, f) => {
      const [value, target] = valuesApart(f, p, [p.value, p.target]);
      return `Right direction, but the target year has come and the target is not reached: ${value} ${f.when(p.period)}, against a target of ${target} ${f.when(p.targetPeriod)}.`;
    },
    'target-held': (p, f) => `The target is held: ${yearly(p, f)}.`,
    'target-held-worsening': (p, f) => `The target is held, but things are moving the wrong way: ${yearly(p, f)}.`,
    'target-missed-improving': (p, f) => `The target is missed, but things are moving the right way: ${yearly(p, f)}.`,
    'target-missed-worsening': (p, f) =>
      `The target is missed, and things are not moving the right way: ${yearly(p, f)}.`,
    'trend-right': (p, f) => `Right direction, over time and lately: ${fromTo(p, f)}.`,
    'trend-right-last-wrong': (p, f) => `Right direction over time, but not lately: ${fromTo(p, f)}.`,
    'trend-wrong-last-right': (p, f) =>
      `No improvement over time, but the last change went the right way: ${fromTo(p, f)}.`,
    'trend-wrong': (p, f) => `No improvement, neither over time nor lately: ${fromTo(p, f)}.`,

    'on-trajectory': (p, f) => `In step with the target: ${needed(p, f)}.`,
    'behind-trajectory': (p, f) => `Right direction but too slow: ${needed(p, f)}.`,

    'inside-band': (p, f) => `Within the band: ${inBand(p, f)}.`,
    'moving-back': (p, f) => `Outside the band but moving back: ${inBand(p, f)}.`,
    'outside-band': (p, f) => `Outside the band and not moving back: ${inBand(p, f)}.`,

    'set-by-person': () => 'The judgement was made by a person, not computed.',
    'neutral-direction': () =>
      'Describes how things are and is not judged: neither higher nor lower is better in itself.',
    'mean-of-series': (p, f) =>
      `Combined from ${p.judged} of ${p.series} series: a mean of ${f.number(p.score, 1)} on the scale from −5 to 5.`,
    'mean-of-indicators': (p) =>
      `Judged on ${p.assessable} of ${p.total} key indicators: ${p.good} with good, ${p.some} with some and ${p.none} with no fulfilment.`,

    'no-observation': () => 'There is no value.',
    'single-observation': (p, f) =>
      `There is only one value to go by, ${latest(p, f)}; it takes two to see a direction.`,
    'no-baseline': (p, f) => `There is no baseline to compare with: ${latest(p, f)}.`,
    'no-target': (p, f) => `There is no target to compare with: ${latest(p, f)}.`,
    stale: (p, f) =>
      `The value is too old: the latest is for ${f.period(p.newestPeriod)}, and a newer one should have been there by ${f.date(p.staleFrom)}.`,
    suppressed: () => 'Values that are needed for the judgement are protected.',
    'sign-change': (p, f) => `Zero lies in between, ${fromTo(p, f)}, so no rate of growth can be computed.`,
    'no-direction': () => 'It has not been decided whether the value should increase or decrease.',
    'baseline-equals-target': (p, f) =>
      `The target equals the baseline, ${f.quantity(p.target, p.unit, p.decimals)}, so there is no way to measure.`,
    'target-contradicts-direction': (p, f) => {
      const [target, baseline] = valuesApart(f, p, [p.target, p.baseline]);
      const side = p.wanted === 'increase' ? 'lower' : 'higher';
      return `The target of ${target} ${f.when(p.targetPeriod)} is ${side} than the baseline of ${baseline} ${f.when(p.baselinePeriod)}, though the value should ${p.wanted}.`;
    },
    'method-needs-more-points': (p) => `The method needs at least ${p.needed} values; here there are ${p.points}.`,
    'too-little-known': (p) =>
      p.total === 0
        ? 'There is no key indicator to judge.'
        : `Only ${p.assessable} of ${p.total} key indicators can be assessed; at least 80% are needed.`,
  },
};

interface Latest extends Unit {
  value: number;
  period: Period;
}

type Since = Latest & { from: number; fromPeriod: Period };
type TowardsTarget = Latest & { target: number; targetPeriod: Period };

function latest(p: Latest, f: Format): string {
  return `${f.quantity(p.value, p.unit, p.decimals)} ${f.when(p.period)}`;
}

function fromTo(p: Since, f: Format): string {
  const [from, value] = valuesApart(f, p, [p.from, p.value]);
  return `from ${from} ${f.when(p.fromPeriod)} to ${value} ${f.when(p.period)}`;
}

function projected(p: TowardsTarget & { projected: number }, f: Format): string {
  const [value, target] = valuesApart(f, p, [p.projected, p.target]);
  return `at the same pace it will be ${value} ${f.when(p.targetPeriod)}, and the target is ${target}`;
}

function needed(p: TowardsTarget & { expected: number }, f: Format): string {
  const [value, expected, target] = valuesApart(f, p, [p.value, p.expected, p.target]);
  return `${value} ${f.when(p.period)}, when ${expected} was needed to reach the target of ${target} ${f.when(p.targetPeriod)}`;
}

function yearly(p: TowardsTarget, f: Format): string {
  const [value, target] = valuesApart(f, p, [p.value, p.target]);
  return `${value} ${f.when(p.period)}, and the target for every year is ${target}`;
}

function inBand(p: Latest & { low: number; high: number }, f: Format): string {
  const [value, low, high] = valuesApart(f, p, [p.value, p.low, p.high]);
  const band = p.low === p.high ? `at ${low}` : `between ${low} and ${high}`;
  return `${value} ${f.when(p.period)}, and the value should be ${band}`;
}

/** Whole percent, rounded down: what is not enough must not read as if it were. */
function paceOf(ratio: number, f: Format): string {
  const percent = Math.floor(100 * ratio);
  return percent < 1 ? `less than ${f.quantity(1, 'percent', 0)}` : f.quantity(percent, 'percent', 0);
}
