import { screen } from '@testing-library/dom';
import { goal } from '../../testing/examples';
import { openPage } from '../../testing/open-page';

describe('A page that does not get its data', () => {
  it.each([
    [404, 'Sidan finns inte', 'Till stadsöversikten'],
    [403, 'Du har inte behörighet hit', 'Till stadsöversikten'],
    [500, 'Sidan kunde inte hämtas', 'Försök igen'],
    [0, 'Sidan kunde inte hämtas', 'Försök igen'],
  ])('after %d says what happened and shows the next step', async (status, title, step) => {
    await openPage('/mal/god-start', { '/api/goals/': status });

    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.getByText(step)).toBeTruthy();
  });

  it('gives the number to ask about', async () => {
    await openPage('/mal/god-start', { '/api/goals/': 500 });

    expect(screen.getByText('Ärendets nummer: r-17')).toBeTruthy();
  });

  it('says that a thing was not there on the day asked for, and leads back to today', async () => {
    const { address, settle } = await openPage('/mal/god-start?datum=2012-01-01', { '/api/goals/': 404 });
    expect(screen.getByRole('heading', { name: 'Fanns inte den dagen' })).toBeTruthy();

    screen.getAllByRole('button', { name: 'Tillbaka till i dag' })[1]?.click();
    await settle();

    expect(address()).toBe('/mal/god-start');
  });

  it('offers to reload where the answer is newer than the program', async () => {
    await openPage('/mal/god-start', { '/api/goals/': { ...goal, rollUp: { status: 'splendid' } } });

    expect(screen.getByRole('button', { name: 'Ladda om sidan' })).toBeTruthy();
  });

  it('has a page of its own for addresses that lead nowhere', async () => {
    await openPage('/finns/inte');

    expect(screen.getByRole('heading', { level: 1, name: 'Sidan finns inte' })).toBeTruthy();
    expect(document.title).toBe('Sidan finns inte – Målbild');
  });
});
