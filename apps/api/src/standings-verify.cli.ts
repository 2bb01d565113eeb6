import 'reflect-metadata';
import { verifyStandings } from './indicator/standings';
import { runCommand, say } from './platform/command';
import { readEnv } from './platform/env';
import { openCity } from './platform/open-city';

/** `npm run standings:verify`: recomputes every verdict at every instant from the facts; there must be no difference. */
await runCommand(async () => {
  const { dataSource, close } = await openCity(readEnv());
  try {
    const { checked, differences } = await verifyStandings(dataSource.manager);
    for (const difference of differences) say(JSON.stringify(difference));
    say(`${checked} standings recomputed, ${differences.length} differ`);
    if (differences.length > 0) process.exitCode = 1;
  } finally {
    await close();
  }
});
