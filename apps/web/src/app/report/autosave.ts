import { computed, type Signal, signal } from '@angular/core';

/** What stands on the server: the content, the version it has, and whose it is. Version 0 is nothing yet. */
export interface Stand<Content> {
  content: Content;
  version: number;
  by: string | null;
  mine: boolean;
}

/** What is to be saved, over which version. */
export interface Change<Content> {
  key: string;
  content: Content;
  version: number;
}

export type Outcome<Content> =
  { kind: 'saved' | 'conflict'; now: Stand<Content> } | { kind: 'refused'; code: string; roles: readonly string[] };

/** The server could not be reached, or not do it now: what was to be saved is tried again, unchanged. */
export class OutOfReach extends Error {
  constructor(readonly signedOut = false) {
    super('Out of reach');
  }
}

/** What has become of what was typed. `invalid` is kept here and not sent. */
export type SaveState =
  'idle' | 'saved' | 'waiting' | 'saving' | 'unreachable' | 'invalid' | 'conflict' | 'refused' | 'replaced';

/** One thing that saves itself. */
export interface Slot<Content> {
  stand: Stand<Content>;
  /** Typed since the last save began. */
  typed?: Content | undefined;
  /** On its way. */
  sending?: Content | undefined;
  /** What somebody else saved meanwhile: one of the two is to be chosen. */
  theirs?: Stand<Content> | undefined;
  /** Why the server would not take it, by its code, and the roles that may. */
  refused?: { code: string; roles: readonly string[] } | undefined;
  /** What stood here of mine when somebody else wrote over it. */
  replaced?: Stand<Content> | undefined;
  /** Whether anything has been saved since the page was opened. */
  touched?: boolean;
  /** When it last changed, to tell answers from before that from those after. */
  changed: number;
}

export interface AutosaveSettings<Content> {
  /**
   * Saves changes and says for each, in their order, what became of it. With the same id it may come again.
   *
   * @throws OutOfReach where it is worth trying again
   */
  send(changes: readonly Change<Content>[], id: string): Promise<readonly Outcome<Content>[]>;
  same(a: Content, b: Content): boolean;
  /** Whether it can be saved as it is; left out, always. */
  valid?(content: Content): boolean;
  nothing: Content;
  /** How long typing must have paused, in milliseconds. */
  pause: number;
  /** Where what isn't saved yet survives the page. */
  kept?: { put(key: string, change: Omit<Change<Content>, 'key'>): void; drop(key: string): void };
}

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
const LARGEST_BATCH = 500;

/**
 * Saves what is typed, thing by thing, while the typing goes on: one batch on its way at a time, what is typed meanwhile goes
 * with the next; out of reach it is kept and tried again; where somebody else was first, both versions stay until one is chosen.
 */
export class Autosave<Content> {
  private readonly all = signal<ReadonlyMap<string, Slot<Content>>>(new Map());
  private readonly failing = signal<OutOfReach | null>(null);
  private counter = 0;
  private pausing: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private wake: (() => void) | undefined;
  private stopped = false;
  /** Who wants to know of the next attempt that misses. */
  private missing: (() => void)[] = [];

  readonly slots: Signal<ReadonlyMap<string, Slot<Content>>> = this.all.asReadonly();
  /** Why nothing gets through right now. */
  readonly trouble = this.failing.asReadonly();
  /** How many things are not on the server yet, those that wait for a choice included. */
  readonly unsaved = computed(() => [...this.all().values()].filter((slot) => isUnsaved(slot)).length);
  /** Where somebody else wrote over mine, and I have not seen it. */
  readonly replaced = computed(() => [...this.all()].flatMap(([key, slot]) => (slot.replaced ? [key] : [])));
  readonly conflicts = computed(() => [...this.all()].flatMap(([key, { theirs }]) => (theirs ? [key] : [])));

  constructor(private readonly settings: AutosaveSettings<Content>) {}

  /** What stands there as the typist sees it. */
  content(key: string): Content {
    const slot = this.all().get(key);
    return slot ? contentOf(slot) : this.settings.nothing;
  }

