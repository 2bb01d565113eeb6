import { fireEvent, screen, within } from '@testing-library/dom';
import * as contract from '@malbild/contract';
import { committeeInRound, goalInRound, overviewInRound } from '../../testing/examples-in-round';
import { openPage, textOf } from '../../testing/open-page';

const answers = {
  '/api/overview': overviewInRound,
  '/api/goals/': goalInRound,
  '/api/committees/': committeeInRound,
};

describe('The example city in a round', () => {
  it('has the shape of the contract', () => {
    expect(contract.Overview.parse(overviewInRound)).toEqual(overviewInRound);
    expect(contract.GoalPage.parse(goalInRound)).toEqual(goalInRound);
    expect(contract.CommitteePage.parse(committeeInRound)).toEqual(committeeInRound);
  });
});

describe('The overview in a round', () => {
  it('shows three voices about a goal: the committees, the data, the overall judgement, and what was said before', async () => {
    const { element } = await openPage('/', answers);

    const voices = textOf(element.querySelector('.goal-column mb-goal-voices'));
    expect(voices).toBe(
      'Nämnderna 2 god, 5 viss, 1 svårbedömt, 3 har inte lämnat Data Viss Samlat God oense Vid helår 2023: Ingen',
    );
    expect(element.querySelectorAll('mb-goal-voices')).toHaveLength(1);
  });

  it('says in every cell who says what, and what nobody has answered', async () => {
    await openPage('/', answers);

    expect(screen.getByRole('heading', { name: 'Tre röster, mål för mål' })).toBeTruthy();
    expect(
      screen.getByRole('button', {
        name: 'Socialnämnd Nordost, God start och skolår, Nämnden: God måluppfyllelse, Data: Viss måluppfyllelse, Samlat: Viss måluppfyllelse, oense, 1 av 2 indikatorer kan bedömas',
      }),
    ).toBeTruthy();
    expect(
      screen.getByRole('button', { name: /Nämnden: inte lämnat, .*Samlat: inte bedömt, .*2 obesvarade$/ }),
    ).toBeTruthy();
  });

  it('narrows the matrix to what disagrees or is unanswered, in the address', async () => {
    const { address, settle } = await openPage('/', answers);
    const rows = () =>
      within(screen.getByRole('grid'))
        .getAllByRole('rowheader')
        .map((row) => row.textContent);
    expect(rows()).toContain('Grundskolenämnden');

    screen.getByRole('button', { name: 'Endast oense (1)' }).click();
    await settle();

    expect(address()).toBe('/?visa=oense');
    expect(rows()).toEqual(['Nämnder', 'Socialnämnd Nordost']);
    expect(screen.getByRole('button', { name: 'Obesvarade (1)' }).getAttribute('aria-pressed')).toBe('false');
  });

  it('lists what to ask about, and the first of what is unanswered', async () => {
    const { settle } = await openPage('/', answers);

    const disagreements = screen.getByRole('region', { name: /^Oense/ });
    expect(textOf(within(disagreements).getAllByRole('listitem')[0])).toBe(
      'Målet som helhet God start och skolår Nämnden Viss Data Viss Samlat God Skolorna rapporterar att vändningen har kommit.',
    );
    expect(
      within(screen.getByRole('region', { name: /^Bedömt utan underlag/ })).getByRole('link', {
        name: 'Framtiden-koncernen',
      }),
    ).toBeTruthy();

    const unanswered = screen.getByRole('region', { name: /^Obesvarade avvikelser/ });
    expect(within(unanswered).queryByText('Avvikelse 5')).toBeNull();
    within(unanswered).getByRole('button', { name: 'Visa alla 6' }).click();
    await settle();
    expect(within(unanswered).getByText('Avvikelse 5')).toBeTruthy();
  });

  it('asks for the round that is chosen, keeps it in the address, and shows the day that it froze', async () => {
    const closed = { ...overviewInRound, round: overviewInRound.rounds[1]! };
    const { address, asked, settle } = await openPage('/?datum=2024-01-12', { ...answers, '/api/overview': closed });

    const choice = screen.getByLabelText<HTMLSelectElement>('Omgång');
    expect([...choice.options].map(({ text }) => text)).toEqual([
      'Senast: delår mars 2024',
      'Delår mars 2024, pågår',
      'Helår 2023, fryst 10 januari 2024',
    ]);
    choice.value = '2023-year';
    fireEvent.change(choice);
    await settle();

    expect(address()).toBe('/?omgang=2023-year');
    expect(asked).toContain('/api/overview?round=2023-year');
    expect(screen.getByRole('button', { name: 'Som det såg ut 10 januari 2024' })).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Socialnämnd Nordost' })[0]!.getAttribute('href')).toBe(
      '/namnd/socialnamnd-nordost?omgang=2023-year',
    );
  });

  it('has nothing of it where no round can be shown', async () => {
    const { element } = await openPage('/');

    expect(screen.getByRole('heading', { name: 'Nämnd för nämnd, mål för mål' })).toBeTruthy();
    expect(screen.queryByLabelText('Omgång')).toBeNull();
    expect(element.querySelector('mb-goal-voices, mb-voice-lists')).toBeNull();
  });

  it('says that a round cannot be shown, and leads to the latest', async () => {
    const { address, settle } = await openPage('/?omgang=2024-august', { '/api/overview': 404 });
    expect(screen.getByRole('heading', { name: 'Omgången går inte att visa' })).toBeTruthy();

    screen.getByRole('button', { name: 'Visa det senaste' }).click();
    await settle();

    expect(address()).toBe('/');
  });
});

