import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  type AssessmentChange,
  CellAnswer,
  CellBlockAnswer,
  DeviationResponse,
  GoalAssessment,
  type NewComment,
  ReadyAnswer,
  ReportComment,
  ReportPage,
  StepAnswer,
  url,
} from '@malbild/contract';
import { type ReportStep } from '@malbild/domain';
import { firstValueFrom } from 'rxjs';
import { type Change, type Outcome, type Stand } from './autosave';
import { outcomeOf } from './outcome';
import {
  assessmentStand,
  type CellContent,
  cellStand,
  conflictStand,
  isNoResponse,
  readyStand,
  type ResponseContent,
  responseStand,
} from './report-content';

/** The report's part of the API. What is saved over a version says what became of it instead of throwing. */
@Injectable({ providedIn: 'root' })
export class ReportClient {
  private readonly http = inject(HttpClient);

  async page(id: string): Promise<ReportPage> {
    return ReportPage.parse(await firstValueFrom(this.http.get(url.report(id))));
  }

  /** One cell by itself, several as a block. */
  async saveCells(
    id: string,
    changes: readonly Change<CellContent>[],
    request: string,
  ): Promise<Outcome<CellContent>[]> {
    const [change] = changes;
    if (changes.length > 1) return this.saveBlock(id, changes, request);
    return change ? [await this.saveCell(id, change)] : [];
  }

  async assess(id: string, change: Change<AssessmentChange>): Promise<Outcome<AssessmentChange>> {
    const save = this.put(url.assessment(id, change.key), change.content, change.version);
    return orOutcome(
      save.then((answer) => assessmentStand(GoalAssessment.parse(answer))),
      conflictStand.assessment,
    );
  }

  async respond(id: string, { key, content, version }: Change<ResponseContent>): Promise<Outcome<ResponseContent>> {
    const address = url.response(id, key);
    const save = isNoResponse(content) ? this.delete(address, version) : this.put(address, content, version);
    return orOutcome(
      save.then((answer) => responseStand(answer === null ? null : DeviationResponse.parse(answer))),
      conflictStand.response,
    );
  }

  async mark(id: string, { key, content, version }: Change<boolean>): Promise<Outcome<boolean>> {
    const address = url.ready(id, key);
    const save = content ? this.put(address, {}, version) : this.delete(address, version);
    return orOutcome(
      save.then((answer) => readyStand(ReadyAnswer.parse(answer).ready)),
      conflictStand.ready,
    );
  }

  /** @param request the same for every attempt at one remark */
  async comment(id: string, comment: NewComment, request: string): Promise<ReportComment> {
    const headers = { 'Idempotency-Key': request };
    return ReportComment.parse(await firstValueFrom(this.http.post(url.reportComments(id), comment, { headers })));
  }

  async take(id: string, step: ReportStep, version: number, note: string | null): Promise<StepAnswer> {
    const headers = ifMatch(version);
    const body = note === null ? {} : { note };
    return StepAnswer.parse(await firstValueFrom(this.http.post(url.reportStep(id, step), body, { headers })));
  }

  private async saveCell(id: string, { key, content, version }: Change<CellContent>): Promise<Outcome<CellContent>> {
    const [series = '', period = ''] = key.split(' ');
    const { value, comment } = content;
    const save = this.put(url.reportCell(id, series, period), { value, comment }, version);
    return orOutcome(
      save.then((answer) => cellStand(CellAnswer.parse(answer).draft)),
      conflictStand.cell,
    );
  }

  private async saveBlock(
    id: string,
    changes: readonly Change<CellContent>[],
    request: string,
  ): Promise<Outcome<CellContent>[]> {
    const cells = changes.map(({ key, content: { value, comment }, version }) => {
      const [series = '', period = ''] = key.split(' ');
      return { series, period, version, value, comment };
    });
    const headers = { 'Idempotency-Key': request };
    try {
      const answer = CellBlockAnswer.parse(
        await firstValueFrom(this.http.post(url.reportCells(id), { cells }, { headers })),
      );
      return answer.cells.map(({ outcome, draft }) =>
        outcome === 'locked'
          ? { kind: 'refused', code: 'cell-locked', roles: [] }
          : { kind: outcome, now: cellStand(draft) },
      );
    } catch (error) {
      const outcome = outcomeOf(error, conflictStand.cell);
      return changes.map(() => outcome);
    }
  }

  private put(address: string, body: unknown, version: number): Promise<unknown> {
    return firstValueFrom(this.http.put(address, body, { headers: ifMatch(version) }));
  }

  private delete(address: string, version: number): Promise<unknown> {
    return firstValueFrom(this.http.delete(address, { headers: ifMatch(version) }));
  }
}

function ifMatch(version: number): Record<string, string> {
  return { 'If-Match': `"${version}"` };
}

async function orOutcome<Content>(
  save: Promise<Stand<Content>>,
  standOf: (current: unknown) => Stand<Content>,
): Promise<Outcome<Content>> {
  try {
    return { kind: 'saved', now: { ...(await save), mine: true } };
  } catch (error) {
    return outcomeOf(error, standOf);
  }
}