  state(key: string): SaveState {
    const slot = this.all().get(key);
    if (!slot) return 'idle';
    if (slot.theirs) return 'conflict';
    if (slot.refused) return 'refused';
    if (slot.typed !== undefined && !this.valid(slot.typed)) return 'invalid';
    if (slot.typed !== undefined || slot.sending !== undefined) {
      if (this.failing()) return 'unreachable';
      return slot.sending === undefined ? 'waiting' : 'saving';
    }
    if (slot.replaced) return 'replaced';
    return slot.touched ? 'saved' : 'idle';
  }

  /** A moment to compare changes with: take it before asking the server, give it to `receive` with the answer. */
  moment(): number {
    return this.counter;
  }

  /** Takes in what the server has, and says where somebody else's writing stands in the way of what is typed here. */
  receive(stands: Iterable<readonly [string, Stand<Content>]>, moment: number): void {
    this.edit((slots) => {
      for (const [key, now] of stands) {
        const slot = slots.get(key);
        if (!slot) slots.set(key, { stand: now, changed: this.counter });
        else if (slot.changed <= moment && slot.sending === undefined) slots.set(key, this.met(key, slot, now));
      }
    });
  }

  /** Takes up what an earlier visit typed and could not save. */
  restore(left: Iterable<Change<Content>>): void {
    this.edit((slots) => {
      for (const { key, content, version } of left) {
        const slot = slots.get(key);
        if (!slot || this.settings.same(content, slot.stand.content)) this.settings.kept?.drop(key);
        else if (version === slot.stand.version) slots.set(key, { ...slot, typed: content });
        else slots.set(key, { ...slot, typed: content, theirs: slot.stand });
      }
    });
    this.begin(0);
  }

  /** @param pause how long to wait for more, where not as long as usual */
  type(key: string, content: Content, pause?: number): void {
    this.typeAll([[key, content]], pause);
  }

  typeAll(typed: Iterable<readonly [string, Content]>, pause = this.settings.pause): void {
    this.edit((slots) => {
      for (const [key, content] of typed) {
        const slot: Slot<Content> = slots.get(key) ?? { stand: this.absent(), changed: 0 };
        const unchanged = slot.sending === undefined && !slot.theirs && this.settings.same(content, slot.stand.content);
        const now = { ...slot, refused: undefined, replaced: undefined, changed: ++this.counter };
        slots.set(key, { ...now, typed: unchanged ? undefined : content });
        if (unchanged) this.settings.kept?.drop(key);
        else this.settings.kept?.put(key, { content, version: slot.stand.version });
      }
    });
    this.begin(pause);
  }

  /** Of two versions, keep what was typed here. */
  keepMine(key: string): void {
    const slot = this.all().get(key);
    if (!slot?.theirs) return;
    const content = contentOf(slot);
    this.put(key, { ...slot, stand: slot.theirs, theirs: undefined, typed: content });
    this.settings.kept?.put(key, { content, version: slot.theirs.version });
    this.begin(0);
  }

  /** Of two versions, take what somebody else saved. */
  takeTheirs(key: string): void {
    const theirs = this.all().get(key)?.theirs;
    if (!theirs) return;
    this.put(key, { stand: theirs, changed: 0 });
    this.settings.kept?.drop(key);
  }

  /** What somebody else wrote over mine has been seen. */
  seen(key: string): void {
    const slot = this.all().get(key);
    if (slot) this.put(key, { ...slot, replaced: undefined });
  }

  /** Tries again at once, as when the network is back. */
  retry(): void {
    this.wake?.();
    this.begin(0);
  }

