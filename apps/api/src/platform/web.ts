import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';

/** The page's own styles are let in by a number that is new for every page; it stands here in the built index. */
const noncePlaceholder = 'CSP_NONCE';

/**
 * Security headers on everything that leaves. Scripts come from here alone and Trusted Types guard the DOM; styles need the
 * page's nonce; what charts set as style attributes is the one thing let through.
 */
export async function protect(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
    global: false,
    // Over plain http on one's own machine there is nothing to upgrade to.
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", (request, response) => (isData(request.url) ? '' : `'nonce-${nonceOf(response)}'`)],
        styleSrcAttr: ["'unsafe-inline'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['angular', 'angular#bundler', 'default'],
      },
    },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
  // Data have no styles, so their headers are always the same; making them anew would be a tenth of a cached answer's time.
  let ofData: OutgoingHttpHeaders | undefined;
  server.addHook('onRequest', (request, reply, next) => {
    if (isData(request.url) && ofData) void reply.headers(ofData);
    else {
      reply.helmet();
      if (isData(request.url)) ofData = { ...reply.raw.getHeaders() };
    }
    next();
  });
}

/** An answer of the API, other than the page that describes it. */
function isData(address: string | undefined): boolean {
  return address !== undefined && address.startsWith('/api/') && !address.startsWith('/api/docs');
}

const nonces = new WeakMap<object, string>();

/** The nonce of an answer, told by Node's own response: helmet knows no other. */
function nonceOf(response: object): string {
  const nonce = nonces.get(response) ?? randomBytes(16).toString('base64url');
  nonces.set(response, nonce);
  return nonce;
}

const fileEnding = /\.(js|css|map|svg|png|ico|woff2?|txt|json|webmanifest)$/;

/**
 * Serves the built web app: its files as they are, for good, since their names change with what they hold; and for every
 * other address its index, which finds the page.
 *
 * @param folder where the build lies; without one, only the API is served
 */
export async function serveWeb(server: FastifyInstance, folder: string): Promise<void> {
  const indexFile = join(folder, 'index.html');
  if (!existsSync(indexFile)) return;
  const index = readFileSync(indexFile, 'utf8');
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    globIgnore: ['index.html', '**/*.br', '**/*.gz'],
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  });
  server.get('/*', (request, reply) => {
    // A file that isn't there is not a page; the dot in a goal's address is no file ending.
    if (request.url.startsWith('/api/') || fileEnding.test(request.url.split('?', 1)[0] ?? '')) {
      reply.callNotFound();
      return;
    }
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(index.replaceAll(noncePlaceholder, nonceOf(reply.raw)));
  });
}
