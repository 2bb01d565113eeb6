import { comparePeriods, inForceAt } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadFacts } from '../indicator/standing.facts';
import type { Moment } from '../platform/as-of';
import { notFound } from '../platform/problem';
import { read, Reads } from '../platform/reads';

/** @param $1 code */
const idOf = read<{ id: string }>('SELECT id FROM indicator WHERE code = $1');

const head = 'indicator,measure,unit,area_level,area_code,area_name,group,period,value,numerator,denominator,state';

@Injectable()
export class ObservationsCsv {
  constructor(
    private readonly reads: Reads,
    private readonly dataSource: DataSource,
  ) {}

  /** All values of an indicator known on a day, as a table that spreadsheets and other programs read. */
  async write(code: string, moment: Moment): Promise<string> {
    const indicator = await this.reads.one(idOf, [code]);
    const [facts] = indicator ? await loadFacts(this.dataSource.manager, [indicator.id], 'all') : [];
    if (!facts) throw notFound('indicator');
    const lines = facts.series.flatMap(({ measure, unit, area, group, observations }) =>
      inForceAt(observations, moment.instant.toISOString())
        .sort((a, b) => comparePeriods(a.period, b.period))
        .map(({ period, value, numerator, denominator, state }) =>
          [
            ...[code, measure, unit, area.level, area.code, area.name, group],
            ...[period, value, numerator, denominator, state],
          ]
            .map(csvCell)
            .join(','),
        ),
    );
    return [head, ...lines, ''].join('\r\n');
  }
}

/** Quoted where needed; a text that a spreadsheet would run as a formula is made plain text. */
function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
