import type { MyWork, Reference, Task, TaskKind } from '@malbild/contract';
import type { Actor, ReadinessItem } from '@malbild/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { committeesInSight } from '../identity/access';
import { Clock } from '../platform/clock';
import { withCommittees } from '../platform/guarded';
import { openTasks, type OpenTask } from './reminders/open-tasks';
import { findReport, type ReportFact } from './report-facts';
import { Reports } from './reports';
import { committeesOfRound, findRound, lateOn } from './round-facts';
import { reviewRound } from './round-review';

/** Mitt arbete: what waits for somebody, by the same rule as the reminders, with how much of it is left. */
@Injectable()
export class MyTasks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reports: Reports,
  ) {}

  async of(actor: Actor): Promise<MyWork> {
    const today = this.clock.today();
    const open = await openTasks(this.dataSource, today, { memberId: actor.id });
    const tasks = await Promise.all(open.map((task) => this.describe(actor, task)));
    return {
      today,
      tasks: tasks.flat().sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
      waiting: await this.waiting(actor, open),
    };
  }

  private async describe(actor: Actor, task: OpenTask): Promise<Task[]> {
    const { reportId, kind } = task;
    if (reportId !== null)
      return this.dataSource.transaction((manager) => this.ofReport(manager, actor, reportId, kind));
    const goal: Reference | null = task.code !== null && task.whose ? { code: task.code, name: task.whose } : null;
    const left = await this.dataSource.transaction((manager) => this.leftOf(manager, task));
    const { round, roundKind, year, due } = task;
    return [
      {
        kind,
        round: { code: round, kind: roundKind, year },
        due,
        late: this.clock.today() > due,
        report: null,
        committee: null,
        goal,
        left,
      },
    ];
  }

  /** A report to fill in, to mend or to review; beside the first two the deviations that nobody has answered yet. */
  private async ofReport(manager: EntityManager, actor: Actor, reportId: string, kind: TaskKind): Promise<Task[]> {
    const report = await findReport(manager, actor, reportId);
    await withCommittees(manager, committeesInSight(actor));
    const { percent, items } = await this.reports.readinessOf(manager, actor, report);
    const left = (wanted: (item: ReadinessItem) => boolean): number =>
      items.filter((one) => !one.done && wanted(one)).length;
    const task = this.taskOf(
      report,
      kind,
      percent,
      left((item) => item.kind !== 'response'),
    );
    const unanswered = left((item) => item.kind === 'response');
    if (kind === 'review') return [{ ...task, due: report.closes, late: this.clock.today() > report.closes }];
    return unanswered > 0 ? [task, { ...task, kind: 'answer', left: unanswered }] : [task];
  }

  private taskOf(report: ReportFact, kind: TaskKind, percent: number, left: number): Task {
    const { id, state, roundCode, roundKind, roundYear, due, committee, submittedAt } = report;
    return {
      kind,
      round: { code: roundCode, kind: roundKind, year: roundYear },
      due,
      late: lateOn(this.clock.today(), due, submittedAt),
      report: { id, state, percent },
      committee,
      goal: null,
      left,
    };
  }

  /** Of a goal: the judgements that have not been made; of a round: the reports that are not approved. */
  private async leftOf(manager: EntityManager, task: OpenTask): Promise<number> {
    const round = await findRound(manager, task.round);
    if (task.kind !== 'judge')
      return (await committeesOfRound(manager, round.id)).filter(({ report }) => report?.state !== 'approved').length;
    const review = await reviewRound(manager, round, { day: this.clock.today(), instant: this.clock.now() });
    const cells = review.cells.filter(({ goal, overall }) => goal === task.code && overall === null);
    const whole = review.goals.filter(({ goal, overall }) => goal.code === task.code && overall === null);
    return cells.length + whole.length;
  }

  /** Reports of one's own committees that somebody else has to go on with. */
  private async waiting(actor: Actor, open: readonly OpenTask[]): Promise<Task[]> {
    const mine = actor.memberships.flatMap(({ committee }) => committee ?? []);
    const rows = await this.dataSource.query<{ id: string; state: ReportFact['state'] }[]>(
      `SELECT p.id, p.state FROM report p JOIN round r ON r.id = p.round_id
       WHERE r.state = 'open' AND p.committee_id = ANY ($1) AND p.state <> 'approved' ORDER BY r.due`,
      [mine],
    );
    const others = rows.filter(({ id }) => !open.some(({ reportId }) => reportId === id));
    const tasks = await Promise.all(
      others.map(({ id, state }) => {
        const kind = state === 'submitted' ? 'review' : state === 'returned' ? 'mend' : 'report';
        return this.dataSource.transaction((manager) => this.ofReport(manager, actor, id, kind));
      }),
    );
    return tasks.flatMap(([task]) => task ?? []);
  }
}
