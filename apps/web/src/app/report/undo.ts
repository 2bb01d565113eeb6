import { computed, signal } from '@angular/core';

/** Things as they were and as they became by one act: one typed value, or a whole pasted block. */
export type Act<Content> = readonly { key: string; before: Content; after: Content }[];

const MOST = 200;

/** What can be taken back, and taken back again, act by act. */
export class UndoStack<Content> {
  private readonly done = signal<readonly Act<Content>[]>([]);
  private readonly undone = signal<readonly Act<Content>[]>([]);

  readonly canUndo = computed(() => this.done().length > 0);
  readonly canRedo = computed(() => this.undone().length > 0);

  add(act: Act<Content>): void {
    this.done.update((acts) => [...acts, act].slice(-MOST));
    this.undone.set([]);
  }

  /** @returns what everything is to become again; nothing where there is nothing to take back */
  undo(): [string, Content][] {
    const act = this.done().at(-1);
    if (!act) return [];
    this.done.update((acts) => acts.slice(0, -1));
    this.undone.update((acts) => [...acts, act]);
    return act.map(({ key, before }) => [key, before]);
  }

  redo(): [string, Content][] {
    const act = this.undone().at(-1);
    if (!act) return [];
    this.undone.update((acts) => acts.slice(0, -1));
    this.done.update((acts) => [...acts, act]);
    return act.map(({ key, after }) => [key, after]);
  }
}
