import { Refusal } from './refusal';

/** Runs a command line: a refusal is one sentence on the error stream and exit code 1, anything else is a fault of ours. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
