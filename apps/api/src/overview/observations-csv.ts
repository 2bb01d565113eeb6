import { comparePeriods, inForceAt } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadFacts } from '../indicator/standing.facts';
import type { Moment } from '../platform/as-of';
import { csvLine } from '../platform/csv';
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
          csvLine([
            ...[code, measure, unit, area.level, area.code, area.name, group],
            ...[period, value, numerator, denominator, state],
          ]),
        ),
    );
    return [head, ...lines, ''].join('\r\n');
  }
}
