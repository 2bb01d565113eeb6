import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page's own styles are let in by a number that is new for every page; it stands here in the built index. */
const noncePlaceholder = 'CSP_NONCE';

/**
 * Security headers on everything that leaves. Scripts come from here alone and Trusted Types guard the DOM; styles need the
 * page's nonce; what charts set as style attributes is the one thing let through.
 *
 * @param https browsers come over https and shall not come otherwise; on one's own machine there is nothing to upgrade to
 */
export async function protect(server: FastifyInstance, https: boolean): Promise<void> {
  await server.register(helmet, {
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: false },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        objectSrc: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", (_request, reply) => `'nonce-${nonceOf(reply)}'`],
        styleSrcAttr: ["'unsafe-inline'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['angular', 'angular#bundler', 'default'],
      },
    },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
}

const nonces = new WeakMap<object, string>();

function nonceOf(reply: object): string {
  const nonce = nonces.get(reply) ?? randomBytes(16).toString('base64url');
  nonces.set(reply, nonce);
  return nonce;
}

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
    // A page's address has no file ending; a file that isn't there is not a page.
    if (request.url.startsWith('/api/') || /\.\w+$/.test(request.url.split('?', 1)[0] ?? '')) {
      reply.callNotFound();
      return;
    }
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(index.replaceAll(noncePlaceholder, nonceOf(reply)));
  });
}
