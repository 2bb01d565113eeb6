import { screen, within } from '@testing-library/dom';
import { methods, statuses, unassessableCodes } from '@malbild/domain';
import { openPage, textOf } from '../../testing/open-page';

describe('Så bedöms målen', () => {
  it('explains every status, every method and every reason for hard to assess', async () => {
    const { element } = await openPage('/om-bedomningen');

    const terms = [...element.querySelectorAll('dt')];
    expect(terms).toHaveLength(statuses.length + methods.length + unassessableCodes.length + 3);
    expect(textOf(element)).toContain('FN:s framstegskarta');
    expect(textOf(element)).toContain('Det är aldrig detsamma som noll.');
  });
});

describe('Tillgänglighet', () => {
  it('says what holds, what does not, and how to report faults', async () => {
    await openPage('/tillganglighet');

    expect(screen.getByRole('heading', { name: 'Kända brister' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Anmäl till Digg' })).toBeTruthy();
  });
});

describe('Öppna data', () => {
  it('leads to the interface, the licences and a file per indicator', async () => {
    await openPage('/oppna-data');

    expect(screen.getByRole('link', { name: 'Läs och pröva gränssnittet' }).getAttribute('href')).toBe('/api/docs');
    const files = screen.getByRole('group', { name: 'Filer' });
    expect(within(files).getAllByRole('link', { name: /^CSV: / })).toHaveLength(3);
  });

  it('can be asked again where the list did not come', async () => {
    await openPage('/oppna-data', { '/api/indicators': 500 });

    expect(screen.getByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });
});

describe('Strategier', () => {
  it('are listed with those who lead, the goals and the milestones', async () => {
    const { element } = await openPage('/strategier');

    expect(textOf(element.querySelector('.strategy'))).toContain('Leder Stadsledningskontoret');
    expect(screen.getByRole('link', { name: 'God start' }).getAttribute('href')).toBe('/mal/god-start');
    expect(textOf(element.querySelector('.milestones'))).toContain('2024-12-31 Tre investeringar utvärderade pågår');
  });
});
