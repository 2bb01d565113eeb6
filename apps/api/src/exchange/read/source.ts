import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { codeOf } from '../../platform/refusal';
import { FileFault } from '../fault';

/** JSON and YAML files beyond it are refused. */
const wholeFileBytes = 64 * 1024 * 1024;

/**
 * The file or folder that an import reads. Files are named by their path below the folder, with `/`. Everything that is read
 * counts towards the checksum; nothing is read beyond the limit.
 */
export class Source {
  private readonly digests = new Map<string, string>();

  private constructor(
    /** The folder that names are relative to. */
    readonly folder: string,
    /** All files of a folder, or the one file that was given, in a fixed order. */
    readonly files: readonly string[],
    readonly isFolder: boolean,
    private readonly limitBytes: number,
  ) {}

  /** @throws FileFault where there is no such file or folder */
  static async open(path: string, limitBytes: number): Promise<Source> {
    const found = await stat(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') throw new FileFault({ code: 'file-not-found', file: path });
      throw error;
    });
    if (!found.isDirectory()) return new Source(dirname(path), [basename(path)], false, limitBytes);
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((name) => !name.split('/').some((part) => part.startsWith('.') || part === 'node_modules'));
    return new Source(path, files.sort(), true, limitBytes);
  }

  /** Whether a file that was not given stands beside those that were. */
  async has(file: string): Promise<boolean> {
    const found = await stat(join(this.folder, file)).catch(() => undefined);
    return found?.isFile() ?? false;
  }

  /**
   * A file's text in pieces, without a byte order mark.
   *
   * @throws FileFault where the file is too large, empty or not UTF-8
   */
  async *pieces(file: string, atMost = Number.POSITIVE_INFINITY): AsyncGenerator<string> {
    const path = join(this.folder, file);
    const { size } = await stat(path);
    const limit = Math.min(this.limitBytes, atMost);
    if (size > limit) {
      throw new FileFault({ code: 'file-too-large', file, found: String(size), expected: String(limit) });
    }
    if (size === 0) throw new FileFault({ code: 'file-empty', file });
    const digest = createHash('sha256');
    const decoder = new Utf8(file);
    let blank = true;
    for await (const bytes of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
      digest.update(bytes);
      const text = decoder.read(bytes);
      blank &&= text.trim() === '';
      yield text;
    }
    decoder.end();
    if (blank) throw new FileFault({ code: 'file-empty', file });
    this.digests.set(file, digest.digest('hex'));
  }

  /** How a file begins; empty where it cannot be read, which whoever reads it in full gets to hear. */
  async head(file: string): Promise<string> {
    try {
      for await (const piece of this.pieces(file)) return piece;
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
    }
    return '';
  }

  /**
   * A whole file's text, for forms that only make sense as a whole. What is parsed takes many times its size in memory, so the
   * limit is closer.
   */
  async text(file: string): Promise<string> {
    const pieces: string[] = [];
    for await (const piece of this.pieces(file, wholeFileBytes)) pieces.push(piece);
    return pieces.join('');
  }

  /** The number of files read so far. */
  get read(): number {
    return this.digests.size;
  }

  /** SHA-256 over the names and contents of all files read, whatever the order they were read in. */
  checksum(): string {
    const lines = [...this.digests].map(([file, digest]) => `${digest}  ${file}\n`).sort();
    return createHash('sha256').update(lines.join('')).digest('hex');
  }
}

/** Strict UTF-8: a wrong byte is refused with the line it stands in, never replaced by a question mark. */
class Utf8 {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private line = 1;
  private atStart = true;

  constructor(private readonly file: string) {}

  read(bytes: Buffer): string {
    if (this.atStart) this.refuseUtf16(bytes);
    this.atStart = false;
    if (bytes.includes(0))
      throw this.fault(this.line + linesBefore(bytes, bytes.indexOf(0)), 'not UTF-8 but binary or UTF-16');
    const text = this.decode(bytes);
    this.line += linesBefore(bytes, bytes.length);
    return text;
  }

  end(): void {
    try {
      this.decoder.decode();
    } catch {
      throw this.fault(this.line);
    }
  }

  private decode(bytes: Buffer): string {
    try {
      return this.decoder.decode(bytes, { stream: true });
    } catch {
      throw this.fault(this.line + linesBefore(bytes, firstWrongByte(bytes)));
    }
  }

  private refuseUtf16(bytes: Buffer): void {
    const mark = bytes.subarray(0, 2).toString('hex');
    if (mark === 'fffe' || mark === 'feff') throw this.fault(1, 'UTF-16');
  }

  private fault(row: number, found = 'not UTF-8'): FileFault {
    return new FileFault({ code: 'wrong-encoding', file: this.file, row, found });
  }
}

function linesBefore(bytes: Buffer, end: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1 && at < end; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** The position of the first line that cannot be decoded. A character that began in the piece before counts to line one. */
function firstWrongByte(bytes: Buffer): number {
  let start = 0;
  while (start < bytes.length) {
    const lineEnd = bytes.indexOf(10, start);
    const end = lineEnd === -1 ? bytes.length : lineEnd + 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return start;
    }
    start = end;
  }
  return 0;
}