describe('Beside the matrix', () => {
  it('the evidence of a cell begins with its three voices', async () => {
    await openPage('/?ruta=socialnamnd-nordost~god-start', answers);

    const panel = screen.getByRole('complementary');
    expect(textOf(panel)).toContain('Nämnden God Data Viss Samlat Viss oense');
    expect(textOf(panel)).toContain('Nämndens analys Vi ser resultat av språkförskolan.');
  });
});

describe('A goal in a round', () => {
  it('shows the committees’ distribution with the overall judgement and its reason, and each committee’s voices', async () => {
    await openPage('/mal/god-start', answers);

    const verdict = screen.getByRole('region', { name: 'Vad data säger' });
    expect(textOf(verdict)).toContain('Samlat God oense');
    expect(textOf(verdict)).toContain('Skolorna rapporterar att vändningen har kommit.');
    const committees = screen.getByRole('region', { name: 'Nämnd för nämnd, tre röster' });
    expect(textOf(committees)).toContain('Grundskolenämnden Nämnden God Data Viss Samlat Viss oense');
    expect(textOf(committees)).toContain('Data visar för svag takt.');
  });
});

describe('A committee in a round', () => {
  it('shows what it has not answered before all else, and its voices goal by goal', async () => {
    await openPage('/namnd/socialnamnd-nordost', answers);

    const attention = screen.getByRole('region', { name: 'Behöver svar först' });
    expect(within(attention).getByRole('heading', { name: 'Obesvarade avvikelser' })).toBeTruthy();
    expect(textOf(within(attention).getAllByRole('listitem')[0])).toBe('Ingen Saknar tillit till andra, 16–84 år');
    expect(textOf(screen.getByRole('region', { name: 'Mål för mål' }))).toContain('Nämnden God Data Viss Samlat Viss');
  });

  it('lists its reports: how each stands, and which was late', async () => {
    await openPage('/namnd/socialnamnd-nordost', answers);

    const rows = within(screen.getByRole('region', { name: 'Rapporter' }))
      .getAllByRole('row')
      .map(textOf);
    expect(rows.slice(1)).toEqual([
      'Delår mars 2024 Utkast 15 april 2024 inte än inte än',
      'Helår 2023 Godkänd 15 december 2023 försenad 18 december 2023 20 december 2023',
    ]);
  });
});
