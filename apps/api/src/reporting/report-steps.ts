import type { StepAnswer } from '@malbild/contract';
import {
  type Action,
  type Actor,
  missingToSubmit,
  nextState,
  type ReportStep,
  reportTransitions,
} from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { committeesInSight, requireAccess } from '../identity/access';
import { type NewObservation, recordObservations } from '../indicator/recording';
import { type Author, type CityWrite, inCityTransaction } from '../platform/city-transaction';
import { withCommittees } from '../platform/guarded';
import { recordHistory } from '../platform/history';
import { updateVersioned } from '../platform/if-match';
import { ProblemException } from '../platform/problem';
import { findReport, mayWith, type ReportFact, requireRoundOpen, subjectOf } from './report-facts';
import { Reports, stepsOf } from './reports';

const actions: Record<ReportStep, Action> = {
  submit: 'report:submit',
  approve: 'report:approve',
  return: 'report:return',
  reopen: 'report:reopen',
};

/** The steps of a report, by the domain's table. Each is seen by others and moves the city's version; approval moves verdicts. */
@Injectable()
export class ReportSteps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reports: Reports,
  ) {}

  /**
   * Takes a step.
   *
   * @param version of the report as it was seen
   * @param note why, where the step owes it
   * @throws ProblemException 403, 409 `round-not-open`, 409 `step-not-possible`, 412, 422 `report-not-ready`
   */
  async take(
    actor: Actor,
    author: Author,
    reportId: string,
    step: ReportStep,
    version: number,
    note: string | null = null,
  ): Promise<StepAnswer> {
    return inCityTransaction(
      this.dataSource,
      async (write) => {
        const { manager, recordedAt } = write;
        const report = await findReport(manager, actor, reportId, 'step');
        requireStep(actor, report, step);
        await withCommittees(manager, committeesInSight(actor));
        if (step === 'submit') await this.requireReady(write, actor, report);
        const state = nextState(report.state, step) ?? report.state;
        await updateVersioned(manager, {
          table: 'report',
          key: { id: reportId },
          version,
          set: { state },
          what: 'report',
          current: async () => ({
            state: report.state,
            version: report.version,
            steps: await stepsOf(manager, reportId),
          }),
          yours: { step, note },
        });
        await manager.query(
          'INSERT INTO report_step (id, report_id, step, member_id, note, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)',
          [uuid(), reportId, step, actor.id, note, recordedAt],
        );
        const values = step === 'approve' ? await recordDrafts(write, report) : [];
        await recordHistory(write, {
          action: actions[step],
          subjectKind: 'report',
          subjectId: reportId,
          committeeId: report.committeeId,
          old: { state: report.state },
          new: { state, ...(values.length > 0 ? { values } : {}) },
          reason: note,
        });
        const submittedBy = step === 'submit' ? actor.id : report.submittedBy;
        return {
          id: reportId,
          state,
          version: version + 1,
          steps: await stepsOf(manager, reportId),
          may: mayWith(actor, { ...report, state, submittedBy }),
        };
      },
      author,
    );
  }

  private async requireReady({ manager }: CityWrite, actor: Actor, report: ReportFact): Promise<void> {
    const missing = missingToSubmit(await this.reports.readinessOf(manager, actor, report));
    if (missing.length > 0)
      throw new ProblemException(
        422,
        'report-not-ready',
        'Something is still to be filled in or marked as ready',
        missing.map(({ kind, code }) => ({ path: `${kind}.${code}`, code: 'missing', message: kind })),
      );
  }
}

/** Asks who it is, then whether the table lets the step be taken from here. */
function requireStep(actor: Actor, report: ReportFact, step: ReportStep): void {
  // A step that can't be taken from here says so to those who could take it, instead of that they may not.
  const from = reportTransitions.find((transition) => transition.step === step)?.from ?? report.state;
  requireAccess(actor, actions[step], { ...subjectOf(report), state: from });
  requireRoundOpen(report);
  if (!nextState(report.state, step))
    throw new ProblemException(409, 'step-not-possible', `A report that is ${report.state} takes no such step`);
}

/**
 * What was typed becomes known: values that say something new are recorded, with the verdicts that follow. The cells are empty
 * afterwards, so that a report which is reopened never brings back what has been corrected since.
 */
async function recordDrafts(write: CityWrite, report: ReportFact): Promise<NewObservation[]> {
  const { manager } = write;
  // What is known beside a value stays with it as long as the value does.
  const kept = (column: string): string => `CASE WHEN o.value = d.value THEN o.${column} END`;
  const values = await manager.query<NewObservation[]>(
    `SELECT d.series_id AS "seriesId", d.period, d.value, d.comment, ${kept('numerator')} AS numerator,
       ${kept('denominator')} AS denominator, ${kept('flag')} AS flag, coalesce(${kept('state')}, 'final') AS state
     FROM draft_value d
     LEFT JOIN observation o ON o.series_id = d.series_id AND o.period = d.period AND o.superseded_at IS NULL
     WHERE d.report_id = $1 AND d.value IS NOT NULL
       AND (o.value IS DISTINCT FROM d.value OR (d.comment IS NOT NULL AND o.comment IS DISTINCT FROM d.comment))
     ORDER BY d.series_id, d.period`,
    [report.id],
  );
  if (values.length > 0) await recordObservations(write, values);
  await manager.query(
    'UPDATE draft_value SET value = NULL, comment = NULL, version = version + 1 WHERE report_id = $1 AND value IS NOT NULL',
    [report.id],
  );
  return values;
}
