import {
  AreaMap,
  City,
  CommitteeList,
  CommitteePage,
  GoalList,
  GoalPage,
  IndicatorAreas,
  IndicatorList,
  IndicatorPage,
  Overview,
  Problem,
  SearchResult,
  StrategyList,
  url,
} from '@malbild/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { z } from 'zod';
import { createApp } from '../app';
import { verifyStandings } from '../indicator/standings';
import { inCityTransaction } from '../platform/city-transaction';
import type { OpenCity } from '../platform/open-city';
import { openTestCity } from '../testing/test-city';

describe('pages of the demo city', () => {
  let city: OpenCity;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    city = await openTestCity('demo');
    app = await createApp(city, { logLevel: 'silent' });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await app.close();
    await city.close();
  });

  const get = (address: string, headers: Record<string, string> = {}) =>
    app.inject({ method: 'GET', url: address, headers });

  async function page<Schema extends z.ZodType>(schema: Schema, address: string): Promise<z.infer<Schema>> {
    const response = await get(address);
    expect(response.statusCode).toBe(200);
    return schema.parse(response.json());
  }

  const rounded = (values: readonly (number | null)[]): (number | null)[] =>
    values.map((value) => (value === null ? null : Math.round(value * 10) / 10));

  it('every page answers by its contract', async () => {
    const overview = await page(Overview, url.overview());
    expect(overview.goals).toHaveLength(4);
    await page(City, url.city());
    await page(StrategyList, url.strategies());
    const { programmes } = await page(GoalList, url.goals());
    for (const goal of programmes.flatMap(({ goals }) => goals)) await page(GoalPage, url.goal(goal.code));
    const { committees } = await page(CommitteeList, url.committees());
    for (const committee of committees) await page(CommitteePage, url.committee(committee.code));
    const { indicators } = await page(IndicatorList, url.indicators());
    for (const indicator of indicators) await page(IndicatorPage, url.indicator(indicator.code));
  });

  it('eligible year-9 pupils are summed over areas of a class, never averaged', async () => {
    const { classes, headline, gaps } = await page(IndicatorPage, url.indicator('year-9-eligible'));
    expect(rounded(classes[0]?.value ?? [])).toEqual([65.6, 67.4, 82.8, 84.7, 94.7, 94.5]);
    expect(rounded([headline?.value.at(-1) ?? null])).toEqual([83]);
    expect(rounded([gaps[0]?.value ?? null])).toEqual([-28.9]);
  });

  it('openly unemployed per inhabitant, by class and for the city', async () => {
    const { classes, headline } = await page(IndicatorPage, url.indicator('openly-unemployed'));
    expect(rounded(classes[0]?.value ?? [])).toEqual([7.3, 5.1, 2.4, 2, 1.4, 1.2]);
    expect(rounded([headline?.value.at(-1) ?? null])).toEqual([2.8]);
  });

  it('at least two goal areas can be judged, and the others say how little is known', async () => {
    const { goals } = await page(Overview, url.overview());
    const judged = goals.filter(({ rollUp }) => rollUp.status !== 'unassessable');
    expect(judged.length).toBeGreaterThanOrEqual(2);
    for (const { rollUp } of goals) {
      if (rollUp.status === 'unassessable') expect(rollUp.reason.code).toBe('too-little-known');
      else expect(rollUp.assessable / rollUp.total).toBeGreaterThanOrEqual(0.8);
    }
  });

  it('what rests on invented targets carries the mark of an example', async () => {
    const { indicators } = await page(IndicatorList, url.indicators());
    const withTarget = indicators.filter(({ target }) => target);
    expect(withTarget.length).toBeGreaterThan(0);
    for (const { target, standing } of withTarget)
      expect([target?.origin, standing.origin]).toEqual(['example', 'example']);
  });

  it('as it was: a day before the programme shows the assignment of that time and no later value', async () => {
    const then = await page(Overview, url.overview('2016-06-01'));
    const now = await page(Overview, url.overview());
    expect(then.programme?.code).not.toBe(now.programme?.code);
    const { headline } = await page(IndicatorPage, url.indicator('tertiary-education', '2019-06-01'));
    expect(headline?.period.at(-1)).toBe('2017');
  });

  it('a committee whose remit is an area is shown by its own figures, and the page says whose they are', async () => {
    const { area, indicators } = await page(CommitteePage, url.committee('socialnamnden-nordost'));
    const eligible = indicators.find(({ code }) => code === 'year-9-eligible');
    expect(eligible?.area).toEqual(area);
    expect(eligible?.latest?.value).toBeLessThan(80);
  });

  it('areas of a level and their map go together', async () => {
    const map = await page(AreaMap, url.map('primary-area'));
    const { areas } = await page(IndicatorAreas, url.indicatorAreas('year-9-eligible', 'primary-area'));
    expect(map.code).toHaveLength(96);
    expect(areas.code.filter((code) => !map.code.includes(code))).toEqual([]);
  });

  it('search finds by name in both languages and takes signs as they are', async () => {
    const found = async (q: string) => (await page(SearchResult, url.search(q))).hits.map(({ code }) => code);
    expect(await found('behöriga')).toContain('year-9-eligible');
    expect(await found('eligible')).toContain('year-9-eligible');
    expect(await found('%')).toEqual([]);
    expect(await found('  ')).toEqual([]);
  });

  it('the table of an indicator holds every value as it is', async () => {
    const response = await get(url.indicatorCsv('year-9-eligible'));
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = response.body.trim().split('\r\n');
    expect(lines[0]).toContain('area_level,area_code,area_name,group,period,value');
    expect(lines.length).toBeGreaterThan(90);
  });

  describe('in transit', () => {
    it('is compressed, has an ETag, and is not sent twice', async () => {
      const first = await get(url.overview(), { 'accept-encoding': 'br, gzip' });
      expect(first.headers['content-encoding']).toBe('br');
      expect(JSON.parse(brotliDecompressSync(first.rawPayload).toString())).toEqual((await get(url.overview())).json());
      const again = await get(url.overview(), { 'if-none-match': String(first.headers.etag) });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    });

    it('is fresh after every write', async () => {
      const before = await page(Overview, url.overview());
      await inCityTransaction(city.dataSource, async ({ manager }) => {
        await manager.query(`UPDATE city SET vision = '{"sv":"En ny målbild"}'`);
      });
      const after = await page(Overview, url.overview());
      expect([after.version, after.vision.sv]).toEqual([before.version + 1, 'En ny målbild']);
      await city.dataSource.query('UPDATE city SET vision = $1, version = version + 1', [
        JSON.stringify(before.vision),
      ]);
    });

    it('carries security headers and the id of its request', async () => {
      const { headers } = await get(url.city(), { 'x-request-id': 'abc-123' });
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-request-id']).toBe('abc-123');
    });
  });

  describe('in trouble', () => {
    it.each([
      ['/api/indicators/finns-inte', 404, 'not-found'],
      ['/api/goals/finns-inte', 404, 'not-found'],
      ['/api/committees/finns-inte', 404, 'not-found'],
      ['/api/maps/country', 404, 'not-found'],
      ['/api/nothing-here', 404, 'not-found'],
      ['/api/maps/nonsense', 400, 'invalid-request'],
      ['/api/overview?asOf=yesterday', 400, 'invalid-request'],
      ['/api/overview?asOf=2031-01-01', 400, 'as-of-in-future'],
      ["/api/indicators/x'%20OR%201=1", 400, 'invalid-request'],
    ])('%s is a problem that says what is wrong', async (address, status, code) => {
      const response = await get(address);
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(Problem.parse(response.json())).toMatchObject({ status, code });
      expect(response.statusCode).toBe(status);
    });
  });

  it('is healthy', async () => {
    expect((await get('/api/health/live')).json()).toEqual({ status: 'ok' });
    expect((await get('/api/health/ready')).json()).toMatchObject({ status: 'ok' });
  });

  it('describes itself: every address of the contract, with its schema', async () => {
    const { paths } = (await get('/api/openapi.json')).json<{
      paths: Record<string, { get?: { responses: object } }>;
    }>();
    for (const address of [
      '/api/overview',
      '/api/goals/{code}',
      '/api/indicators/{code}',
      '/api/committees/{code}',
      '/api/search',
    ])
      expect(JSON.stringify(paths[address]?.get?.responses)).toContain('"schema"');
    expect((await get('/api/docs')).statusCode).toBe(200);
  });

  it('the description in the repository is not stale: npm run openapi writes it anew', async () => {
    const committed: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../openapi.json'), 'utf8'));
    expect((await get('/api/openapi.json')).json()).toEqual(committed);
  });

  it('every standing of the demo city, at every instant of its history, is what the facts say', async () => {
    const { checked, differences } = await verifyStandings(city.dataSource.manager);
    expect(checked).toBeGreaterThan(100);
    expect(differences).toEqual([]);
  });
});
