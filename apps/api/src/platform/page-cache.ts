import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipping = promisify(gzip);

interface Page {
  etag: string;
  type: string;
  plain: Buffer;
  brotli: Buffer | null;
  gzip: Buffer | null;
}

/**
 * What a cached page depends on besides its address: the city's version, since verdicts go stale by the day, today, and the
 * visibility class of who asks.
 */
export type CacheState = (request: FastifyRequest) => Promise<string>;

declare module 'fastify' {
  interface FastifyContextConfig {
    kept?: boolean;
  }
}

/** The configuration of a route whose answers are the same for all of one visibility class. */
export const kept = { kept: true };

/** Whether the answer to a request is kept for others. */
export function isKept({ method, routeOptions }: FastifyRequest): boolean {
  return method === 'GET' && routeOptions.config.kept === true;
}

/** Below this many bytes compressing costs more than it saves. */
const worthCompressing = 1_024;

/**
 * Answers GETs of kept routes from memory while nothing has changed, compressed once per version instead of once per request,
 * with an ETag. Always fresh: the state is asked for each time, and any write changes it. All other answers of the API are
 * somebody's own: they are compressed, and kept nowhere, not even by the browser.
 *
 * @param capacity how many pages are kept; the one not asked for longest goes first
 */
export function cachePages(server: FastifyInstance, state: CacheState, capacity = 500): void {
  const pages = new Map<string, Page>();

  server.addHook('onRequest', async (request, reply) => {
    if (!isKept(request)) return;
    const key = `${await state(request)} ${request.url}`;
    const page = pages.get(key);
    if (!page) {
      keyOf.set(request, key);
      return;
    }
    pages.delete(key);
    pages.set(key, page);
    return send(request, reply, page);
  });

  server.addHook('onSend', async (request, reply, payload) => {
    if (!request.url.startsWith('/api/') || typeof payload !== 'string') return payload;
    const key = keyOf.get(request);
    if (key === undefined || reply.statusCode !== 200) return sendOnce(request, reply, payload);
    const page = await makePage(payload, String(reply.getHeader('content-type')));
    pages.set(key, page);
    if (pages.size > capacity) pages.delete(pages.keys().next().value ?? key);
    describe(reply, page);
    if (request.headers['if-none-match'] === page.etag) {
      void reply.code(304);
      return null;
    }
    return encode(request, reply, page);
  });
}

const keyOf = new WeakMap<FastifyRequest, string>();

async function sendOnce(request: FastifyRequest, reply: FastifyReply, payload: string): Promise<Buffer> {
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  return encode(request, reply, await makePage(payload, String(reply.getHeader('content-type'))));
}

async function makePage(payload: string, type: string): Promise<Page> {
  const plain = Buffer.from(payload);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  if (plain.length < worthCompressing) return { etag, type, plain, brotli: null, gzip: null };
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } };
  const [small, zipped] = await Promise.all([brotli(plain, options), gzipping(plain)]);
  return { etag, type, plain, brotli: small, gzip: zipped };
}

function send(request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply {
  describe(reply, page);
  if (request.headers['if-none-match'] === page.etag) return reply.code(304).send();
  return reply.send(encode(request, reply, page));
}

function encode(request: FastifyRequest, reply: FastifyReply, page: Page): Buffer {
  const accepted = request.headers['accept-encoding'] ?? '';
  const [encoding, body] =
    page.brotli && accepted.includes('br')
      ? (['br', page.brotli] as const)
      : page.gzip && accepted.includes('gzip')
        ? (['gzip', page.gzip] as const)
        : ([null, page.plain] as const);
  void reply.header('content-type', page.type).header('vary', 'accept-encoding');
  if (encoding) void reply.header('content-encoding', encoding);
  // Fastify measured the payload before this hook replaced it.
  void reply.header('content-length', body.length);
  return body;
}

function describe(reply: FastifyReply, page: Page): void {
  void reply.header('etag', page.etag).header('cache-control', 'private, no-cache');
}
