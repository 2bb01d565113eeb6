import { ageOf, dimensionOf, groupKey, isTotal, sexOf, slug } from '../group-key';
import type { SeriesName } from '../intake';
import type { Mapping } from '../mapping';
import { measuredIn } from '../unit-of';

/** What one row or cell of a table belongs to, or why that cannot be said. */
export type Belonging = SeriesName | 'no-area' | 'not-selected';

/**
 * The breakdowns of a PxWeb table, whatever form it came in: which variable holds the area, which are sex and age, and how a
 * row's values become a series. PxWeb always writes its totals out, so a total is the series without that breakdown.
 */
export class PxTable {
  private readonly known = new Map<string, Belonging>();
  private readonly area: number;
  private readonly measure: number;
  private readonly dimensions: number[];

  /** @param variables codes or names of the breakdowns, without time and measures */
  constructor(
    private readonly variables: readonly string[],
    private readonly indicator: string,
    private readonly mapping: Mapping,
  ) {
    const find = (wanted: string | undefined): number => (wanted === undefined ? -1 : this.variables.indexOf(wanted));
    this.area = mapping.area?.variable === undefined ? variables.findIndex(holdsAreas) : find(mapping.area.variable);
    this.measure = find(mapping.measure);
    const leftOut = new Set([this.area, this.measure, ...(mapping.leaveOut ?? []).map(find)]);
    this.dimensions = variables.map((_, index) => index).filter((index) => !leftOut.has(index));
  }

  /** @param column the measure's name in the header, empty where there is only one */
  seriesOf(cells: readonly string[], column: string): Belonging {
    const key = [column, ...cells].join('\u0000');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = this.find(cells, column);
    this.known.set(key, found);
    return found;
  }

  private find(cells: readonly string[], column: string): Belonging {
    const text = (index: number): string => cells[index]?.trim() ?? '';
    const selected = Object.entries(this.mapping.only ?? {}).every(([variable, values]) => {
      const index = this.variables.indexOf(variable);
      return index === -1 || values.includes(text(index));
    });
    if (!selected) return 'not-selected';
    const place = this.area === -1 ? (this.mapping.area?.code ?? '') : text(this.area);
    if (place === '') return 'no-area';
    const parts = this.dimensions.flatMap((index): [string, string][] => {
      const variable = this.variables[index] ?? '';
      const value = this.mapping.words?.[variable]?.[text(index)] ?? text(index);
      const word = groupWord(dimensionOf(variable), value);
      return word === null ? [] : [[dimensionOf(variable), word]];
    });
    const measure = [column, this.measure === -1 ? '' : text(this.measure)].filter((name) => name !== '').join(' | ');
    return {
      indicator: this.indicator,
      measure,
      measureName: measure === '' ? null : { sv: measure },
      unit: this.mapping.unit ?? null,
      area: {
        level: this.mapping.area?.level ?? null,
        text: place,
        ...(this.area === -1 ? {} : { column: this.variables[this.area] ?? '' }),
      },
      group: groupKey(parts),
    };
  }
}

const areaVariables =
  /^(region|område|omrade|area|kommun|kommuner|län|lan|municipality|stadsområde|mellanområde|primärområde|regso|deso)$/i;

function holdsAreas(variable: string): boolean {
  return areaVariables.test(variable.trim());
}

const scbSexes: Record<string, 'men' | 'women' | 'total'> = { '1': 'men', '2': 'women', '1+2': 'total' };

/** A value in the product's words; null where it stands for all. */
function groupWord(dimension: string, value: string): string | null {
  if (value === '' || isTotal(value)) return null;
  if (dimension === 'sex') {
    const sex = scbSexes[value] ?? sexOf(value) ?? value;
    return sex === 'total' ? null : sex;
  }
  return dimension === 'age' ? ageOf(value) : value;
}

/** What the words of a table's measure tell of its unit, where nobody has said it. */
export function unitFrom(mapping: Mapping, words: string): Pick<Mapping, 'unit' | 'kind'> {
  const told = measuredIn(words);
  return { unit: mapping.unit ?? told.unit, kind: mapping.kind ?? told.kind };
}

/** The indicator's code: the one that was given, else one out of the file's name. */
export function codeFor(mapping: Mapping, file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/(\.pxweb)?\.\w+$/, '');
  return mapping.indicator ?? (slug(name) || 'tabell');
}
