import type { IndicatorKind, Unit } from '@malbild/contract';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { demoCity } from '../../seed/demo-city';
import { loadDemoCity } from '../../seed/load';
import { Area } from '../area/area.entity';
import { Indicator, JudgementSetting, Series, SeriesSetting } from '../indicator/indicator.entity';
import { CityRow } from '../platform/city.entity';
import { Clock } from '../platform/clock';
import { createDataSource } from '../platform/database';
import { layGuard } from '../platform/guarded';
import type { OpenCity } from '../platform/open-city';
import { createTestDatabase } from '../platform/test-database';

/** A city in a database of its own for one spec file: the demo, or one with nothing but its own area. */
export async function openTestCity(content: 'demo' | 'empty'): Promise<OpenCity> {
  const database = await createTestDatabase();
  const dataSource = createDataSource(database.url);
  await dataSource.initialize();
  await dataSource.runMigrations();
  await layGuard(dataSource);
  await dataSource.transaction(async (manager) => {
    if (content === 'demo') await loadDemoCity(manager, demoCity);
    else {
      const text = { sv: 'Prövstad', en: 'Testville' };
      await manager.insert(CityRow, { id: 1, name: text, vision: text, lastRecordedAt: new Date(0) });
    }
  });
  const { clockOffsetMs } = await dataSource.getRepository(CityRow).findOneByOrFail({ id: 1 });
  const close = async (): Promise<void> => {
    await dataSource.destroy();
    await database.drop();
  };
  return { dataSource, clock: new Clock(clockOffsetMs), close };
}

/** An area to hang series on. */
export async function addArea(dataSource: DataSource, area: Partial<Area> = {}): Promise<string> {
  const id = uuid();
  await dataSource
    .getRepository(Area)
    .insert({ id, level: 'municipality', code: id.slice(-8), name: 'Prövstad', ...area });
  return id;
}

/** An indicator with one judged series, set up at a given instant. */
export async function addIndicator(
  dataSource: DataSource,
  areaId: string,
  given: Partial<JudgementSetting> & { kind?: IndicatorKind; unit?: Unit; recordedAt: Date },
): Promise<{ indicatorId: string; seriesId: string }> {
  const indicatorId = uuid();
  const seriesId = uuid();
  const { kind = 'share', unit = 'percent', recordedAt, ...setting } = given;
  const text = { sv: 'Prövtal', en: 'Test figure' };
  await dataSource.getRepository(Indicator).insert({
    id: indicatorId,
    code: indicatorId,
    title: text,
    question: text,
    definition: text,
    kind,
    unit,
    source: { producer: 'Prövstad', table: null, method: null, limits: null, licence: 'CC0-1.0', url: null },
  });
  await dataSource.getRepository(JudgementSetting).insert({
    indicatorId,
    recordedAt,
    method: 'linear-trajectory',
    direction: 'increase',
    role: 'key',
    intervalMonths: 12,
    lagMonths: 3,
    graceMonths: 3,
    ...setting,
  });
  await dataSource.getRepository(Series).insert({ id: seriesId, indicatorId, unit, areaId });
  await dataSource.getRepository(SeriesSetting).insert({ seriesId, recordedAt, judged: true });
  return { indicatorId, seriesId };
}
