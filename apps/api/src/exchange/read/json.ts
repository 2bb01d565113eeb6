import { FileFault } from '../fault';
import type { Source } from './source';

/**
 * A whole JSON file.
 *
 * @throws FileFault with the line where it breaks off
 */
export async function readJson(source: Source, file: string): Promise<unknown> {
  const text = await source.text(file);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const found = error instanceof Error ? error.message : '';
    const at = /position (\d+)/.exec(found)?.[1];
    const row = at === undefined ? undefined : text.slice(0, Number(at)).split('\n').length;
    throw new FileFault({ code: 'json-malformed', file, ...(row === undefined ? {} : { row }), found });
  }
}
