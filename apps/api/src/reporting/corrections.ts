import type { Correction, CorrectionAnswer, ObservationState, Reference, Standing } from '@malbild/contract';
import { type Actor, can, parsePeriod, type Period, periodEnd } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { forbidden } from '../identity/access';
import { recordObservations } from '../indicator/recording';
import { standingOn } from '../indicator/roll-up';
import { standingJson } from '../indicator/standing.sql';
import { type Author, inCityTransaction } from '../platform/city-transaction';
import { Clock } from '../platform/clock';
import { recordHistory } from '../platform/history';
import { once, type Repeatable } from '../platform/idempotency';
import { notFound, ProblemException } from '../platform/problem';
import { referenceJson } from '../platform/sql';

/** Values corrected after they were approved: today's pages change, closed rounds don't. */
@Injectable()
export class Corrections {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts another value in place of one, with the reason for it.
   *
   * @throws ProblemException 412 `version-conflict` where the value is no longer the one that was to be replaced
   */
  async correct(
    actor: Actor,
    author: Author,
    seriesId: string,
    correction: Correction,
    repeatable: Repeatable,
  ): Promise<CorrectionAnswer> {
    const { period, value, replaces, numerator = null, denominator = null, comment, reason } = correction;
    return inCityTransaction(
      this.dataSource,
      async (write) => {
        const { manager } = write;
        const series = await findSeries(manager, seriesId);
        requireCorrecting(actor, series);
        return once(write, repeatable, async () => {
          this.requireEnded(period);
          const known = await knownValue(manager, seriesId, period);
          if ((known?.value ?? null) !== replaces) throw staleValue(known, correction);
          const before = await standingOf(manager, series.indicatorId);
          const state = stateAfter(known);
          await recordObservations(write, [{ seriesId, period, value, numerator, denominator, comment, state }]);
          await recordHistory(write, {
            action: 'observation:correct',
            subjectKind: 'indicator',
            subjectId: series.indicatorId,
            old: { series: seriesId, period, value: replaces },
            new: { series: seriesId, period, value, comment },
            reason,
          });
          const today = this.clock.today();
          const after = await standingOf(manager, series.indicatorId);
          const { indicator } = series;
          return { indicator, period, value, before: standingOn(before, today), after: standingOn(after, today) };
        });
      },
      author,
    );
  }

  private requireEnded(period: Period): void {
    if (parsePeriod(period) && periodEnd(period) <= this.clock.today()) return;
    throw new ProblemException(422, 'period-not-ended', 'There can be no value yet', [
      { path: 'period', code: 'not-ended', message: 'Not a period that has ended' },
    ]);
  }
}

interface SeriesToCorrect {
  indicatorId: string;
  indicator: Reference;
  /** The committees that answer for the series: those of its area, and those of the whole city. */
  committeeIds: string[];
}

async function findSeries(manager: EntityManager, id: string): Promise<SeriesToCorrect> {
  const [series] = await manager.query<SeriesToCorrect[]>(
    `SELECT i.id AS "indicatorId", ${referenceJson('i', 'title')} AS indicator,
       ARRAY(SELECT c.id FROM indicator_committee ic JOIN committee c ON c.id = ic.committee_id
         WHERE ic.indicator_id = i.id AND (c.area_id IS NULL OR c.area_id = s.area_id)) AS "committeeIds"
     FROM series s JOIN indicator i ON i.id = s.indicator_id WHERE s.id = $1`,
    [id],
  );
  if (!series) throw notFound('series');
  return series;
}

/** Any committee that answers for the series gives its reviewers the right; others have it for the whole city. */
function requireCorrecting(actor: Actor, { committeeIds }: SeriesToCorrect): void {
  const may =
    can(actor, 'observation:correct') ||
    committeeIds.some((committee) => can(actor, 'observation:correct', { committee }));
  if (!may) throw forbidden('observation:correct');
}

interface KnownValue {
  value: number | null;
  state: ObservationState;
  recordedAt: string;
}

async function knownValue(manager: EntityManager, seriesId: string, period: Period): Promise<KnownValue | undefined> {
  const [known] = await manager.query<KnownValue[]>(
    `SELECT value, state, recorded_at AS "recordedAt" FROM observation
     WHERE series_id = $1 AND period = $2 AND superseded_at IS NULL`,
    [seriesId, period],
  );
  return known;
}

function staleValue(known: KnownValue | undefined, correction: Correction): ProblemException {
  const conflict = { currentVersion: 1, current: known ?? null, yourVersion: 0, yours: correction };
  return new ProblemException(412, 'version-conflict', 'The value is another one than was to be replaced', [], {
    conflict,
  });
}

/** What was final has been revised; what was only estimated or preliminary has become final. */
function stateAfter(known: KnownValue | undefined): ObservationState {
  return known?.state === 'final' || known?.state === 'revised' ? 'revised' : 'final';
}

async function standingOf(manager: EntityManager, indicatorId: string): Promise<Standing> {
  const [row] = await manager.query<{ standing: Standing }[]>(
    `SELECT ${standingJson('s')} AS standing FROM standing s
     WHERE indicator_id = $1 AND series_id IS NULL AND gap_id IS NULL AND superseded_at IS NULL`,
    [indicatorId],
  );
  if (!row) throw notFound('standing');
  return row.standing;
}
