import { type AreaLevel } from '@malbild/contract';
import { periodEnd } from '@malbild/domain';
import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pgCopy from 'pg-copy-streams';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Area, AreaClass, AreaClassification, AreaFrame, AreaOutline } from '../src/area/area.entity';
import { Committee, Succession } from '../src/committee/committee.entity';
import { Goal, GoalSuccession, Programme } from '../src/goal/goal.entity';
import {
  Gap,
  Indicator,
  IndicatorCommittee,
  IndicatorGoal,
  JudgementSetting,
  Series,
  SeriesSetting,
} from '../src/indicator/indicator.entity';
import { writeStandingHistory } from '../src/indicator/standings';
import { Baseline, Target } from '../src/indicator/value.entity';
import { CityRow } from '../src/platform/city.entity';
import { demoStart } from '../src/platform/clock';
import { clientOf } from '../src/platform/database';
import { Milestone, Strategy, StrategyCommittee, StrategyGoal } from '../src/strategy/strategy.entity';
import type { AreaClassRow, AreaOutlines, AreaRow, ObservationRow, SeedCity, SeedIndicator } from './city';
import { loadRounds } from './load-rounds';
import { loadPeople } from './people';
import { rounds } from './rounds';

/** Beside this file in the sources, and where the build leaves them. */
const tables = join(import.meta.dirname, 'tables');

/**
 * Fills an empty database with the demo city, whose clock starts now at the demo's date. Facts keep the instants at which
 * their sources published them, and the verdicts get the whole history that follows from that.
 */
export async function loadDemoCity(manager: EntityManager, city: SeedCity): Promise<void> {
  await manager.insert(CityRow, {
    id: 1,
    name: city.name,
    vision: city.vision,
    demo: true,
    clockOffsetMs: Date.parse(demoStart) - Date.now(),
    version: 1,
    lastRecordedAt: new Date(demoStart),
  });
  const areas = await loadAreas(manager, city);
  const committees = await loadCommittees(manager, city, areas);
  const goals = await loadGoals(manager, city, committees);
  await loadPeople(manager);
  await loadStrategies(manager, city, committees, goals);
  const indicators = await loadIndicators(manager, city, areas, committees, goals);
  await writeStandingHistory(manager, [...indicators.values()]);
  await loadRounds(manager, rounds);
  // Plans made before PostgreSQL has looked at the tables by itself would be poor ones.
  await manager.query('ANALYZE');
}

type Ids = Map<string, string>;

/** The id of a thing that the seed points to by code. */
function idOf(ids: Ids, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`The seed points to ${code}, which it does not hold`);
  return id;
}

function newIds(codes: readonly string[]): Ids {
  return new Map(codes.map((code) => [code, uuid()]));
}

const areaKey = (level: AreaLevel, code: string): string => `${level} ${code}`;

/** Sources publish in the morning; a day alone would be an instant in the night before. */
const morningOf = (day: string): Date => new Date(`${day}T07:00:00.000Z`);

async function loadAreas(manager: EntityManager, city: SeedCity): Promise<Ids> {
  const rows = table<AreaRow>('areas.csv');
  const ids = newIds(rows.map((row) => areaKey(row.level, row.code)));
  await insert(
    manager,
    Area,
    rows.map((row) => ({
      id: idOf(ids, areaKey(row.level, row.code)),
      level: row.level,
      code: row.code,
      name: row.name,
      parentId: row.parent_level === '' ? null : idOf(ids, areaKey(row.parent_level, row.parent_code)),
      validFrom: row.valid_from === '' ? null : row.valid_from,
    })),
  );

  const outlines = JSON.parse(readFileSync(join(tables, 'area-outlines.json'), 'utf8')) as AreaOutlines;
  const levels = Object.entries(outlines.levels) as [AreaLevel, { code: string; path: string }[]][];
  await insert(
    manager,
    AreaFrame,
    levels.map(([level]) => ({ level, viewBox: outlines.viewBox })),
  );
  await insert(
    manager,
    AreaOutline,
    levels.flatMap(([level, shapes]) =>
      shapes.map(({ code, path }) => ({ areaId: idOf(ids, areaKey(level, code)), path })),
    ),
  );

  const classifications = newIds(city.classifications.map(({ code }) => code));
  await insert(
    manager,
    AreaClassification,
    city.classifications.map((one) => ({ ...one, id: idOf(classifications, one.code) })),
  );
  await insert(
    manager,
    AreaClass,
    table<AreaClassRow>('area-classes.csv').map((row) => ({
      classificationId: idOf(classifications, row.classification),
      areaId: idOf(ids, areaKey(row.level, row.code)),
      class: Number(row.class),
    })),
  );
  for (const [code, id] of classifications) ids.set(code, id);
  return ids;
}

