import { FileFault } from '../fault';
import type { Intake } from '../intake';
import type { Source } from '../read/source';

/** Runs a step that reads one file; where the file is refused, says so and lets the others go on. */
export async function intact<Result>(intake: Intake, step: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    intake.fault(error.fault);
    return undefined;
  }
}

/**
 * Reads files one after the other. One that cannot be read is refused as a whole and the rest goes on, so that one run names
 * all that has to be mended.
 *
 * @throws FileFault where there is none to read
 */
export async function eachFile(
  files: readonly string[],
  source: Source,
  intake: Intake,
  expected: string,
  read: (file: string) => Promise<void>,
): Promise<void> {
  if (files.length === 0) {
    throw new FileFault({ code: 'not-this-format', file: source.isFolder ? '.' : (source.files[0] ?? '.'), expected });
  }
  for (const file of files) await intact(intake, () => read(file));
}
