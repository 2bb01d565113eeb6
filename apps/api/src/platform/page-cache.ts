import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

type Encoding = 'br' | 'gzip';

const compress: Record<Encoding, (plain: Buffer) => Promise<Buffer>> = {
  br: (plain) =>
    promisify(brotliCompress)(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }),
  gzip: (plain) => promisify(gzip)(plain),
};

interface Page {
  etag: string;
  type: string;
  plain: Buffer;
  /** Made when first asked for, and kept. */
  compressed: Partial<Record<Encoding, Promise<Buffer>>>;
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

/** Enough for every page of a large city; addresses that only differ in what nobody asked for can't fill the memory. */
const roomForPages = 64 * 1024 * 1024;

/**
 * Answers GETs of kept routes from memory while nothing has changed, compressed once per version instead of once per request,
 * with an ETag. Always fresh: the state is asked for each time, and any write changes it. Of many who ask for a page that is
 * out of date one has it made and the others wait for it: a write costs each page once, however many look at it. All other
 * answers of the API are somebody's own: they are compressed, and kept nowhere, not even by the browser.
 *
 * @param room how many bytes of pages are kept; those not asked for longest go first
 */
export function cachePages(server: FastifyInstance, state: CacheState, room = roomForPages): void {
  const pages = new Pages(room);
  const inTheMaking = new Map<string, Promise<Page | undefined>>();
  const makers = new WeakMap<FastifyRequest, { key: string; done: (page?: Page) => void }>();

  server.addHook('onRequest', async (request, reply) => {
    if (!isKept(request)) return;
    const key = `${await state(request)} ${request.url}`;
    const making = inTheMaking.get(key);
    const page = pages.get(key) ?? (making && (await making));
    if (page) return send(request, reply, page);
    const { promise, resolve } = Promise.withResolvers<Page | undefined>();
    inTheMaking.set(key, promise);
    const done = (made?: Page): void => {
      if (inTheMaking.get(key) === promise) inTheMaking.delete(key);
      resolve(made);
    };
    makers.set(request, { key, done });
  });

  server.addHook('onSend', async (request, reply, payload) => {
    if (!request.url.startsWith('/api/') || typeof payload !== 'string') return payload;
    const maker = makers.get(request);
    const page = makePage(payload, String(reply.getHeader('content-type')));
    if (!maker || reply.statusCode !== 200) {
      if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
      return encode(request, reply, page);
    }
    pages.put(maker.key, page);
    maker.done(page);
    describe(reply, page);
    if (request.headers['if-none-match'] !== page.etag) return encode(request, reply, page);
    void reply.code(304);
    return null;
  });

  // Whatever became of the request, nobody waits for it any longer.
  server.addHook('onResponse', (request, _reply, next) => {
    makers.get(request)?.done();
    next();
  });
}

/** Pages by key, the one asked for last at the end. */
class Pages {
  private readonly pages = new Map<string, Page>();
  private bytes = 0;

  constructor(private readonly room: number) {}

  get(key: string): Page | undefined {
    const page = this.pages.get(key);
    if (page) {
      this.pages.delete(key);
      this.pages.set(key, page);
    }
    return page;
  }

  put(key: string, page: Page): void {
    this.drop(key);
    this.pages.set(key, page);
    this.bytes += page.plain.length;
    for (const oldest of this.pages.keys()) {
      if (this.bytes <= this.room) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    this.bytes -= this.pages.get(key)?.plain.length ?? 0;
    this.pages.delete(key);
  }
}

function makePage(payload: string, type: string): Page {
  const plain = Buffer.from(payload);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { etag, type, plain, compressed: {} };
}

async function send(request: FastifyRequest, reply: FastifyReply, page: Page): Promise<FastifyReply> {
  describe(reply, page);
  if (request.headers['if-none-match'] === page.etag) return reply.code(304).send();
  return reply.send(await encode(request, reply, page));
}

async function encode(request: FastifyRequest, reply: FastifyReply, page: Page): Promise<Buffer> {
  const encoding = page.plain.length < worthCompressing ? undefined : acceptedBy(request);
  const body = encoding ? await (page.compressed[encoding] ??= compress[encoding](page.plain)) : page.plain;
  void reply.header('content-type', page.type).header('vary', 'accept-encoding');
  if (encoding) void reply.header('content-encoding', encoding);
  // Fastify measured the payload before this hook replaced it.
  void reply.header('content-length', body.length);
  return body;
}

function acceptedBy(request: FastifyRequest): Encoding | undefined {
  const accepted = request.headers['accept-encoding'] ?? '';
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

function describe(reply: FastifyReply, page: Page): void {
  void reply.header('etag', page.etag).header('cache-control', 'private, no-cache');
}
