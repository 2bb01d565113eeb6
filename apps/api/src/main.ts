import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app';
import { admitFirstAdministrator, type FirstAdministrator } from './identity/first-administrator';
import { type Env, readEnv } from './platform/env';
import { type OpenCity, openCity } from './platform/open-city';
import { runCommand, say } from './platform/command';
import { codeOf, Refusal } from './platform/refusal';

/** Where we look for a free port when none is asked for. */
const firstPort = 3000;
const portsTried = 50;

await runCommand(async () => {
  const env = readEnv();
  const city = await openCity(env, { progress: (step) => say(`  ${step} …`) });
  const app = await createApp(city, env).catch(async (error: unknown) => {
    await city.close();
    throw error;
  });
  const stop = once(async () => {
    await app.close();
    await city.close();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
  try {
    const address = await listen(app, env);
    welcome(address, city, await admitFirstAdministrator(city));
  } catch (error) {
    await stop();
    throw error;
  }
});

async function listen(app: NestFastifyApplication, { port, host }: Env): Promise<string> {
  for (let tried = port ?? firstPort; ; tried++) {
    try {
      await app.listen(tried, host);
      return `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${tried}`;
    } catch (error) {
      if (codeOf(error) === 'EACCES')
        throw new Refusal(`Port ${tried} needs rights that this user lacks; choose another: npm start -- --port 3100`);
      if (codeOf(error) !== 'EADDRINUSE') throw error;
      if (port !== undefined)
        throw new Refusal(`Port ${port} is taken; choose another, or leave PORT unset to get the next free one.`);
      if (tried >= firstPort + portsTried)
        throw new Refusal(`No port from ${firstPort} to ${tried} is free; name one: npm start -- --port 4000`);
    }
  }
}

function welcome(address: string, { clock }: OpenCity, administrator: FirstAdministrator | null): void {
  say(`
  Målbild runs: ${address}

    The city        ${address}/
    The API         ${address}/api/docs
    Signing in      ${address}/logga-in; what is published can be read without
    The city's day  ${clock.today()}
    Stop            Ctrl-C
`);
  if (administrator)
    say(`  Nobody administers this city yet. Sign in once, within seven days, and choose a password of your own:

    E-mail address  ${administrator.email}
    Password        ${administrator.password}
`);
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
