import { loadLanguage } from '@malbild/language';
import { overview } from '../../testing/examples';
import { headlineOf } from './headline';

const share = (count: number, total = 10) => ({ count, total });
const whole = { value: share(10), baseline: share(10), target: share(10), fresh: share(10), womenMen: share(0) };

async function words(
  code: 'sv' | 'en',
  good: number,
  evidence: typeof whole & { assessable: ReturnType<typeof share> },
) {
  const language = await loadLanguage(code);
  const goals = overview.goals.map((goal, index) => ({
    rollUp: { ...goal.rollUp, status: index < good ? ('good' as const) : ('some' as const) },
  }));
  const { pace, known, lacking } = headlineOf(goals, evidence, language.interface.overview, language.format, code);
  return `${pace} ${known}${lacking}`.replaceAll('\u00a0', ' ');
}

describe('The quotable sentence', () => {
  it('names what is lacking', async () => {
    const evidence = { ...whole, assessable: share(6), target: share(7), fresh: share(9) };

    expect(await words('sv', 1, evidence)).toBe(
      'Ett av fyra målområden når sitt mål i den takt som behövs. 60 % av indikatorerna kan bedömas; för resten saknas målvärde eller färska uppgifter.',
    );
    expect(await words('en', 1, evidence)).toBe(
      'One of four goal areas is moving at the pace that is needed. 60% of the indicators can be assessed; the rest lack a target or fresh figures.',
    );
  });

  it('says none and all in words of their own', async () => {
    const evidence = { ...whole, assessable: share(10) };

    expect(await words('sv', 0, evidence)).toBe(
      'Inget av fyra målområden når sitt mål i den takt som behövs. 100 % av indikatorerna kan bedömas.',
    );
    expect(await words('sv', 4, evidence)).toContain('Alla fyra målområden');
  });
});
