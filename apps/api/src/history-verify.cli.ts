import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { runCommand, say } from './platform/command';
import { readEnv } from './platform/env';
import { chainHolds, type HistoryFault, verifyHistory } from './platform/history-verify';
import { openCity } from './platform/open-city';
import { Refusal } from './platform/refusal';

/**
 * `npm run history:verify [-- --head POSITION:HASH]`: computes every hash of the history's chain anew and names each entry that
 * is not what was sealed. With a head that was noted down earlier it also proves that the chain still goes through it, which
 * even one who makes a whole new chain can't bring about. Exit code 1 where something is wrong.
 */
await runCommand(async () => {
  const noted = readHead();
  const { dataSource, close } = await openCity(readEnv());
  try {
    const { sealed, faults, head, unsealed } = await verifyHistory(dataSource.manager);
    for (const fault of faults) say(inWords(fault));
    const holds = !noted || (await chainHolds(dataSource.manager, noted));
    if (noted) say(`The chain ${holds ? 'goes' : 'does NOT go'} through the head that was noted down.`);
    say(`${sealed} entries are sealed, ${faults.length} faults.`);
    if (unsealed.count > 0)
      say(`${unsealed.count} are not sealed yet, the oldest from ${unsealed.oldest ?? ''}: nothing is proved of them.`);
    if (head) say(`Note down the head: --head ${head.position}:${head.hash}`);
    if (faults.length > 0 || !holds) process.exitCode = 1;
  } finally {
    await close();
  }
});

function readHead(): { position: number; hash: string } | undefined {
  const usage = '--head takes POSITION:HASH, as an earlier run has said it.';
  let text: string | undefined;
  try {
    text = parseArgs({ options: { head: { type: 'string' } } }).values.head;
  } catch {
    throw new Refusal(`The only option is --head; ${usage}`);
  }
  if (text === undefined) return undefined;
  const [, position, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (position === undefined || hash === undefined) throw new Refusal(usage);
  return { position: Number(position), hash };
}

function inWords({ kind, position, eventId, sealedAt }: HistoryFault): string {
  const entry = `Entry ${position}${eventId ? ` (${eventId})` : ''}`;
  switch (kind) {
    case 'altered':
      return `${entry} is not what was sealed.`;
    case 'deleted':
      return `${entry} was sealed and has been deleted.`;
    case 'swapped':
      return `${entry} has been swapped: it was sealed as entry ${sealedAt ?? ''}.`;
    case 'missing':
      return `${entry} has been deleted, and its link with it.`;
    case 'unlinked':
      return `${entry} is not what the next one was sealed upon: it was sealed anew, or others after it have been taken out.`;
  }
}
