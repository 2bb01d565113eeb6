import { fireEvent, screen, within } from '@testing-library/dom';
import { crowded, indicator } from '../../testing/examples';
import { openPage, textOf } from '../../testing/open-page';
import { groupLabel, withoutSex } from './group-label';
import { gapSize, gapTrail } from './gap-size';
import { sharedPeriod } from './series';
import { swedish } from '@malbild/language';

/** A section of the page by its heading. */
function section(name: string): HTMLElement {
  return screen.getByRole('heading', { level: 2, name }).closest('section')!;
}

async function asTable(place: HTMLElement, settle: () => Promise<void>, which = 0): Promise<string[]> {
  within(place).getAllByRole('button', { name: 'Tabell' })[which]?.click();
  await settle();
  return within(place).getAllByRole('row').map(textOf);
}

describe('An indicator', () => {
  it('says its message, its verdict, and what stands in brief', async () => {
    const { element } = await openPage('/indikator/behoriga-gymnasiet');

    expect(screen.getByRole('heading', { name: /Rätt riktning men för svag takt/ })).toBeTruthy();
    const brief = textOf(screen.getByRole('region', { name: 'I korthet' }));
    expect(brief).toContain('83,0 % 2022');
    expect(brief).toContain('ökar, önskad');
    expect(brief).toContain('88,0 % 2026');
    expect(brief).toContain('11 %');
    expect(within(element).getAllByText('exempel').length).toBeGreaterThan(0);
  });

  it('has the way to the target as a table: outcome, target, forecast, projection, notes', async () => {
    const { settle } = await openPage('/indikator/behoriga-gymnasiet');

    const rows = await asTable(section('Utvecklingen mot målet'), settle);

    expect(rows[0]).toBe('Period Utfall Mål Egen prognos Nedre gräns Övre gräns Prognos från SCB Anmärkning');
    expect(rows).toContain('2020 .. Uppgift saknas');
    expect(rows).toContain('2021 82,4 % b');
    expect(rows).toContain('2026 88,0 % 85,8 % 83,6 % 88,1 % 84,6 %');
  });

  it('walks the way to the target by the arrows', async () => {
    const { settle } = await openPage('/indikator/behoriga-gymnasiet');
    const canvas = within(section('Utvecklingen mot målet')).getByRole('application');

    fireEvent.keyDown(canvas, { key: 'ArrowLeft' });
    await settle();

    expect(textOf(section('Utvecklingen mot målet').querySelector('[aria-live]'))).toBe(
      '2026, Mål 88,0 %, Egen prognos 85,8 %, Nedre gräns 83,6 %, Övre gräns 88,1 %, Prognos från SCB 84,6 %. 9 av 9',
    );
  });

  it('shows the classes of areas as they are, and the city beside', async () => {
    const { settle } = await openPage('/indikator/behoriga-gymnasiet');

    const place = section('Gapet mellan områdestyper');
    expect(textOf(place)).toContain('29,1 procentenheter skiljer 1 Stora utmaningar från 5 Mycket goda');
    const rows = await asTable(place, settle);

    expect(rows.slice(1).map((row) => /[\d,]+\s%/.exec(row)?.[0].replace(/\s/, ' '))).toEqual([
      '65,6 %',
      '67,4 %',
      '82,8 %',
      '84,7 %',
      '94,7 %',
      '94,5 %',
      '83,0 %',
    ]);
  });

  it('says who is ahead of women and men, and by how much', async () => {
    await openPage('/indikator/behoriga-gymnasiet');

    expect(textOf(section('Kvinnor och män'))).toContain('4,2 procentenheter mellan kvinnor och män');
  });

  it('ranks the city among others in the newest period they share', async () => {
    await openPage('/indikator/behoriga-gymnasiet');

    expect(textOf(section('Andra städer'))).toContain('Plats 2 av 3 bland de jämförda, 2022');
  });

  it('says where the methods disagree, and which was chosen', async () => {
    await openPage('/indikator/behoriga-gymnasiet');

    const place = section('Alla metoder som kan räknas');
    expect(textOf(place)).toContain('Metoderna är oense: de ger 2 olika lägen.');
    expect(within(place).getByRole('row', { name: /Rak väg till målet vald metod Viss/ })).toBeTruthy();
  });

  it('judges its gap by itself, and says who is how far behind', async () => {
    await openPage('/indikator/behoriga-gymnasiet');

    const place = textOf(section('Gapen har egna lägen'));
    expect(place).toContain('Stora utmaningar 65,6 % och Goda förutsättningar 94,7 %');
    expect(place).toContain('Svårbedömt');
    expect(place).toContain('1 område saknar uppgift');
  });

  it('names definition, source, licence and rhythm, and gives its figures away', async () => {
    await openPage('/indikator/behoriga-gymnasiet?datum=2023-05-01');

    const place = section('Om indikatorn');
    expect(textOf(place)).toContain('Andel elever i årskurs 9');
    expect(textOf(place)).toContain('Nya värden väntas varje år, 4 månader efter periodens slut.');
    expect(within(place).getByRole('link', { name: 'Alla serier som CSV' }).getAttribute('href')).toBe(
      '/api/indicators/behoriga-gymnasiet/observations.csv?asOf=2023-05-01',
    );
  });

  it('is honest without any series at all', async () => {
    const bare = {
      ...indicator,
      headline: null,
      standing: crowded.standing,
      baseline: null,
      targets: [],
      projection: null,
      forecast: { reason: crowded.standing.reason },
      methods: [],
      groups: [],
      comparisons: [],
      areas: [],
      classes: [],
      gaps: [],
      history: [],
    };
    await openPage('/indikator/behoriga-gymnasiet', { '/api/indicators/': bare });

    expect(screen.getByText('Indikatorn har inga värden.')).toBeTruthy();
    expect(textOf(screen.getByRole('region', { name: 'I korthet' }))).toContain('.. uppgift saknas');
    expect(screen.getByText('Bedömningen har inte ändrats sedan indikatorn lades in.')).toBeTruthy();
  });
});

