import { once } from 'node:events';
import { runCommand, say } from './platform/command';
import { openDatabase } from './platform/embedded-database';
import { readEnv } from './platform/env';

/** `npm run database`: prints how to reach the database, for psql and the like, and keeps it open until Ctrl-C. */
await runCommand(async () => {
  const stop = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const database = await openDatabase(readEnv(), (line) => process.stderr.write(`${line}\n`));
  say(database.url);
  // A pending promise alone keeps no process alive.
  const waiting = setInterval(() => undefined, 60_000);
  await stop;
  clearInterval(waiting);
  await database.stop();
});
