import type { AreaLevel, AreaValues, ClassValues, Text } from '@malbild/contract';
import { comparePeriods, sumShare } from '@malbild/domain';
import { type Known, outerLevels, type ShownSeries } from './headline-facts';

/** A dated classification of the areas of a level. */
export interface Classification {
  level: AreaLevel;
  name: Text;
  classes: { class: number; name: Text }[];
  /** The class of each area by its id. */
  areas: Record<string, number>;
}

/** All people of the areas of one level, and the newest period that any of them has a value for. */
export interface LevelSeries {
  level: AreaLevel;
  series: ShownSeries[];
  period: string | null;
}

/** The levels below the headline's own that have values. A country's headline is followed by its parts instead. */
export function levelsBelow(beside: readonly ShownSeries[], own: AreaLevel): LevelSeries[] {
  const levels = new Set(beside.filter(({ group }) => group === 'T').map(({ area }) => area.level));
  return [...levels]
    .filter((level) => level !== own && (!outerLevels.includes(level) || own === 'country'))
    .sort()
    .map((level) => ofLevel(beside, level));
}

export function ofLevel(beside: readonly ShownSeries[], level: AreaLevel): LevelSeries {
  const series = beside.filter(({ area, group }) => area.level === level && group === 'T');
  const periods = series.flatMap(({ latest }) => latest?.period ?? []).sort(comparePeriods);
  return { level, series, period: periods.at(-1) ?? null };
}

/** The values of a level's areas in its newest period, column by column in the order of their names. */
export function areaValues(
  { level, series, period }: LevelSeries,
  values: ReadonlyMap<string, Known>,
  classifications: readonly Classification[],
): AreaValues {
  const classification = classifications.find((one) => one.level === level);
  const rows = series
    .map(({ id, area }) => ({
      code: area.code,
      name: area.name,
      value: values.get(id)?.value ?? null,
      areaClass: classification?.areas[area.id] ?? null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return {
    level,
    period,
    code: rows.map(({ code }) => code),
    name: rows.map(({ name }) => name),
    value: rows.map(({ value }) => value),
    areaClass: rows.map(({ areaClass }) => areaClass),
  };
}

/** Numerators and denominators of each class summed; null where the values have none to sum. */
export function classValues(
  { series, period }: LevelSeries,
  values: ReadonlyMap<string, Known>,
  classification: Classification,
): ClassValues | null {
  if (period === null) return null;
  const classes = classification.classes.map(({ class: number, name }) => {
    const cells = series
      .filter(({ area }) => classification.areas[area.id] === number)
      .map(({ id }) => values.get(id))
      .map((known) => ({
        value: known?.value ?? null,
        state: known?.state ?? ('missing' as const),
        numerator: known?.numerator ?? null,
        denominator: known?.denominator ?? null,
      }));
    return { number, name, sum: sumShare(cells), areas: cells.length };
  });
  if (classes.every(({ sum }) => sum.value === null)) return null;
  return {
    classification: classification.name,
    level: classification.level,
    period,
    class: classes.map(({ number }) => number),
    name: classes.map(({ name }) => name),
    value: classes.map(({ sum }) => sum.value),
    areas: classes.map(({ areas }) => areas),
    missing: classes.map(({ sum }) => sum.missing),
  };
}