  /** Saves what is typed without waiting for a pause; afterwards `unsaved` says what could not be. */
  async flush(): Promise<void> {
    clearTimeout(this.pausing);
    const outOfReach = new Promise<void>((resolve) => this.missing.push(resolve));
    this.wake?.();
    await Promise.race([this.run(), outOfReach]);
    if (this.next().length > 0 && !this.failing()) await this.flush();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.pausing);
    this.wake?.();
  }

  private begin(pause: number): void {
    clearTimeout(this.pausing);
    if (this.next().length > 0) this.pausing = setTimeout(() => void this.run(), pause);
  }

  private async run(): Promise<void> {
    this.running ??= this.work().finally(() => (this.running = undefined));
    await this.running;
  }

  private async work(): Promise<void> {
    for (let batch = this.take(); batch.length > 0 && !this.stopped; batch = this.take()) {
      const outcomes = await this.sent(batch);
      if (outcomes) this.settle(batch, outcomes);
    }
  }

  /** Sends a batch until it gets through; the same one each time, so that it takes effect once. */
  private async sent(batch: readonly Change<Content>[]): Promise<readonly Outcome<Content>[] | undefined> {
    const id = crypto.randomUUID();
    for (let wait = FIRST_WAIT; !this.stopped; wait = Math.min(2 * wait, LONGEST_WAIT)) {
      try {
        const outcomes = await this.settings.send(batch, id);
        this.failing.set(null);
        return outcomes;
      } catch (error) {
        if (!(error instanceof OutOfReach)) throw error;
        this.failing.set(error);
        for (const told of this.missing.splice(0)) told();
        await this.wakened(wait);
      }
    }
    return undefined;
  }

  private wakened(wait: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.wake = undefined;
        resolve();
      };
      const timer = setTimeout(done, wait);
      this.wake = done;
    });
  }

  private next(): string[] {
    const sendable = [...this.all()].filter(
      ([, slot]) => slot.typed !== undefined && !slot.theirs && !slot.refused && this.valid(slot.typed),
    );
    return sendable.slice(0, LARGEST_BATCH).map(([key]) => key);
  }

  private take(): Change<Content>[] {
    const batch: Change<Content>[] = [];
    this.edit((slots) => {
      for (const key of this.next()) {
        const slot = slots.get(key);
        if (slot?.typed === undefined) continue;
        batch.push({ key, content: slot.typed, version: slot.stand.version });
        slots.set(key, { ...slot, typed: undefined, sending: slot.typed });
      }
    });
    return batch;
  }

  private settle(batch: readonly Change<Content>[], outcomes: readonly Outcome<Content>[]): void {
    this.edit((slots) => {
      for (const [index, { key, content }] of batch.entries()) {
        const slot = slots.get(key);
        const outcome = outcomes[index];
        if (slot && outcome) slots.set(key, this.settled(key, slot, content, outcome));
      }
    });
  }

  private settled(key: string, slot: Slot<Content>, sent: Content, outcome: Outcome<Content>): Slot<Content> {
    const now = { ...slot, sending: undefined, changed: ++this.counter };
    if (outcome.kind === 'refused') {
      const { code, roles } = outcome;
      return { ...now, typed: slot.typed ?? sent, refused: { code, roles } };
    }
    const { now: stand } = outcome;
    // The answer to an earlier attempt was lost: it had been saved.
    if (outcome.kind !== 'saved' && !this.settings.same(stand.content, sent))
      return { ...now, typed: slot.typed ?? sent, theirs: stand };
    const later = slot.typed !== undefined && !this.settings.same(slot.typed, sent) ? slot.typed : undefined;
    if (later === undefined) this.settings.kept?.drop(key);
    else this.settings.kept?.put(key, { content: later, version: stand.version });
    // As it was sent, not as it was stored without its last blank: somebody may be typing on.
    return { ...now, stand: { ...stand, content: sent }, typed: later, touched: true };
  }

  /** A slot that meets what the server has now. */
  private met(key: string, slot: Slot<Content>, now: Stand<Content>): Slot<Content> {
    const { stand } = slot;
    if (now.version === stand.version) return slot;
    if (slot.typed === undefined) {
      const overMine = !now.mine && stand.mine && !this.settings.same(now.content, stand.content);
      return { ...slot, stand: now, ...(overMine ? { replaced: stand } : {}) };
    }
    if (this.settings.same(slot.typed, now.content)) {
      this.settings.kept?.drop(key);
      return { ...slot, stand: now, typed: undefined, theirs: undefined };
    }
    return { ...slot, theirs: now };
  }

  private valid(content: Content): boolean {
    return this.settings.valid?.(content) ?? true;
  }

  private absent(): Stand<Content> {
    return { content: this.settings.nothing, version: 0, by: null, mine: false };
  }

  private put(key: string, slot: Slot<Content>): void {
    this.edit((slots) => slots.set(key, { ...slot, changed: ++this.counter }));
  }

  private edit(change: (slots: Map<string, Slot<Content>>) => void): void {
    const slots = new Map(this.all());
    change(slots);
    this.all.set(slots);
  }
}

export function contentOf<Content>({ typed, sending, stand }: Slot<Content>): Content {
  return typed ?? sending ?? stand.content;
}

function isUnsaved<Content>({ typed, sending }: Slot<Content>): boolean {
  return typed !== undefined || sending !== undefined;
}
