import { type Change } from './autosave';

const PREFIX = 'malbild.unsaved';

/** What one person has typed into one report and that is not on the server yet, kept by the browser thing by thing. */
export class Unsaved<Content> {
  private readonly prefix: string;

  /**
   * @param part of the report: `cells`, `assessments` …
   * @param read gives the content back from what was kept; undefined for what is no such content
   */
  constructor(
    member: string,
    report: string,
    part: string,
    private readonly read: (kept: unknown) => Content | undefined,
  ) {
    this.prefix = `${PREFIX}.${member}.${report}.${part}.`;
  }

  put(key: string, { content, version }: Omit<Change<Content>, 'key'>): void {
    try {
      localStorage.setItem(this.prefix + key, JSON.stringify({ content, version }));
    } catch {
      // A browser that forbids storage, or has no room: it stays in memory for as long as the page does.
      return;
    }
  }

  drop(key: string): void {
    try {
      localStorage.removeItem(this.prefix + key);
    } catch {
      return;
    }
  }

  left(): Change<Content>[] {
    try {
      const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
      return names.filter((name) => name.startsWith(this.prefix)).flatMap((name) => this.change(name) ?? []);
    } catch {
      return [];
    }
  }

  private change(name: string): Change<Content> | undefined {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('content' in kept) || !('version' in kept)) return undefined;
    const content = this.read(kept.content);
    const { version } = kept;
    if (content === undefined || typeof version !== 'number') return undefined;
    return { key: name.slice(this.prefix.length), content, version };
  }
}
