import { Autosave, type AutosaveSettings, type Change, OutOfReach, type Outcome, type Stand } from './autosave';

const { jest } = import.meta;

type Send = AutosaveSettings<string>['send'];
const stand = (content: string, version: number, more: Partial<Stand<string>> = {}): Stand<string> => ({
  content,
  version,
  by: 'Bo',
  mine: true,
  ...more,
});

/** A server with one text per key, that can be out of reach, and can save without its answer arriving. */
class Server {
  readonly texts = new Map<string, Stand<string>>();
  readonly sent: { changes: readonly Change<string>[]; id: string }[] = [];
  reachable = true;
  losesAnswers = false;
  /** Held back until let go. */
  gate: Promise<void> | undefined;

  readonly send: Send = async (changes, id) => {
    this.sent.push({ changes, id });
    await this.gate;
    if (!this.reachable) throw new OutOfReach();
    const outcomes = changes.map((change) => this.save(change));
    if (this.losesAnswers) throw new OutOfReach();
    return outcomes;
  };

  private save({ key, content, version }: Change<string>): Outcome<string> {
    const now = this.texts.get(key) ?? stand('', 0);
    if (content === 'forbidden') return { kind: 'refused', code: 'forbidden', roles: ['reporter'] };
    if (now.version !== version) return { kind: 'conflict', now };
    const next = stand(content, version + 1);
    this.texts.set(key, next);
    return { kind: 'saved', now: next };
  }
}

function begin(
  server = new Server(),
  more: Partial<AutosaveSettings<string>> = {},
): { server: Server; book: Autosave<string> } {
  const book = new Autosave<string>({
    send: server.send,
    same: (a, b) => a.trim() === b.trim(),
    nothing: '',
    pause: 100,
    ...more,
  });
  return { server, book };
}

