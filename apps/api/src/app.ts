import { Logger, StandardSchemaSerializerInterceptor, StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AppModule, type AppSettings } from './app.module';
import { visibilityOf } from './identity/access';
import { recogniseMembers, sessionCookie } from './identity/session-cookie';
import { Sessions } from './identity/sessions';
import type { Env } from './platform/env';
import type { OpenCity } from './platform/open-city';
import { serveDocs } from './platform/openapi';
import { cachePages } from './platform/page-cache';
import { invalidRequest, ProblemFilter } from './platform/problem';
import { read, Reads } from './platform/reads';
import { ServerLog } from './platform/server-log';
import { protect, serveWeb } from './platform/web';

/** Where the build leaves the web app, seen from the bundled API. */
const builtWeb = join(import.meta.dirname, '../web/browser');

const cityVersion = read<{ version: number }>('SELECT version FROM city');

/** What the server takes from the surroundings of the process. */
type ServerSettings = AppSettings & Pick<Env, 'logLevel'> & Partial<Pick<Env, 'proxies'>>;

/** The whole application on an open city, not yet listening: what `main.ts` serves and the API's specs talk to. */
export async function createApp(city: OpenCity, env: ServerSettings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: env.logLevel === 'silent' ? false : { level: env.logLevel },
    genReqId: () => randomUUID(),
    requestIdHeader: 'x-request-id',
    // So that stopping answers what has begun and closes what only waits.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    // Whom a request comes from is taken from a header only where one of our own proxies wrote it.
    trustProxy: env.proxies ?? false,
    routerOptions: { maxParamLength: 200 },
  });
  const server: FastifyInstance = adapter.getInstance();
  Logger.overrideLogger(new ServerLog(server.log));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(city, env), adapter);
  app.useGlobalPipes(new StandardSchemaValidationPipe({ exceptionFactory: invalidRequest }));
  app.useGlobalInterceptors(new StandardSchemaSerializerInterceptor(app.get(Reflector)));
  app.useGlobalFilters(new ProblemFilter());

  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  const cookie = sessionCookie(env.origin);
  await protect(server, cookie.secure);
  await recogniseMembers(server, app.get(Sessions), cookie);
  const reads = app.get(Reads);
  cachePages(server, async ({ actor }) => {
    const row = await reads.one(cityVersion);
    return `${row?.version ?? 0} ${city.clock.today()} ${visibilityOf(actor)}`;
  });
  serveDocs(app);
  await serveWeb(server, builtWeb);
  return app;
}
