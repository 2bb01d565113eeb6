import type { Membership, Role } from '@malbild/domain';
import { Controller, Get, Logger, Module, Post } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { cachePages } from '../platform/page-cache';
import { ProblemFilter } from '../platform/problem';
import { type Send, sender } from '../testing/signed-in';
import {
  Access,
  committeesInSight,
  Me,
  MySession,
  Public,
  Published,
  type RequestActor,
  SignedIn,
  Visibility,
  visibilityOf,
} from './access';
import { AccessGuard } from './access.guard';
import { recogniseMembers, sessionCookie } from './session-cookie';
import type { OpenSession, Sessions } from './sessions';

let made = 0;

@Controller('api/spec')
class SpecController {
  @Get('unsaid')
  unsaid(): string {
    return 'never';
  }

  @Get('published')
  @Published()
  published(@Visibility() visibility: string): object {
    return { visibility, made: ++made };
  }

  @Get('published-to-one')
  @Published()
  wrong(@Me() me: RequestActor): object {
    return { name: me.name };
  }

  @Get('public')
  @Public()
  open(): object {
    return { made: ++made };
  }

  @Get('mine')
  @SignedIn()
  mine(@Me() { name }: RequestActor, @MySession() { memberId }: OpenSession): object {
    return { name, memberId };
  }

  @Post('rounds')
  @Access('round:manage')
  rounds(): object {
    return {};
  }
}

@Module({ controllers: [SpecController], providers: [{ provide: APP_GUARD, useClass: AccessGuard }] })
class SpecModule {}

/** The cookie is the name; administrators are called so. */
const sessions = {
  find: (name: string) =>
    Promise.resolve({
      tokenHash: Buffer.alloc(0),
      csrfToken: 'token',
      beganBy: 'demo',
      memberId: name,
      name,
      language: 'sv',
      memberships: name === 'administrator' ? [{ role: 'administrator', committee: null, goal: null }] : [],
      mustChangePassword: name === 'newcomer',
      endsAt: '2024-01-15T20:00:00.000Z',
    } satisfies OpenSession),
} as unknown as Sessions;

describe('the guard before every handler', () => {
  let app: NestFastifyApplication;
  let version = 1;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    app = await NestFactory.create<NestFastifyApplication>(SpecModule, new FastifyAdapter());
    app.useGlobalFilters(new ProblemFilter());
    const server: FastifyInstance = app.getHttpAdapter().getInstance();
    await recogniseMembers(server, sessions, sessionCookie(undefined));
    cachePages(server, ({ actor }) => Promise.resolve(`${version} ${visibilityOf(actor)}`));
    await app.init();
    await server.ready();
  });
  afterAll(() => app.close());

  const as = (name?: string): Send =>
    sender(app, name === undefined ? {} : { cookie: `malbild=${name}`, 'x-csrf-token': 'token' });
  const code = async (response: ReturnType<Send>) => {
    const { statusCode, json } = await response;
    return [statusCode, json<{ code?: string }>().code];
  };

  it('lets nobody in where a handler says nothing of itself', async () => {
    for (const name of [undefined, 'kim', 'administrator'])
      expect(await code(as(name)('GET', '/api/spec/unsaid'))).toEqual([403, 'forbidden']);
  });

  it('tells those who have not signed in from those who may not, and says who may', async () => {
    expect(await code(as()('GET', '/api/spec/mine'))).toEqual([401, 'not-signed-in']);
    expect(await code(as()('POST', '/api/spec/rounds'))).toEqual([401, 'not-signed-in']);
    const refused = (await as('kim')('POST', '/api/spec/rounds')).json<object>();
    expect(refused).toMatchObject({ status: 403, faults: [{ code: 'round:manage', message: 'administrator' }] });
    expect((await as('administrator')('POST', '/api/spec/rounds')).statusCode).toBe(201);
    expect(await code(as('newcomer')('GET', '/api/spec/mine'))).toEqual([403, 'password-change-required']);
  });

  describe('and the page cache behind it', () => {
    const published = async (name?: string) =>
      (await as(name)('GET', '/api/spec/published')).json<{ visibility: string; made: number }>();

    it('keeps a published page for all of one visibility class, and shows it to no other', async () => {
      const [anyone, kim] = [await published(), await published('kim')];
      expect([anyone.visibility, kim.visibility]).toEqual(['public', 'signed-in']);
      expect(await published('administrator')).toEqual(kim);
      expect(await published()).toEqual(anyone);
      expect((await published('newcomer')).visibility).toBe('public');
      version++;
      expect((await published('kim')).made).toBeGreaterThan(kim.made);
    });

    it('keeps nothing else, in no cache', async () => {
      const mine = await as('kim')('GET', '/api/spec/mine');
      expect([mine.json(), mine.headers['cache-control']]).toEqual([{ name: 'kim', memberId: 'kim' }, 'no-store']);
      expect((await as('bo')('GET', '/api/spec/mine')).json()).toEqual({ name: 'bo', memberId: 'bo' });
      const open = async () => (await as()('GET', '/api/spec/public')).json<{ made: number }>().made;
      expect(await open()).toBeLessThan(await open());
    });

    it('does not let a page that is kept for all ask for the person', async () => {
      expect(await code(as('kim')('GET', '/api/spec/published-to-one'))).toEqual([500, 'internal']);
    });
  });
});

describe('whose drafts are in sight', () => {
  const of = (role: Role, committee: string | null = null, goal: string | null = null): Membership => ({
    role,
    committee,
    goal,
  });
  const sight = (...memberships: Membership[]) => committeesInSight({ id: 'kim', memberships });

  it('of those who fill in and review: their own committees', () => {
    expect(sight(of('reporter', 'a'), of('reviewer', 'b'))).toEqual(['a', 'b']);
    expect(sight()).toEqual([]);
  });

  it.each<Role>(['process-owner', 'politician', 'analyst', 'administrator'])('of a %s: all', (role) => {
    expect(sight(of('reporter', 'a'), of(role, null, role === 'process-owner' ? 'g' : null))).toBe('all');
  });
});