describe('What saves itself', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is saved after a pause in typing, several things together', async () => {
    const { server, book } = begin();

    book.type('a', '1');
    book.type('a', '12');
    book.type('b', '3');
    expect(book.state('a')).toBe('waiting');
    await jest.advanceTimersByTimeAsync(100);

    expect(server.sent.map(({ changes }) => changes)).toEqual([
      [
        { key: 'a', content: '12', version: 0 },
        { key: 'b', content: '3', version: 0 },
      ],
    ]);
    expect([book.state('a'), book.state('b'), book.unsaved()]).toEqual(['saved', 'saved', 0]);
  });

  it('keeps what is typed while a save is on its way, and saves it after', async () => {
    const { server, book } = begin();
    let letGo = (): void => undefined;
    server.gate = new Promise((resolve) => (letGo = resolve));

    book.type('a', 'one');
    await jest.advanceTimersByTimeAsync(100);
    expect(book.state('a')).toBe('saving');
    book.type('a', 'one and two');
    letGo();
    await jest.advanceTimersByTimeAsync(100);

    expect(book.content('a')).toBe('one and two');
    expect(server.texts.get('a')).toMatchObject({ content: 'one and two', version: 2 });
    expect(book.state('a')).toBe('saved');
  });

  it('does not take the last blank away from somebody who types on', async () => {
    const { book } = begin(undefined, {
      send: async (changes) =>
        changes.map(({ content, version }) => ({ kind: 'saved', now: stand(content.trim(), version + 1) })),
    });

    book.type('a', 'word ');
    await jest.advanceTimersByTimeAsync(100);

    expect(book.content('a')).toBe('word ');
  });

  it('loses nothing out of reach: tries again with longer and longer waits, the same request each time', async () => {
    const { server, book } = begin();
    server.reachable = false;
    book.type('a', '1');
    await jest.advanceTimersByTimeAsync(100);
    expect(book.state('a')).toBe('unreachable');
    book.type('b', '2');
    await jest.advanceTimersByTimeAsync(1_000 + 2_000);
    expect(server.sent).toHaveLength(3);
    expect(new Set(server.sent.map(({ id }) => id)).size).toBe(1);

    server.reachable = true;
    book.retry();
    await jest.advanceTimersByTimeAsync(0);

    expect(book.trouble()).toBeNull();
    expect([server.texts.get('a')?.content, server.texts.get('b')?.content]).toEqual(['1', '2']);
    expect(book.unsaved()).toBe(0);
  });

  it('knows its own saving again where only the answer was lost', async () => {
    const { server, book } = begin();
    server.losesAnswers = true;
    book.type('a', '1');
    await jest.advanceTimersByTimeAsync(100);
    server.losesAnswers = false;
    await jest.advanceTimersByTimeAsync(1_000);

    expect(book.state('a')).toBe('saved');
    expect(server.texts.get('a')?.version).toBe(1);
  });

  it('keeps both versions where somebody else was first, until one is chosen', async () => {
    const { server, book } = begin();
    book.receive([['a', stand('', 0)]], book.moment());
    server.texts.set('a', stand('theirs', 1, { by: 'Eva', mine: false }));

    book.type('a', 'mine');
    await jest.advanceTimersByTimeAsync(100);

    expect(book.state('a')).toBe('conflict');
    expect(book.content('a')).toBe('mine');
    expect(book.slots().get('a')?.theirs).toMatchObject({ content: 'theirs', by: 'Eva' });

    book.keepMine('a');
    await jest.advanceTimersByTimeAsync(0);
    expect(server.texts.get('a')).toMatchObject({ content: 'mine', version: 2 });
    expect(book.state('a')).toBe('saved');
  });

  it('takes the other version where that is chosen', async () => {
    const { server, book } = begin();
    server.texts.set('a', stand('theirs', 1, { mine: false }));
    book.type('a', 'mine');
    await jest.advanceTimersByTimeAsync(100);

    book.takeTheirs('a');

    expect(book.content('a')).toBe('theirs');
    expect(book.unsaved()).toBe(0);
    expect(server.texts.get('a')?.version).toBe(1);
  });

  it('tells the first one, too, when somebody else writes over what they saved', async () => {
    const { book } = begin();
    book.type('a', 'mine');
    await jest.advanceTimersByTimeAsync(100);

    book.receive([['a', stand('theirs', 2, { by: 'Eva', mine: false })]], book.moment());

    expect(book.state('a')).toBe('replaced');
    expect(book.content('a')).toBe('theirs');
    expect(book.slots().get('a')?.replaced?.content).toBe('mine');
    book.seen('a');
    expect(book.replaced()).toEqual([]);
  });

  it('sees a conflict before it saves, where the other version arrives while one types', () => {
    const { book } = begin();
    book.receive([['a', stand('', 0)]], book.moment());
    book.type('a', 'mine');
    book.receive([['a', stand('theirs', 1, { mine: false })]], book.moment());

    expect(book.state('a')).toBe('conflict');
    expect(book.content('a')).toBe('mine');
  });

  it('is not misled by an answer from before it saved', async () => {
    const { book } = begin();
    const moment = book.moment();
    book.type('a', 'mine');
    await jest.advanceTimersByTimeAsync(100);

    book.receive([['a', stand('', 0, { mine: false })]], moment);

    expect(book.content('a')).toBe('mine');
    expect(book.state('a')).toBe('saved');
  });

  it('keeps what the server will not take, and says who can', async () => {
    const { book } = begin();
    book.type('a', 'forbidden');
    await jest.advanceTimersByTimeAsync(100);

    expect(book.state('a')).toBe('refused');
    expect(book.content('a')).toBe('forbidden');
    expect(book.slots().get('a')?.refused).toEqual({ code: 'forbidden', roles: ['reporter'] });
  });

  it('keeps what is not valid to itself', async () => {
    const { server, book } = begin(undefined, { valid: (content) => content !== 'okänt' });
    book.type('a', 'okänt');
    await jest.advanceTimersByTimeAsync(100);

    expect(book.state('a')).toBe('invalid');
    expect(server.sent).toEqual([]);
  });

  it('takes up what an earlier visit could not save, against what the server has now', async () => {
    const { server, book } = begin();
    server.texts.set('free', stand('', 0));
    book.receive(
      [
        ['free', stand('', 0)],
        ['taken', stand('theirs', 4, { mine: false })],
        ['same', stand('as left', 2)],
      ],
      book.moment(),
    );

    book.restore([
      { key: 'free', content: 'left', version: 0 },
      { key: 'taken', content: 'left', version: 3 },
      { key: 'same', content: 'as left', version: 1 },
    ]);
    await jest.advanceTimersByTimeAsync(0);

    expect(server.texts.get('free')?.content).toBe('left');
    expect([book.state('free'), book.state('taken'), book.state('same')]).toEqual(['saved', 'conflict', 'idle']);
  });

  it('tells the browser’s memory what is unsaved, and when it no longer is', async () => {
    const kept = new Map<string, string>();
    const { server, book } = begin(undefined, {
      kept: { put: (key, { content }) => kept.set(key, content), drop: (key) => kept.delete(key) },
    });
    server.reachable = false;
    book.type('a', '1');
    book.type('b', '2');
    await jest.advanceTimersByTimeAsync(100);
    expect([...kept]).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);

    server.reachable = true;
    await jest.advanceTimersByTimeAsync(1_000);
    expect(kept.size).toBe(0);
  });

  it('is done flushing when all is saved, or when that can’t be', async () => {
    const { server, book } = begin();
    book.type('a', '1');
    await book.flush();
    expect(book.unsaved()).toBe(0);

    server.reachable = false;
    book.type('a', '2');
    await book.flush();
    expect(book.unsaved()).toBe(1);
  });
});
