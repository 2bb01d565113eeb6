import { fireEvent, screen, within } from '@testing-library/dom';
import { overview } from '../../testing/examples';
import { openPage, textOf } from '../../testing/open-page';

describe('Stadsöversikt', () => {
  it('says first what a politician can quote', async () => {
    const { element } = await openPage('/');

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Göteborg ska vara en jämlik stad');
    expect(textOf(element.querySelector('.lead'))).toBe(
      'Ett av fyra målområden når sitt mål i den takt som behövs. 63 % av indikatorerna kan bedömas ; för resten saknas utgångsvärde, målvärde eller färska uppgifter.',
    );
    expect(document.title).toBe('Stadsöversikt – Målbild');
  });

  it('gives each goal area its verdict, its reason, what is known, and its headline indicator', async () => {
    const { element } = await openPage('/');

    const [start, , environments] = [...element.querySelectorAll('.goal-column')];
    expect(textOf(start)).toContain('Viss måluppfyllelse');
    expect(textOf(start)).toContain('Bedöms på 4 av 5 nyckelindikatorer');
    expect(textOf(start)).toContain('Kan bedömas 5 av 8');
    expect(textOf(start)).toContain('83,0 %');
    expect(textOf(start)).toContain('mål 88,0 %');
    expect(textOf(start)).toContain('29,1 procentenheter');
    expect(textOf(environments)).toContain('.. uppgift saknas');
    expect(within(start as HTMLElement).getAllByText('exempel').length).toBeGreaterThan(0);
  });

  it('opens the evidence of a cell beside the matrix, keeps it in the address, and closes it again', async () => {
    const { address, settle } = await openPage('/');

    screen.getByRole('button', { name: /^Socialnämnd Nordost, God start och skolår/ }).click();
    await settle();

    expect(address()).toBe('/?ruta=socialnamnd-nordost~god-start');
    const panel = screen.getByRole('complementary');
    expect(within(panel).getByRole('link', { name: 'Behöriga till gymnasiet, åk 9' })).toBeTruthy();
    expect(within(panel).queryByText('Saknar tillit till andra, 16–84 år')).toBeNull();

    fireEvent.keyDown(within(panel).getByRole('button', { name: 'Stäng underlaget' }), { key: 'Escape' });
    await settle();

    expect(address()).toBe('/');
    expect(screen.getByRole('heading', { name: 'Vad har ändrats sedan 31 augusti 2023' })).toBeTruthy();
  });

  it('opens at an address that names a cell', async () => {
    await openPage('/?ruta=socialnamnd-nordost~god-start');

    expect(screen.getByRole('heading', { name: 'Socialnämnd Nordost' })).toBeTruthy();
  });

  it('says what changed, from what to what, why and when', async () => {
    const { element } = await openPage('/');

    const change = textOf(element.querySelector('.changes li'));
    expect(change).toContain('från Viss måluppfyllelse till Ingen måluppfyllelse');
    expect(change).toContain('20 november 2023');
    expect(change).toContain('Delaktighet, inflytande och tillit');
  });

  it('draws the district map of the indicator in the address, with the extremes as its headline', async () => {
    const { asked, settle } = await openPage('/?karta=behoriga-gymnasiet&niva=primary-area');
    await settle();

    expect(asked).toContain('/api/indicators/behoriga-gymnasiet/areas/primary-area');
    expect(screen.getByRole('heading', { name: /Från 64,0\s%\si Sanna till 91,2\s%\si Kungsladugård/ })).toBeTruthy();
    expect(screen.getByText('Uppgift saknas för Majorna.')).toBeTruthy();
  });

  it('changes the indicator of the map in the address', async () => {
    const { address, settle } = await openPage('/?niva=primary-area');

    const choice = screen.getByLabelText<HTMLSelectElement>('Indikator');
    choice.value = 'oppet-arbetslosa';
    fireEvent.change(choice);
    await settle();

    expect(address()).toBe('/?karta=oppet-arbetslosa');
  });

  it('is whole without committees, changes and areas', async () => {
    const bare = {
      ...overview,
      committees: { code: [], name: [], kind: [] },
      matrix: Object.fromEntries(Object.keys(overview.matrix).map((column) => [column, []])),
      changes: { since: '2023-08-31', items: [] },
      mapped: [],
    };
    await openPage('/', { '/api/overview': bare });

    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.getByText('Ingen bedömning har ändrats.')).toBeTruthy();
    expect(screen.getByText('Ingen indikator har värden för områden den valda dagen.')).toBeTruthy();
  });
});
