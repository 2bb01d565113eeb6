import { screen, within } from '@testing-library/dom';
import { committee, crowded, distrust, eligible } from '../../testing/examples';
import { openPage, textOf } from '../../testing/open-page';
import { needingAnswer } from './committee-page';

describe('A committee', () => {
  it('shows first what needs an answer: the wrong way, then what cannot be assessed', async () => {
    const { element } = await openPage('/namnd/socialnamnd-nordost');

    const attention = [...element.querySelectorAll('.attention li')].map(textOf);
    expect(attention).toHaveLength(2);
    expect(attention[0]).toContain('Saknar tillit till andra');
    expect(attention[0]).toContain('Fel riktning');
    expect(attention[1]).toContain('Det finns inget mätvärde.');
  });

  it('puts key indicators before others of the same status', () => {
    const supporting = { ...distrust, role: 'supporting' as const };

    const rows = needingAnswer([crowded, supporting, { ...distrust, code: 'key' }, eligible]);

    expect(rows.map((row) => row.code)).toEqual(['key', supporting.code, crowded.code]);
  });

  it('compares its indicators in a table: latest, target, status, trend in words, gap, whose figures', async () => {
    await openPage('/namnd/socialnamnd-nordost');

    const table = screen.getByRole('group', { name: 'Nämndens indikatorer' });
    const rows = within(table).getAllByRole('row').map(textOf);
    expect(rows[1]).toContain('nyckelindikator, siffror för hela staden');
    expect(rows[1]).toContain('83,0 % 2022');
    expect(rows[1]).toContain('ökar, önskad');
    expect(rows[1]).toContain('29,1 procentenheter');
    expect(rows[3]).toContain('.. uppgift saknas');
    expect(rows[3]).toContain('inget målvärde');
  });

  it('says in one sentence how it stands', async () => {
    const { element } = await openPage('/namnd/socialnamnd-nordost');

    expect(textOf(element.querySelector('.lead'))).toBe(
      '5 av 8 indikatorer kan bedömas; 1 går åt fel håll eller står still.',
    );
  });

  it('has its predecessors and successors in a line', async () => {
    const { element } = await openPage('/namnd/socialnamnd-nordost');

    const line = [...element.querySelectorAll('.succession li')].map(textOf);
    expect(line).toEqual([
      'Stadsdelsnämnden Angered till 1 januari 2021, 50 % av uppdraget',
      'Socialnämnd Nordost Den här nämnden från 1 januari 2021',
    ]);
  });

  it('says when it ended', async () => {
    const ended = { ...committee, validTo: '2020-12-31', indicators: [] };
    await openPage('/namnd/socialnamnd-nordost', { '/api/committees/': ended });

    expect(screen.getByText('Nämnden upphörde 31 december 2020.')).toBeTruthy();
    expect(screen.getByText('Nämnden har inga indikatorer den valda dagen.')).toBeTruthy();
  });

  it('stands in the list of committees, the ended ones by themselves', async () => {
    await openPage('/namnder');

    expect(within(screen.getByRole('region', { name: 'Nämnder' })).getByText('2 av 3 kan bedömas')).toBeTruthy();
    expect(
      within(screen.getByRole('region', { name: 'Avslutade' })).getByRole('link', { name: 'Stadsdelsnämnden Angered' }),
    ).toBeTruthy();
  });
});
