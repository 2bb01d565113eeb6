import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { inCheckout } from './parts/places.mjs';
import { sentToDocker } from './parts/rehearse-image.mjs';

const dockerfile = readFileSync(inCheckout('Dockerfile'), 'utf8');
const compose = parse(readFileSync(inCheckout('docker-compose.yml'), 'utf8'));

describe('the Dockerfile', () => {
  it('has no fault that a linter sees', () => {
    expect(validate(dockerfile)).toEqual([]);
  });

  it('names the version of what it builds on, and ends as somebody other than root with a health check', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM'));
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].every(([, image]) => /:\d+-/.test(image ?? ''))).toBe(true);
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK /m);
  });
});

describe('.dockerignore', () => {
  it('sends what the build copies and nothing else', () => {
    const isSent = sentToDocker(readFileSync(inCheckout('.dockerignore'), 'utf8'), '/x');
    expect(
      ['package.json', '.npmrc', 'apps/api/src/main.ts', 'libs/ui/src/index.ts'].every((path) => isSent(`/x/${path}`)),
    ).toBe(true);
    expect(
      ['.git/config', '.env', 'node_modules/a/b.js', 'apps/bench/project.json', 'libs/ui/src/chart/chart.spec.ts'].some(
        (path) => isSent(`/x/${path}`),
      ),
    ).toBe(false);
  });
});

describe('docker-compose.yml', () => {
  /** What a service may say here: a misspelt key would be taken silently by some readers and refused by Docker. */
  const KEYS = [
    'build',
    'cap_drop',
    'depends_on',
    'environment',
    'healthcheck',
    'image',
    'ports',
    'read_only',
    'restart',
  ].concat(['security_opt', 'shm_size', 'stop_grace_period', 'tmpfs', 'user', 'volumes']);
  /** @type {[string, any][]} */
  const services = Object.entries(compose.services);

  it('runs the image against PostgreSQL 18', () => {
    expect(compose.services.malbild.build).toBe('.');
    expect(compose.services.database.image).toBe('postgres:18');
    expect(compose.services.malbild.depends_on.database.condition).toBe('service_healthy');
    expect(compose.services.malbild.environment.DATABASE_URL).toContain('@database:5432/malbild');
  });

  it.each(services)('keeps %s small: not root, nothing to write to, no rights, a health check', (_, service) => {
    expect(Object.keys(service).filter((key) => !KEYS.includes(key))).toEqual([]);
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(['node', 'postgres']).toContain(service.user);
    expect(service.healthcheck.test[0]).toBe('CMD');
  });

  it('has no password of its own, and every volume that it uses', () => {
    expect(JSON.stringify(compose)).toContain('${MALBILD_DB_PASSWORD:?');
    const used = services.flatMap(([, service]) =>
      (service.volumes ?? []).map((/** @type {string} */ volume) => volume.split(':')[0]),
    );
    expect(used).toEqual(Object.keys(compose.volumes));
  });
});