async function loadCommittees(manager: EntityManager, city: SeedCity, areas: Ids): Promise<Ids> {
  const ids = newIds(city.committees.map(({ code }) => code));
  await insert(
    manager,
    Committee,
    city.committees.map((one, position) => ({
      ...one,
      id: idOf(ids, one.code),
      position,
      parentId: one.parent === null ? null : idOf(ids, one.parent),
      areaId: one.area === null ? null : idOf(areas, areaKey(one.area.level, one.area.code)),
    })),
  );
  await insert(
    manager,
    Succession,
    city.successions.map(({ from, to, ...rest }) => ({
      ...rest,
      id: uuid(),
      fromCommitteeId: idOf(ids, from),
      toCommitteeId: idOf(ids, to),
    })),
  );
  return ids;
}

async function loadGoals(manager: EntityManager, city: SeedCity, committees: Ids): Promise<Ids> {
  const programmes = newIds(city.programmes.map(({ code }) => code));
  await insert(
    manager,
    Programme,
    city.programmes.map((one) => ({
      ...one,
      id: idOf(programmes, one.code),
      predecessorId: one.predecessor === null ? null : idOf(programmes, one.predecessor),
    })),
  );
  const ids = newIds(city.goals.map(({ code }) => code));
  await insert(
    manager,
    Goal,
    city.goals.map((one, position) => ({
      ...one,
      id: idOf(ids, one.code),
      position,
      programmeId: idOf(programmes, one.programme),
      parentId: one.parent === null ? null : idOf(ids, one.parent),
      ownerId: one.owner === null ? null : idOf(committees, one.owner),
    })),
  );
  await insert(
    manager,
    GoalSuccession,
    city.goals.flatMap(({ code, predecessors }) =>
      predecessors.map((from) => ({ fromGoalId: idOf(ids, from), toGoalId: idOf(ids, code) })),
    ),
  );
  for (const [code, id] of programmes) ids.set(`programme ${code}`, id);
  return ids;
}

async function loadStrategies(manager: EntityManager, city: SeedCity, committees: Ids, goals: Ids): Promise<void> {
  const ids = newIds(city.strategies.map(({ code }) => code));
  const each = <Row>(rows: (id: string, one: SeedCity['strategies'][number], position: number) => Row[]): Row[] =>
    city.strategies.flatMap((one, position) => rows(idOf(ids, one.code), one, position));
  await insert(
    manager,
    Strategy,
    each((id, one, position) => [
      {
        id,
        code: one.code,
        programmeId: idOf(goals, `programme ${one.programme}`),
        position,
        title: one.title,
        description: one.description,
        predecessorId: one.predecessor === null ? null : idOf(ids, one.predecessor),
        origin: one.origin,
      },
    ]),
  );
  await insert(
    manager,
    StrategyGoal,
    each((strategyId, one) => one.goals.map((goal) => ({ strategyId, goalId: idOf(goals, goal) }))),
  );
  const part = (strategyId: string, codes: string[], role: 'lead' | 'supporting') =>
    codes.map((code) => ({ strategyId, committeeId: idOf(committees, code), part: role }));
  await insert(
    manager,
    StrategyCommittee,
    each((id, one) => [...part(id, one.lead, 'lead'), ...part(id, one.supporting, 'supporting')]),
  );
  await insert(
    manager,
    Milestone,
    each((strategyId, one) => one.milestones.map((milestone) => ({ ...milestone, id: uuid(), strategyId }))),
  );
}

async function loadIndicators(
  manager: EntityManager,
  city: SeedCity,
  areas: Ids,
  committees: Ids,
  goals: Ids,
): Promise<Ids> {
  const ids = newIds(city.indicators.map(({ code }) => code));
  const series: Ids = new Map();
  const gaps: Ids = new Map();
  for (const [position, one] of city.indicators.entries()) {
    const indicatorId = idOf(ids, one.code);
    await insert(manager, Indicator, [{ ...one, id: indicatorId, source: sourceOf(one) }]);
    await insert(
      manager,
      IndicatorGoal,
      one.goals.map((goal) => ({ indicatorId, goalId: idOf(goals, goal), position })),
    );
    await insert(
      manager,
      IndicatorCommittee,
      one.committees.map((committee) => ({ indicatorId, committeeId: idOf(committees, committee) })),
    );
    await loadSeries(manager, one, indicatorId, areas, series);
  }
  for (const one of city.indicators) {
    const rows = one.gaps.map((gap, position) => ({
      id: uuid(),
      indicatorId: idOf(ids, one.code),
      code: gap.code,
      name: gap.name,
      measure: gap.measure,
      level: gap.level,
      classificationId: gap.classification === null ? null : idOf(areas, gap.classification),
      minDenominator: gap.minDenominator,
      backgroundIndicatorId: gap.background === null ? null : idOf(ids, gap.background),
      position,
      origin: gap.origin,
      recordedAt: morningOf(one.judgement.recordedAt),
    }));
    for (const row of rows) gaps.set(`${one.code} ${row.code}`, row.id);
    await insert(manager, Gap, rows);
  }
  await loadTargets(manager, city, series, gaps);
  return ids;
}

