import { type JudgementContent, type NewIndicator, type Origin } from '@malbild/contract';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuid } from 'uuid';
import { changeJudgement } from '../indicator/recording';
import { recomputeStandings } from '../indicator/standings';
import type { CityWrite } from '../platform/city-transaction';
import { ProblemException } from '../platform/problem';
import type { Kind, Stored } from './kind';
import { idsOf, requireArea, requireOrder } from './references';
import { hasHistory, insertRow, restsOnIt } from './rows';

/** An indicator with all that makes it; `area` is that of its judged series for all, where it has one. */
export type IndicatorRecord = Omit<NewIndicator, 'area'> & { area: string | null; origin: Origin };

const ofSeries = (table: string): string =>
  `SELECT FROM ${table} x JOIN series s ON s.id = x.series_id WHERE s.indicator_id = i.id`;

const rests = {
  values: ofSeries('observation'),
  projections: ofSeries('projection'),
  targets: `${ofSeries('target')} UNION ALL ${ofSeries('baseline')}`,
  gaps: 'SELECT FROM gap x WHERE i.id IN (x.indicator_id, x.background_indicator_id)',
  series: 'SELECT FROM series x WHERE x.indicator_id = i.id OFFSET 1',
};

const setting = `'method', j.method, 'direction', j.direction, 'role', j.role, 'weight', j.weight,
  'naturalLimit', j.natural_limit, 'bandLow', j.band_low, 'bandHigh', j.band_high, 'intervalMonths', j.interval_months,
  'lagMonths', j.lag_months, 'graceMonths', j.grace_months, 'manualStatus', j.manual_status,
  'manualReason', j.manual_reason`;

export const indicators: Kind<IndicatorRecord> = {
  name: 'indicator',
  table: 'indicator',

  read: (manager, id) =>
    manager.query(
      `SELECT i.id, i.version, i.code, i.title, i.question, i.definition, i.kind, i.unit, i.decimals,
         i.source - 'recordedBy' AS source,
         i.privacy_threshold AS "privacyThreshold", i.valid_from AS "validFrom", i.valid_to AS "validTo", i.origin,
         ARRAY(SELECT g.code FROM indicator_goal x JOIN goal g ON g.id = x.goal_id WHERE x.indicator_id = i.id
           ORDER BY g.position, g.code) AS goals,
         ARRAY(SELECT c.code FROM indicator_committee x JOIN committee c ON c.id = x.committee_id
           WHERE x.indicator_id = i.id ORDER BY c.position, c.code) AS committees,
         jsonb_build_object(${setting}) AS judgement,
         (SELECT s.area_id FROM series s JOIN series_setting x ON x.series_id = s.id AND x.superseded_at IS NULL AND x.judged
           WHERE s.indicator_id = i.id AND s.group_key = 'T' ORDER BY s.id LIMIT 1) AS area,
         ${restsOnIt(rests)}
       FROM indicator i JOIN judgement_setting j ON j.indicator_id = i.id AND j.superseded_at IS NULL
       WHERE $1::uuid IS NULL OR i.id = $1 ORDER BY i.code`,
      [id ?? null],
    ),

  async check({ manager }, _id, content, before) {
    requireOrder(content);
    refuseHalfJudgement(content.judgement);
    if (before) refuseOtherMeasure(before, content);
    else await requireArea(manager, content.area, 'area');
  },

  async insert(write, id, content, version) {
    const { manager, recordedAt } = write;
    const columns = await indicators.columns(write, content);
    const { code, origin, source } = content;
    await insertRow(manager, 'indicator', { id, version, code, origin, source, ...columns });
    await writeLinks(write, id, content);
    if (content.area !== null) {
      const seriesId = uuid();
      const { unit, area } = content;
      await insertRow(manager, 'series', { id: seriesId, indicator_id: id, unit, area_id: area });
      await insertRow(manager, 'series_setting', { series_id: seriesId, judged: true, recorded_at: recordedAt });
    }
    await changeJudgement(write, id, { ...content.judgement, origin: content.origin });
  },

  columns: (_write, content) =>
    Promise.resolve({
      title: content.title,
      question: content.question,
      definition: content.definition,
      kind: content.kind,
      unit: content.unit,
      decimals: content.decimals,
      privacy_threshold: content.privacyThreshold,
      valid_from: content.validFrom,
      valid_to: content.validTo,
    }),

  async follow(write, id, content, before) {
    await writeLinks(write, id, content);
    // A seed or an import notes more about a source than the form has.
    await write.manager.query('UPDATE indicator SET source = source || $2 WHERE id = $1', [
      id,
      JSON.stringify(content.source),
    ]);
    const measure = ({ kind, unit, decimals }: IndicatorRecord): unknown => ({ kind, unit, decimals });
    if (content.unit !== before.unit)
      await write.manager.query('UPDATE series SET unit = $2 WHERE indicator_id = $1', [id, content.unit]);
    // Once for all that has changed: a verdict has one version for an instant.
    if (!isDeepStrictEqual(content.judgement, before.judgement))
      await changeJudgement(write, id, { ...content.judgement, origin: 'city' });
    else if (!isDeepStrictEqual(measure(content), measure(before)))
      await recomputeStandings(write.manager, [id], write.recordedAt);
  },

  async remove({ manager }, id) {
    await manager.query(
      'DELETE FROM series_setting WHERE series_id IN (SELECT id FROM series WHERE indicator_id = $1)',
      [id],
    );
    for (const table of ['standing', 'series', 'judgement_setting', 'indicator_goal', 'indicator_committee'])
      await manager.query(`DELETE FROM ${table} WHERE indicator_id = $1`, [id]);
    await manager.query('DELETE FROM indicator WHERE id = $1', [id]);
  },
};

