import { parseDocument } from 'yaml';
import { FileFault } from '../fault';

/**
 * The metadata of a file: YAML between `---` lines with text after it, or YAML from beginning to end. The last `---` may be
 * missing, as it is in some published files.
 *
 * @returns the keys and values at the top
 * @throws FileFault with the line where the YAML breaks off
 */
export function readFrontMatter(text: string, file: string): Record<string, unknown> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const opens = lines[0]?.trimEnd() === '---';
  const closes = opens ? lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line)) : -1;
  const yaml = lines.slice(opens ? 1 : 0, closes === -1 ? undefined : closes).join('\n');
  return readYaml(yaml, file, opens ? 1 : 0);
}

/** @param linesBefore lines of the file that stand above the YAML */
export function readYaml(yaml: string, file: string, linesBefore = 0): Record<string, unknown> {
  let document = parseDocument(yaml);
  // Open SDG's own reader lets a quoted text run on at the left margin; the standard wants it indented.
  if (document.errors.length > 0) document = parseDocument(indentOpenQuotes(yaml));
  const [error] = document.errors;
  if (error) {
    const row = (error.linePos?.[0].line ?? 1) + linesBefore;
    throw new FileFault({ code: 'yaml-malformed', file, row, found: firstLine(error.message) });
  }
  const value: unknown = document.toJS();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new FileFault({ code: 'yaml-malformed', file, row: linesBefore + 1, found: 'keys and values are expected' });
  }
  return value as Record<string, unknown>;
}

/** Indents the lines that a quoted value of a top key runs on over; all other lines, and their number, stay. */
function indentOpenQuotes(yaml: string): string {
  let open: string | undefined;
  return yaml
    .split('\n')
    .map((line) => {
      if (open !== undefined) {
        if (closes(line, open)) open = undefined;
        return ` ${line}`;
      }
      const [, quote, rest] = /^[^\s#][^:]*:\s+(['"])(.*)$/.exec(line) ?? [];
      if (quote !== undefined && rest !== undefined && !closes(rest, quote)) open = quote;
      return line;
    })
    .join('\n');
}

/** Whether a quoted text ends in this line: quotes that are doubled or escaped belong to the text. */
function closes(text: string, quote: string): boolean {
  return text.replace(quote === "'" ? /''/g : /\\./g, '').includes(quote);
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? text).replace(/ at line \d+, column \d+:?$/, '');
}
