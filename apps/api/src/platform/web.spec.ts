import fastify, { type FastifyInstance } from 'fastify';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { protect, serveWeb } from './web';

describe('what leaves the server', () => {
  let server: FastifyInstance;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'malbild-web-'));
    writeFileSync(join(folder, 'index.html'), '<app ngcspnonce="CSP_NONCE"></app><script nonce="CSP_NONCE"></script>');
    server = fastify();
    await protect(server);
    server.get('/api/data', () => ({ data: true }));
    await serveWeb(server, folder);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const policyOf = async (address: string) => {
    const { headers, body } = await server.inject(address);
    return { policy: String(headers['content-security-policy']), headers, body };
  };

  it('a page lets in the styles that carry its own number, a new one each time', async () => {
    const [first, second] = [await policyOf('/'), await policyOf('/goals/halsa')];
    const numbers = [first, second].map(({ body }) => /ngcspnonce="([^"]{20,})"/.exec(body)?.[1]);
    expect(first.policy).toContain(`style-src 'self' 'nonce-${numbers[0]}'`);
    expect(second.policy).toContain(`style-src 'self' 'nonce-${numbers[1]}'`);
    expect(numbers[0]).not.toBe(numbers[1]);
  });

  it('data carry the same protection every time, and no number', async () => {
    const [first, second] = [await policyOf('/api/data'), await policyOf('/api/data')];
    expect(first.policy).toContain("default-src 'self'");
    expect(first.policy).toContain("require-trusted-types-for 'script'");
    expect(first.policy).not.toContain('nonce-');
    expect(first.headers['x-content-type-options']).toBe('nosniff');
    expect(second.headers).toEqual({ ...first.headers, date: second.headers.date });
  });
});
