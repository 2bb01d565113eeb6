import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { createApp } from './app';
import { Clock } from './platform/clock';
import { runCommand } from './platform/command';
import { createDataSource } from './platform/database';
import { describeApi } from './platform/openapi';

/** `npm run openapi -- FILE`: writes the API's description; it needs no database. */
await runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('Name the file to write');
  const city = {
    dataSource: createDataSource('postgres://nowhere'),
    clock: new Clock(0),
    close: () => Promise.resolve(),
  };
  const app = await createApp(city, { logLevel: 'silent' });
  writeFileSync(file, `${JSON.stringify(describeApi(app), null, 2)}\n`);
  await app.close();
});
