import fastify from 'fastify';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import pg from 'pg';
import type { Statement } from './wire-tap';

/** What the bench tells the bare server to serve. */
export interface BareTask {
  databaseUrl: string;
  /** Pages by path: the statements that the product answers them with. */
  pages: Record<string, Statement[]>;
  /** A page whose bytes are ready, sent after a look at the version. */
  prepared: { path: string; version: Statement; etag: string; type: string; body: string };
}

/**
 * The least that can answer the same questions: fastify and pg, the product's own statements, nothing of its design around
 * them. It says how much of a page's time is the product's own. Rows leave as they come, compressed like the product's pages.
 */
const [task] = (await once(process, 'message')) as [BareTask];

// The parsing of dates is the product's: dates stay text.
for (const type of [pg.types.builtins.INT8, pg.types.builtins.DATE, pg.types.builtins.TIMESTAMPTZ])
  pg.types.setTypeParser(type, (text: string) => text);

const pool = new pg.Pool({ connectionString: task.databaseUrl, max: 10 });
const run = ({ name, text, values }: Statement): Promise<pg.QueryResult<Record<string, unknown>>> =>
  pool.query({ text, values, ...(name === '' ? {} : { name }) });

const compress = promisify(brotliCompress);
const server = fastify();

for (const [path, statements] of Object.entries(task.pages)) {
  server.get(path, async (_request, reply) => {
    const results = await Promise.all(statements.map(run));
    const page = Buffer.from(JSON.stringify(results.map(({ rows }) => rows)));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: page.length };
    void reply.header('content-type', 'application/json; charset=utf-8').header('content-encoding', 'br');
    return compress(page, { params });
  });
}

const { prepared } = task;
const body = Buffer.from(prepared.body, 'base64');
const known = JSON.stringify((await run(prepared.version)).rows);
server.get(`/prepared${prepared.path}`, async (request, reply) => {
  const { rows } = await run(prepared.version);
  if (JSON.stringify(rows) !== known) return reply.code(500).send();
  void reply
    .header('etag', prepared.etag)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === prepared.etag) return reply.code(304).send();
  return reply.header('content-type', prepared.type).header('content-encoding', 'br').send(body);
});

await server.listen({ host: '127.0.0.1', port: 0 });
const address = server.server.address();
process.send?.(typeof address === 'object' ? address?.port : undefined);
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());
