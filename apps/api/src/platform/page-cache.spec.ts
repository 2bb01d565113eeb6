import fastify, { type FastifyInstance } from 'fastify';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { cachePages } from './page-cache';

describe('the page cache', () => {
  let version: number;
  let made: string[];
  let server: FastifyInstance;

  beforeEach(() => {
    version = 1;
    made = [];
  });
  afterEach(() => server.close());

  /** A server whose pages say which version they are of and are padded to 4 kB. */
  function serve(room?: number): void {
    server = fastify();
    cachePages(server, () => Promise.resolve(String(version)), room);
    server.get<{ Params: { name: string } }>('/api/:name', async ({ params: { name } }, reply) => {
      made.push(name);
      const of = version;
      await nextTurn();
      if (name === 'broken') return reply.code(500).send('{}');
      return reply.type('application/json').send(JSON.stringify({ name, of }).padEnd(4_096));
    });
  }

  const get = (name: string, headers: Record<string, string> = {}) => server.inject({ url: `/api/${name}`, headers });

  it('has a page made once for all who ask for it at once, and again after each change', async () => {
    serve();
    const first = await Promise.all(Array.from({ length: 20 }, () => get('page')));
    expect([made.length, new Set(first.map(({ body }) => body)).size]).toEqual([1, 1]);
    version = 2;
    const second = await Promise.all(Array.from({ length: 20 }, () => get('page')));
    expect(made).toHaveLength(2);
    expect(second.map((answer) => answer.json<{ of: number }>().of)).toEqual(Array.from({ length: 20 }, () => 2));
  });

  it('nobody waits for good for a page that could not be made, and none is kept', async () => {
    serve();
    const answers = await Promise.all(Array.from({ length: 5 }, () => get('broken')));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([500, 500, 500, 500, 500]);
    expect(made.length).toBeGreaterThan(1);
  });

  it('keeps what was asked for last where room is short', async () => {
    serve(2 * 4_096);
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await get(name);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('sends each reader what it accepts, and nothing twice', async () => {
    serve();
    const plain = await get('page');
    const [br, gzip] = [
      await get('page', { 'accept-encoding': 'gzip, br' }),
      await get('page', { 'accept-encoding': 'gzip' }),
    ];
    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body);
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body);
    const again = await get('page', { 'if-none-match': String(plain.headers.etag) });
    expect([again.statusCode, again.body, made.length]).toEqual([304, '', 1]);
  });
});