/** An indicator keeps its place below the goals that it already speaks to; below others it comes last. */
async function writeLinks({ manager }: CityWrite, id: string, content: IndicatorRecord): Promise<void> {
  const goals = await idsOf(manager, 'goal', content.goals, 'goals');
  await manager.query('DELETE FROM indicator_goal WHERE indicator_id = $1 AND goal_id <> ALL ($2)', [id, goals]);
  await manager.query(
    `INSERT INTO indicator_goal (indicator_id, goal_id, position)
     SELECT $1, goal, coalesce((SELECT max(position) + 1 FROM indicator_goal WHERE goal_id = goal), 0)
     FROM unnest($2::uuid[]) AS goal ON CONFLICT DO NOTHING`,
    [id, goals],
  );
  const committees = await idsOf(manager, 'committee', content.committees, 'committees');
  await manager.query('DELETE FROM indicator_committee WHERE indicator_id = $1', [id]);
  await manager.query('INSERT INTO indicator_committee (indicator_id, committee_id) SELECT $1, unnest($2::uuid[])', [
    id,
    committees,
  ]);
}

/** What has been measured in one unit has not been measured in another, and past verdicts were worded in it. */
function refuseOtherMeasure(before: Stored<IndicatorRecord>, content: IndicatorRecord): void {
  const measured = before.restsOnIt.filter((what) => ['values', 'projections', 'targets'].includes(what));
  const changed = (['kind', 'unit', 'decimals'] as const).filter((part) => before[part] !== content[part]);
  if (measured.length > 0 && changed.length > 0)
    throw hasHistory(changed.flatMap((path) => measured.map((what) => ({ path, what }))));
}

function refuseHalfJudgement({
  method,
  direction,
  manualStatus,
  manualReason,
  bandLow,
  bandHigh,
}: JudgementContent): void {
  const refuse = (path: string, message: string): never => {
    throw new ProblemException(422, 'invalid-judgement', 'This can’t be judged so', [
      { path: `judgement.${path}`, code: 'invalid', message },
    ]);
  };
  if ((method === 'manual') !== (manualStatus !== null)) refuse('manualStatus', 'A status goes with the manual method');
  if (manualStatus !== null && !manualReason) refuse('manualReason', 'A manual status owes a reason');
  if ((bandLow === null) !== (bandHigh === null)) refuse('bandHigh', 'A band has two ends');
  if (bandLow !== null && bandHigh !== null && bandHigh < bandLow)
    refuse('bandHigh', 'At least as high as its low end');
  if (direction === 'maintain' && bandLow === null) refuse('bandLow', 'To maintain needs a band');
}
