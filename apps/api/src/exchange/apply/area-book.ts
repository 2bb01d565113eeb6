import type { AreaLevel } from '@malbild/contract';
import type pg from 'pg';
import { v7 as uuid } from 'uuid';
import type { AreaName, ImportedArea } from '../intake';

interface Known {
  id: string;
  level: AreaLevel;
  code: string;
  name: string;
}

/** What an area's name led to: its id, or why it led nowhere. */
export type Found = { id: string } | { fault: 'unknown-area' } | { fault: 'ambiguous-area'; levels: string };

/** All areas of today, those in the database and those that the source brings, by what sources call them. */
export class AreaBook {
  private readonly byCode = new Map<string, Known[]>();
  private readonly byName = new Map<string, Known[]>();
  private readonly found = new Map<string, Found>();
  private readonly brought = new Map<string, ImportedArea & { id: string }>();

  private constructor(areas: readonly Known[]) {
    for (const area of areas) this.write(area);
  }

  static async load(client: pg.ClientBase): Promise<AreaBook> {
    const { rows } = await client.query<Known>('SELECT id, level, code, name FROM area WHERE valid_to IS NULL');
    return new AreaBook(rows);
  }

  /** Takes an area in that the source brings; one that is known stays as it is. */
  bring(area: ImportedArea): void {
    const key = `${area.level} ${area.code}`;
    if (this.brought.has(key) || this.withCode(area.code).some(({ level }) => level === area.level)) return;
    const id = uuid();
    this.brought.set(key, { ...area, id });
    this.write({ ...area, id });
    this.found.clear();
  }

  /** The areas to write, those that others lie in first where the source names them in that order. */
  get toWrite(): { id: string; level: AreaLevel; code: string; name: string; parentId: string | null }[] {
    return [...this.brought.values()].map(({ id, level, code, name, parent }) => {
      const above = parent ? this.withCode(parent.code).find((one) => one.level === parent.level) : undefined;
      return { id, level, code, name, parentId: above?.id ?? null };
    });
  }

  /**
   * Finds the area that a source means: by its code; by a code before the name (`103 Majorna`); by its name, alone, behind a
   * number or in brackets (`Göteborg (Majorna)`). Names differ in case and nothing else.
   */
  find(name: AreaName): Found {
    const key = `${name.level ?? ''} ${name.text}`;
    const known = this.found.get(key);
    if (known) return known;
    const found = this.search(name);
    this.found.set(key, found);
    return found;
  }

  private search({ level, text }: AreaName): Found {
    const [, number, behind] = /^(\d\w*)\s+(.+)$/.exec(text) ?? [];
    const bracketed = /\(([^()]+)\)$/.exec(text)?.[1];
    const ways = [
      () => this.withCode(text),
      () => (number === undefined ? [] : this.withCode(number)),
      () => this.withName(text),
      () => (behind === undefined ? [] : this.withName(behind)),
      () => (bracketed === undefined ? [] : this.withName(bracketed)),
    ];
    for (const way of ways) {
      const candidates = way().filter((area) => level === null || area.level === level);
      const [only, ...others] = candidates;
      if (only && others.length === 0) return { id: only.id };
      if (only)
        return { fault: 'ambiguous-area', levels: candidates.map((area) => `${area.level} ${area.code}`).join(', ') };
    }
    return { fault: 'unknown-area' };
  }

  private withCode(code: string): Known[] {
    // The country is 00 to SCB and 0000 to Kolada.
    const both = code === '0000' || code === '00' ? ['00', '0000'] : [code];
    return both.flatMap((one) =>
      (this.byCode.get(one) ?? []).filter(({ level }) => one === code || level === 'country'),
    );
  }

  private withName(name: string): Known[] {
    return this.byName.get(name.trim().toLowerCase()) ?? [];
  }

  private write(area: Known): void {
    push(this.byCode, area.code, area);
    push(this.byName, area.name.trim().toLowerCase(), area);
  }
}

function push<Item>(all: Map<string, Item[]>, key: string, item: Item): void {
  const list = all.get(key);
  if (list) list.push(item);
  else all.set(key, [item]);
}
