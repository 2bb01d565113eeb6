import { type Period, type Unit } from '@malbild/domain';
import { type Format } from './format';
import { type Judgement, valuesApart } from './judgement';

/** Bedömningens ord på svenska. */
export const judgementSv: Judgement = {
  status: {
    good: 'God måluppfyllelse',
    some: 'Viss måluppfyllelse',
    none: 'Ingen måluppfyllelse',
    unassessable: 'Svårbedömt',
    'not-applicable': 'Ingen bedömning',
  },
  statusMeaning: {
    good: 'Rätt riktning i en takt som räcker för att nå målet, eller målet redan nått.',
    some: 'Rätt riktning, men takten är för svag.',
    none: 'Fel riktning, eller ingen förändring.',
    unassessable: 'Underlaget räcker inte för en bedömning; skälet anges.',
    'not-applicable': 'Bedöms inte: ligger utanför uppdraget eller beskriver bara läget.',
  },
  method: {
    'required-growth': 'Takt mot den som krävs',
    'un-progress-chart': 'FN:s framstegskarta',
    'five-year-extrapolation': 'Fem års trend',
    'linear-trajectory': 'Rak väg till målet',
    manual: 'Bedömd av en person',
  },
  methodMeaning: {
    'required-growth':
      'Den årliga förändringen sedan utgångsläget jämförs med den som krävs för att nå målet i tid, eller med fasta gränser om inget mål finns. Statistics Canada, Open SDG.',
    'un-progress-chart':
      'Förändringen hittills dras ut till målåret, och jämförs med vägen från utgångsläget till målet. FN:s framstegskarta 2023.',
    'five-year-extrapolation':
      'Medelförändringen under de senaste fem åren dras ut till målåret. Vädersymbolerna i Tysklands hållbarhetsstrategi.',
    'linear-trajectory':
      'Det senaste värdet jämförs med det som behövdes då på en rak linje från utgångsvärdet till målet.',
    manual: 'En person har satt bedömningen och motiverat den. Den visas bredvid vad data säger.',
  },
  methodStatus: {
    target_achieved: 'Målet nått',
    substantial_progress: 'Betydande framsteg',
    moderate_progress: 'Måttliga framsteg',
    limited_progress: 'Begränsade framsteg',
    deterioration: 'Försämring',
    on_track: 'På rätt väg',
    fair_progress: 'Vissa framsteg',
    stagnation_or_regression: 'Stillastående eller tillbakagång',
    sun: 'Sol',
    slightly_cloudy: 'Lätt molnigt',
    cloud: 'Mulet',
    thunderstorm: 'Åska',
    target_reached: 'Målet nått',
    on_trajectory: 'I takt med den raka vägen',
    behind_trajectory: 'Efter den raka vägen',
    off_trajectory: 'Inte på väg mot målet',
    inside_band: 'Inom spannet',
    moving_back: 'På väg tillbaka till spannet',
    outside_band: 'Utanför spannet',
    not_available: 'Kan inte räknas',
  },
  direction: {
    increase: 'Ska öka',
    decrease: 'Ska minska',
    maintain: 'Ska hållas inom ett spann',
    neutral: 'Bedöms inte',
  },
  observationState: {
    final: 'Slutligt',
    preliminary: 'Preliminärt',
    revised: 'Reviderat',
    estimated: 'Uppskattat',
    missing: 'Uppgift saknas',
    suppressed: 'Skyddad uppgift',
    'not-applicable': 'Kan inte förekomma',
  },
  evidence: {
    assessable: 'Kan bedömas',
    value: 'Har ett värde',
    baseline: 'Har ett utgångsvärde',
    target: 'Har ett målvärde',
    fresh: 'Har ett aktuellt värde',
    womenMen: 'Redovisas för kvinnor och män',
  },
  gapMeasure: {
    'area-difference': 'Skillnad mellan sämsta och bästa område',
    'area-ratio': 'Kvot mellan sämsta och bästa område',
    'class-difference': 'Skillnad mellan områdestyper',
    'women-men': 'Skillnad mellan kvinnor och män',
    'slope-index': 'Lutning över alla områden',
  },
  gapObstacle: {
    'too-few-parts': 'Det finns inte två värden att jämföra.',
    'numerators-missing': 'Täljare och nämnare saknas, och procenttal läggs inte ihop.',
    'best-is-zero': 'Det bästa värdet är noll, så ingen kvot kan räknas.',
    'no-ranking': 'Folkmängd eller rangordning saknas för något område.',
  },
  unit: {
    percent: 'procent',
    'percentage-points': 'procentenheter',
    count: 'antal',
    rate: 'tal per invånare',
    kronor: 'kronor',
    index: 'index',
    ratio: 'kvot',
    years: 'år',
    other: 'egen enhet',
  },
  periodKind: {
    year: 'år',
    'school-year': 'läsår',
    tertial: 'tertial',
    quarter: 'kvartal',
    month: 'månad',
    'year-to-date': 'hittills i år',
  },
  reason: {
    'target-reached': (p, f) => {
      const [value, target] = valuesApart(f, p, [p.value, p.target]);
      const bound = p.wanted === 'increase' ? 'minst' : 'högst';
      return `Målet är nått: ${value} ${f.when(p.period)}, och målet ${f.when(p.targetPeriod)} är ${bound} ${target}.`;
    },
    'standing-still': (p, f) =>
      `Det står still: ${f.quantity(p.value, p.unit, p.decimals)} både ${f.when(p.fromPeriod)} och ${f.when(p.period)}.`,
    'wrong-direction': (p, f) => {
      const wanted = p.wanted === 'increase' ? 'öka' : 'minska';
      return `Fel riktning: ${fromTo(p, f)}, fast värdet ska ${wanted}.`;
    },
    'barely-moving': (p, f) => `Knappt någon förändring: ${fromTo(p, f)}.`,
    'at-natural-limit': (p, f) => {
      const [value, limit] = valuesApart(f, p, [p.value, p.limit]);
      return `Så långt det går att komma: ${value} ${f.when(p.period)}, och skalan slutar vid ${limit}.`;
    },

    'on-pace': (p, f) => {
      const [value, target] = valuesApart(f, p, [p.value, p.target]);
      return `Takten räcker: ${value} ${f.when(p.period)}, på väg mot målet ${target} ${f.when(p.targetPeriod)}.`;
    },
    'pace-too-weak': (p, f) => {
      const [value, target] = valuesApart(f, p, [p.value, p.target]);
      const goal = `målet ${target} ${f.when(p.targetPeriod)}`;
      return `Rätt riktning men för svag takt: ${value} ${f.when(p.period)}, med ${paceOf(p.ratio, f)} av den takt som krävs för att nå ${goal}.`;
    },
    'growth-enough': (p, f) => `Rätt riktning i god takt: ${fromTo(p, f)}.`,
    'growth-too-weak': (p, f) => `Rätt riktning men svag takt: ${fromTo(p, f)}.`,

    'projection-reaches': (p, f) => `Takten räcker: ${projected(p, f)}.`,
    'projection-nearly-reaches': (p, f) => `Takten räcker nästan ända fram: ${projected(p, f)}.`,
    'projection-falls-short': (p, f) => `Rätt riktning men för svag takt: ${projected(p, f)}.`,
    'target-year-passed': (p, f) => {
      const [value, target] = valuesApart(f, p, [p.value, p.target]);
      return `Rätt riktning, men målåret har kommit och målet är inte nått: ${value} ${f.when(p.period)}, målet ${f.when(p.targetPeriod)} var ${target}.`;
    },
    'target-held': (p, f) => `Målet hålls: ${yearly(p, f)}.`,
    'target-held-worsening': (p, f) => `Målet hålls, men utvecklingen går åt fel håll: ${yearly(p, f)}.`,
    'target-missed-improving': (p, f) => `Målet missas, men utvecklingen går åt rätt håll: ${yearly(p, f)}.`,
    'target-missed-worsening': (p, f) => `Målet missas, och utvecklingen går inte åt rätt håll: ${yearly(p, f)}.`,
    'trend-right': (p, f) => `Rätt riktning, både på sikt och senast: ${fromTo(p, f)}.`,
    'trend-right-last-wrong': (p, f) => `Rätt riktning på sikt, men inte den senaste tiden: ${fromTo(p, f)}.`,
    'trend-wrong-last-right': (p, f) =>
      `Ingen förbättring på sikt, men den senaste förändringen gick åt rätt håll: ${fromTo(p, f)}.`,
    'trend-wrong': (p, f) => `Ingen förbättring, varken på sikt eller senast: ${fromTo(p, f)}.`,

    'on-trajectory': (p, f) => `I takt med målet: ${needed(p, f)}.`,
    'behind-trajectory': (p, f) => `Rätt riktning men för svag takt: ${needed(p, f)}.`,

    'inside-band': (p, f) => `Inom spannet: ${inBand(p, f)}.`,
    'moving-back': (p, f) => `Utanför spannet men på väg tillbaka: ${inBand(p, f)}.`,
    'outside-band': (p, f) => `Utanför spannet och inte på väg tillbaka: ${inBand(p, f)}.`,

    'set-by-person': () => 'Bedömningen är gjord av en person, inte beräknad.',
    'neutral-direction': () => 'Beskriver läget och bedöms inte: varken högre eller lägre är bättre i sig.',
    'mean-of-series': (p, f) =>
      `Vägs samman av ${p.judged} av ${p.series} serier: i medel ${f.number(p.score, 1)} på skalan −5 till 5.`,
    'mean-of-indicators': (p) =>
      `Bedöms på ${p.assessable} av ${p.total} nyckelindikatorer: ${p.good} har god, ${p.some} viss och ${p.none} ingen måluppfyllelse.`,

    'no-observation': () => 'Det finns inget mätvärde.',
    'single-observation': (p, f) =>
      `Det finns bara ett mätvärde att gå på, ${latest(p, f)}; det behövs två för att se en riktning.`,
    'no-baseline': (p, f) => `Det finns inget utgångsvärde att jämföra med: ${latest(p, f)}.`,
    'no-target': (p, f) => `Det finns inget målvärde att jämföra med: ${latest(p, f)}.`,
    stale: (p, f) =>
      `Värdet är för gammalt: det senaste gäller ${f.period(p.newestPeriod)}, och ett nyare skulle ha funnits senast ${f.date(p.staleFrom)}.`,
    suppressed: () => 'Värden som behövs för bedömningen är skyddade.',
    'sign-change': (p, f) => `Noll ligger emellan, ${fromTo(p, f)}, och då kan ingen tillväxttakt räknas.`,
    'no-direction': () => 'Det är inte bestämt om värdet ska öka eller minska.',
    'baseline-equals-target': (p, f) =>
      `Målet är detsamma som utgångsvärdet, ${f.quantity(p.target, p.unit, p.decimals)}, så det finns ingen väg att mäta.`,
    'target-contradicts-direction': (p, f) => {
      const [target, baseline] = valuesApart(f, p, [p.target, p.baseline]);
      const [side, wanted] = p.wanted === 'increase' ? ['lägre', 'öka'] : ['högre', 'minska'];
      return `Målet ${target} ${f.when(p.targetPeriod)} är ${side} än utgångsvärdet ${baseline} ${f.when(p.baselinePeriod)}, fast värdet ska ${wanted}.`;
    },
    'method-needs-more-points': (p) => `Metoden behöver minst ${p.needed} mätvärden; här finns ${p.points}.`,
    'too-little-known': (p) =>
      p.total === 0
        ? 'Det finns ingen nyckelindikator att bedöma.'
        : `Bara ${p.assessable} av ${p.total} nyckelindikatorer kan bedömas; det behövs minst 80 %.`,
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
  return `från ${from} ${f.when(p.fromPeriod)} till ${value} ${f.when(p.period)}`;
}

function projected(p: TowardsTarget & { projected: number }, f: Format): string {
  const [value, target] = valuesApart(f, p, [p.projected, p.target]);
  return `i samma takt blir det ${value} ${f.when(p.targetPeriod)}, och målet är ${target}`;
}

function needed(p: TowardsTarget & { expected: number }, f: Format): string {
  const [value, expected, target] = valuesApart(f, p, [p.value, p.expected, p.target]);
  return `${value} ${f.when(p.period)}, då det behövdes ${expected} för att nå målet ${target} ${f.when(p.targetPeriod)}`;
}

function yearly(p: TowardsTarget, f: Format): string {
  const [value, target] = valuesApart(f, p, [p.value, p.target]);
  return `${value} ${f.when(p.period)}, och målet för varje år är ${target}`;
}

function inBand(p: Latest & { low: number; high: number }, f: Format): string {
  const [value, low, high] = valuesApart(f, p, [p.value, p.low, p.high]);
  const band = p.low === p.high ? `vid ${low}` : `mellan ${low} och ${high}`;
  return `${value} ${f.when(p.period)}, och värdet ska ligga ${band}`;
}

/** Whole percent, rounded down: what is not enough must not read as if it were. */
function paceOf(ratio: number, f: Format): string {
  const percent = Math.floor(100 * ratio);
  return percent < 1 ? `mindre än ${f.quantity(1, 'percent', 0)}` : f.quantity(percent, 'percent', 0);
}