function sourceOf({ source: { recordedBy, ...source } }: SeedIndicator): object {
  return { ...source, recordedBy };
}

const seriesKey = (indicator: string, level: string, code: string, group: string): string =>
  [indicator, level, code, group].join(' ');

/** The indicator's judgement, a series for every area and group in its table, and the values themselves. */
async function loadSeries(
  manager: EntityManager,
  one: SeedIndicator,
  indicatorId: string,
  areas: Ids,
  series: Ids,
): Promise<void> {
  const { judgement } = one;
  const recordedAt = morningOf(judgement.recordedAt);
  await insert(manager, JudgementSetting, [
    {
      indicatorId,
      recordedAt,
      method: judgement.method,
      direction: judgement.direction,
      role: judgement.role,
      weight: judgement.weight,
      naturalLimit: judgement.naturalLimit,
      bandLow: judgement.band?.low ?? null,
      bandHigh: judgement.band?.high ?? null,
      ...judgement.rhythm,
      origin: judgement.origin,
    },
  ]);
  const file = `observations/${one.code}.csv`;
  const rows = existsSync(join(tables, file)) ? table<ObservationRow>(file) : [];
  const keyed = [
    ...rows.map((row) => ({ level: row.area_level, code: row.area_code, group: row.group })),
    ...judgement.judged,
  ];
  const distinct = new Map(keyed.map((key) => [seriesKey(one.code, key.level, key.code, key.group), key]));
  for (const key of distinct.keys()) series.set(key, uuid());
  await insert(
    manager,
    Series,
    [...distinct].map(([key, { level, code, group }]) => ({
      id: idOf(series, key),
      indicatorId,
      measureName: one.measure,
      unit: one.unit,
      areaId: idOf(areas, areaKey(level, code)),
      groupKey: group,
    })),
  );
  await insert(
    manager,
    SeriesSetting,
    judgement.judged.map(({ level, code, group }) => ({
      seriesId: idOf(series, seriesKey(one.code, level, code, group)),
      recordedAt,
      judged: true,
    })),
  );
  await copyObservations(manager, one, rows, series);
}

/** A later row for the same period is a revision: it supersedes the earlier one from its own publication on. */
async function copyObservations(
  manager: EntityManager,
  one: SeedIndicator,
  rows: readonly ObservationRow[],
  series: Ids,
): Promise<void> {
  const next = new Map<string, string>();
  const lines = [...rows]
    .sort((a, b) => (a.recorded_at < b.recorded_at ? 1 : -1))
    .map((row) => {
      const seriesId = idOf(series, seriesKey(one.code, row.area_level, row.area_code, row.group));
      const cell = `${seriesId} ${row.period}`;
      const superseded = next.get(cell) ?? '';
      const recorded = morningOf(row.recorded_at).toISOString();
      next.set(cell, recorded);
      const { period, value, numerator, denominator, state, flag } = row;
      return [seriesId, period, periodEnd(period), value, numerator, denominator, state, flag, recorded, superseded];
    });
  const client = await clientOf(manager);
  const copy = client.query(
    pgCopy.from(`COPY observation (series_id, period, period_end, value, numerator, denominator, state, flag, recorded_at,
      superseded_at) FROM STDIN (FORMAT csv)`),
  );
  await pipeline(Readable.from(lines.map((line) => `${line.join(',')}\n`)), copy);
}

async function loadTargets(manager: EntityManager, city: SeedCity, series: Ids, gaps: Ids): Promise<void> {
  const subject = ({ indicator, of }: SeedCity['targets'][number]) =>
    'gap' in of
      ? { gapId: idOf(gaps, `${indicator} ${of.gap}`) }
      : { seriesId: idOf(series, seriesKey(indicator, of.series.level, of.series.code, of.series.group)) };
  await insert(
    manager,
    Baseline,
    city.targets.flatMap((one) =>
      one.baseline
        ? [{ ...one.baseline, id: uuid(), ...subject(one), recordedAt: morningOf(one.baseline.recordedAt) }]
        : [],
    ),
  );
  await insert(
    manager,
    Target,
    city.targets.flatMap((one) =>
      one.targets.map((target) => ({
        ...target,
        id: uuid(),
        ...subject(one),
        recordedAt: morningOf(target.recordedAt),
      })),
    ),
  );
}

/** Rows in portions that stay below PostgreSQL's limit of parameters. */
async function insert<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += 500) await manager.insert(entity, rows.slice(start, start + 500));
}

function table<Row>(name: string): Row[] {
  return parse<Row>(readFileSync(join(tables, name)), { columns: true, skip_empty_lines: true });
}
