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

/** What a cached page depends on besides its address: the city's version and, since verdicts go stale by the day, today. */
export type CacheState = () => Promise<string>;

/** Below this many bytes compressing costs more than it saves. */
const worthCompressing = 1_024;

/**
 * Answers GETs under `/api` from memory while nothing has changed, compressed once per version instead of once per request,
 * with an ETag. Always fresh: the state is asked for each time, and any write changes it.
 *
 * @param capacity how many pages are kept; the one not asked for longest goes first
 */
export function cachePages(server: FastifyInstance, state: CacheState, capacity = 500): void {
  const pages = new Map<string, Page>();

  server.addHook('onRequest', async (request, reply) => {
    if (!isPage(request)) return;
    const key = `${await state()} ${request.url}`;
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
    const key = keyOf.get(request);
    if (key === undefined || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const page = await makePage(payload, String(reply.getHeader('content-type')));
    pages.set(key, page);
    if (pages.size > capacity) pages.delete(pages.keys().next().value ?? key);
    if (request.headers['if-none-match'] === page.etag) {
      void reply.code(304);
      describe(reply, page);
      return null;
    }
    return encode(request, reply, page);
  });
}

const keyOf = new WeakMap<FastifyRequest, string>();

function isPage(request: FastifyRequest): boolean {
  return (
    request.method === 'GET' &&
    request.url.startsWith('/api/') &&
    !/^\/api\/(health|city|docs|openapi)/.test(request.url)
  );
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
  if (request.headers['if-none-match'] === page.etag) {
    describe(reply, page);
    return reply.code(304).send();
  }
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
  describe(reply, page);
  void reply.header('content-type', page.type);
  if (encoding) void reply.header('content-encoding', encoding);
  // Fastify measured the payload before this hook replaced it.
  void reply.header('content-length', body.length);
  return body;
}

function describe(reply: FastifyReply, page: Page): void {
  void reply.header('etag', page.etag).header('cache-control', 'private, no-cache').header('vary', 'accept-encoding');
}
