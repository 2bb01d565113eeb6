import { TestBed } from '@angular/core/testing';
import { fireEvent, screen, within } from '@testing-library/dom';
import { openPage } from '../../testing/open-page';
import { isFailedChunk, NewVersion } from './new-version';

describe('The frame', () => {
  beforeEach(() => localStorage.clear());

  it('names the page one is on in the menu', async () => {
    await openPage('/mal/god-start');

    const menu = screen.getByRole('navigation', { name: 'Huvudmeny' });
    expect(within(menu).getByRole('link', { name: 'Mål' }).getAttribute('aria-current')).toBe('page');
    expect(within(menu).getByRole('link', { name: 'Stadsöversikt' }).getAttribute('aria-current')).toBeNull();
  });

  it('says at the foot of a demonstration that targets are examples', async () => {
    await openPage('/');

    expect(screen.getByText(/Exempelstad: utfallen är verkliga/)).toBeTruthy();
  });

  it('speaks English when asked, marks the page so, and remembers', async () => {
    const { settle } = await openPage('/om-bedomningen');

    screen.getByRole('button', { name: 'English' }).click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await settle();

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('How goals are judged');
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('malbild.language')).toBe('en');
    expect(document.title).toBe('How goals are judged – Målbild');
  });

  it('goes dark when asked, and remembers', async () => {
    await openPage('/om-bedomningen');

    const choice = screen.getByLabelText<HTMLSelectElement>('Utseende');
    choice.value = 'dark';
    fireEvent.change(choice);

    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(localStorage.getItem('malbild.theme')).toBe('dark');
  });

  it('hands a new page the focus, but leaves it where the page only changes', async () => {
    const { go } = await openPage('/');

    await go('/?karta=oppet-arbetslosa');
    expect(document.activeElement).not.toBe(screen.getByRole('main'));

    await go('/mal');
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('offers to reload where a part of the program is gone', async () => {
    const { settle } = await openPage('/');

    TestBed.inject(NewVersion).suspect(new TypeError('Failed to fetch dynamically imported module: /chunk-1.js'));
    await settle();

    expect(within(screen.getByRole('alert')).getByRole('button', { name: 'Ladda om sidan' })).toBeTruthy();
  });

  it('does not take other errors for a release', () => {
    expect(isFailedChunk(new Error('boom'))).toBe(false);
    expect(isFailedChunk(new TypeError('error loading dynamically imported module'))).toBe(true);
    expect(isFailedChunk(new TypeError('Importing a module script failed.'))).toBe(true);
  });
});

describe('Som det såg ut', () => {
  it('asks for the day in the address, says so, and keeps it along every link', async () => {
    const { asked } = await openPage('/?datum=2022-05-03');

    expect(asked).toContain('/api/overview?asOf=2022-05-03');
    expect(screen.getByText(/Du ser staden som den såg ut 3 maj 2022/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Indikatorer' }).getAttribute('href')).toBe(
      '/indikatorer?datum=2022-05-03',
    );
  });

  it('leads back to today', async () => {
    const { address, asked, settle } = await openPage('/?datum=2022-05-03&karta=behoriga-gymnasiet');

    screen.getByRole('button', { name: 'Tillbaka till i dag' }).click();
    await settle();

    expect(address()).toBe('/?karta=behoriga-gymnasiet');
    expect(asked).toContain('/api/overview');
  });

  it('shows another day that is chosen', async () => {
    const { address, settle } = await openPage('/');
    screen.getByRole('button', { name: /Som det ser ut 15 januari 2024/ }).click();
    await settle();

    const day = screen.getByLabelText<HTMLInputElement>('Visa som det såg ut den');
    day.value = '2023-02-01';
    fireEvent.submit(day.form!);
    await settle();

    expect(address()).toBe('/?datum=2023-02-01');
  });

  it('refuses a day that has not been yet', async () => {
    const { address, settle } = await openPage('/');
    screen.getByRole('button', { name: /Som det ser ut/ }).click();
    await settle();

    const day = screen.getByLabelText<HTMLInputElement>('Visa som det såg ut den');
    day.value = '2030-01-01';
    fireEvent.submit(day.form!);
    await settle();

    expect(address()).toBe('/');
    expect(screen.getByRole('alert').textContent).toContain('senast i dag');
  });

  it('leaves what is no day unread', async () => {
    const { asked } = await openPage('/?datum=igår');

    expect(asked).toContain('/api/overview');
    expect(screen.queryByText(/Du ser staden som den såg ut/)).toBeNull();
  });
});

describe('Ctrl+K', () => {
  async function open(): ReturnType<typeof openPage> {
    const page = await openPage('/om-bedomningen');
    fireEvent.keyDown(document, { key: 'k', ctrlKey: true });
    await page.settle();
    return page;
  }

  async function type(text: string, page: Awaited<ReturnType<typeof openPage>>): Promise<HTMLInputElement> {
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: /^Sök/ });
    field.value = text;
    fireEvent.input(field);
    await screen.findByText(/träff|Inget matchar/);
    await page.settle();
    return field;
  }

  const hits = () => within(screen.getByRole('listbox', { name: 'Sök' })).getAllByRole('option');

  it('opens the search, which waits for two letters', async () => {
    await open();

    expect(screen.getByRole('dialog', { name: 'Sök' })).toBeTruthy();
    expect(screen.getByText('Skriv minst två bokstäver.')).toBeTruthy();
  });

  it('lists what matches by kind and says how many', async () => {
    const page = await open();
    await type('gymn', page);

    expect(screen.getByText('2 träffar')).toBeTruthy();
    expect(hits()[0]?.textContent).toContain('Indikator');
    expect(screen.getByRole('combobox', { name: /^Sök/ }).getAttribute('aria-expanded')).toBe('true');
  });

  it('walks by the arrows, around the ends, and opens with Enter', async () => {
    const page = await open();
    const field = await type('gymn', page);
    const selected = () => hits().map((hit) => hit.getAttribute('aria-selected'));
    expect(selected()).toEqual(['true', 'false']);

    fireEvent.keyDown(field, { key: 'ArrowUp' });
    await page.settle();
    expect(selected()).toEqual(['false', 'true']);
    expect(field.getAttribute('aria-activedescendant')).toBe('search-hit-1');

    fireEvent.keyDown(field, { key: 'Enter' });
    await page.settle();
    await page.settle();
    expect(page.address()).toBe('/mal/god-start');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says when nothing matches', async () => {
    const page = await openPage('/om-bedomningen', { '/api/search': { hits: [] } });
    fireEvent.keyDown(document, { key: 'k', metaKey: true });
    await page.settle();
    await type('xyzzy', page);

    expect(screen.getByText(/Inget matchar ”xyzzy”/)).toBeTruthy();
  });
});
