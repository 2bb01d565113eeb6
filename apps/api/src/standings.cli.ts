import 'reflect-metadata';
import { asOn, type Standing } from '@malbild/domain';
import type { Text } from '@malbild/contract';
import { readEnv } from './platform/env';
import { openCity } from './platform/open-city';
import { runCommand, say } from './platform/command';
import { standingJson } from './indicator/standing.sql';

/**
 * `npm run standings -- [--json]`: every indicator's verdict today. As JSON: `{ asOf, standings: [{ code, title, status,
 * methodStatus, score, method, methodVersion, inputs, reason, pointCount, newestPeriod, staleFrom }] }`.
 */
await runCommand(async () => {
  const { dataSource, clock, close } = await openCity(readEnv());
  try {
    const rows = await dataSource.query<{ code: string; title: Text; standing: Standing }[]>(
      `SELECT i.code, i.title, ${standingJson('s')} AS standing FROM standing s JOIN indicator i ON i.id = s.indicator_id
       WHERE s.series_id IS NULL AND s.gap_id IS NULL AND s.superseded_at IS NULL ORDER BY i.code COLLATE swedish`,
    );
    const asOf = clock.today();
    const standings = rows.map(({ code, title, standing }) => ({ code, title, ...asOn(standing, asOf) }));
    if (process.argv.includes('--json')) say(JSON.stringify({ asOf, standings }, null, 2));
    else
      for (const { code, status, methodStatus, score, reason } of standings)
        say([code, status, methodStatus ?? '..', score?.toFixed(2) ?? '..', reason.code].join('\t'));
  } finally {
    await close();
  }
});