describe('The list of indicators', () => {
  it('is filtered by the address', async () => {
    await openPage('/indikatorer?lage=none');

    expect(screen.getByText('1 av 3 indikatorer')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Saknar tillit/ })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Behöriga/ })).toBeNull();
  });

  it('writes what is chosen into the address, and takes it out again', async () => {
    const { address, settle } = await openPage('/indikatorer?datum=2023-01-01');
    const field = screen.getByLabelText<HTMLInputElement>('Ord i titeln');
    field.value = 'TRÅNG';
    fireEvent.input(field);
    await settle();

    expect(address()).toBe('/indikatorer?datum=2023-01-01&ord=TR%C3%85NG');
    expect(screen.getByText('1 av 3 indikatorer')).toBeTruthy();

    screen.getByRole('button', { name: 'Visa alla' }).click();
    await settle();
    expect(address()).toBe('/indikatorer?datum=2023-01-01');
  });

  it('says when nothing fits', async () => {
    await openPage('/indikatorer?ord=xyzzy');

    expect(screen.getByText('Inga indikatorer passar in på valen.')).toBeTruthy();
  });
});

describe('Groups', () => {
  const words = swedish.interface.groups;

  it('are worded part by part', () => {
    expect(groupLabel('T', words)).toBe('Alla');
    expect(groupLabel('age=20-64;sex=women', words)).toBe('20–64 år, Kvinnor');
    expect(groupLabel('household=single', words)).toBe('single');
  });

  it('come apart into sex and the rest', () => {
    expect(withoutSex('age=20-64;sex=men')).toEqual({ sex: 'men', rest: 'age=20-64' });
    expect(withoutSex('sex=women')).toEqual({ sex: 'women', rest: 'T' });
    expect(withoutSex('age=20-64')).toBeUndefined();
  });
});

describe('A gap', () => {
  const gap = indicator.gaps[0]!;

  it('has a size without sign, and a line that keeps it where the lead changed hands', () => {
    expect(gapSize({ ...gap, value: -28.9 })).toBe(28.9);
    expect(gapTrail({ ...gap, trail: { period: ['1', '2'], value: [-3, -2] } }).value).toEqual([3, 2]);
    expect(gapTrail({ ...gap, trail: { period: ['1', '2'], value: [-3, 2] } }).value).toEqual([-3, 2]);
  });

  it('as a ratio is what it is', () => {
    expect(gapSize({ ...gap, measure: 'area-ratio', value: 0.7 })).toBe(0.7);
  });
});

describe('Series', () => {
  it('share the newest period that all have a value for', () => {
    const a = { period: ['2020', '2021', '2022'], value: [1, 2, 3] };
    const b = { period: ['2020', '2021', '2022'], value: [1, 2, null] };

    expect(sharedPeriod([a, b])).toBe('2021');
    expect(sharedPeriod([a, { period: ['2019'], value: [1] }])).toBeUndefined();
  });
});
