import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { OpenCity } from '../platform/open-city';
import { openTestCity } from '../testing/test-city';
import { runImport } from './import';
import { limitBytes, publishedSets } from './testing/samples';

interface Published {
  indicator: string;
  series_count: string;
  score: string;
  progress_status: string;
}

interface Judged {
  code: string;
  status: string;
  methodStatus: string | null;
  score: number | null;
  reason: string;
}

if (publishedSets === undefined) {
  process.stderr.write(
    'Left out: the published Canadian statuses, as this machine has no folder of data sets (MALBILD_SAMPLES).\n',
  );
  it('needs the folder of published data sets, which is not here: nothing was compared', () => undefined);
} else {
  const folder = join(publishedSets, 'opensdg-canada-cif');

  describe('the Canadian indicators, from CSV and metadata through the importer', () => {
    const published = parse<Published>(readFileSync(join(folder, 'progress_oracle_indicator.csv')), { columns: true });
    let city: OpenCity;
    let judged: Map<string, Judged>;
    let withValues: Set<string>;

    beforeAll(async () => {
      city = await openTestCity('empty');
      const report = await runImport(city.dataSource, { kind: 'open-sdg', path: folder, limitBytes });
      expect(report).toMatchObject({ outcome: 'applied', refused: 0, targets: { contradicting: 4 } });
      expect(report.indicators.created).toBe(86);
      const rows = await city.dataSource.query<Judged[]>(
        `SELECT i.code, s.status, s.method_status AS "methodStatus", s.score, s.reason->>'code' AS reason
         FROM standing s JOIN indicator i ON i.id = s.indicator_id
         WHERE s.series_id IS NULL AND s.gap_id IS NULL AND s.superseded_at IS NULL`,
      );
      judged = new Map(rows.map((row) => [row.code, row]));
      const known = await city.dataSource.query<{ code: string }[]>(
        'SELECT DISTINCT i.code FROM indicator i JOIN series s ON s.indicator_id = i.id JOIN observation o ON o.series_id = s.id',
      );
      withValues = new Set(known.map(({ code }) => code));
    }, 120_000);
    afterAll(() => city.close());

    /** The published row and ours, where the values are in the set and the source computes a status. */
    const comparable = (): { published: Published; ours: Judged }[] =>
      published
        .filter(({ indicator, series_count: count }) => withValues.has(indicator) && count !== '0')
        .map((row) => ({ published: row, ours: judged.get(row.indicator)! }));

    it('have the published status and score, all 67 with one series (60 of them a plain headline) and all 7 with several', () => {
      const wrong = comparable().filter(({ published: row, ours }) => {
        const score =
          row.score === '' ? ours.score === null : Math.abs((ours.score ?? Number.NaN) - Number(row.score)) < 1e-9;
        return ours.methodStatus !== row.progress_status || !score;
      });
      expect(wrong).toEqual([]);
      const single = comparable().filter(({ published: row }) => row.series_count === '1');
      expect([single.length, comparable().length - single.length]).toEqual([67, 7]);
    });

    it('are judged on the city’s scale where that can be, and say why where it cannot', () => {
      for (const { ours } of comparable()) {
        if (ours.status === 'unassessable') {
          expect(['target-contradicts-direction', 'single-observation']).toContain(ours.reason);
        }
      }
    });

    it('with a target on the wrong side of the baseline keep the published word and get no verdict', () => {
      const words = ['14-2-1', '15-5-1', '3-13-1', '9-7-1'].map((code) => judged.get(code));
      expect(words.map((one) => [one?.status, one?.methodStatus])).toEqual([
        ['unassessable', 'deterioration'],
        ['unassessable', 'target_achieved'],
        ['unassessable', 'deterioration'],
        ['unassessable', 'target_achieved'],
      ]);
    });
  });
}
