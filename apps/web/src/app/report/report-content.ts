import {
  type AssessmentChange,
  DeviationResponse,
  Draft,
  GoalAssessment,
  type ReportCell,
  type ReportPage,
  type ResponseChange,
  ResponseKind,
  Trace,
} from '@malbild/contract';
import * as z from 'zod';
import { type Stand } from './autosave';

/** What stands in a cell. `unread` is what was typed and is no number: it stays in the cell and is not sent. */
export interface CellContent {
  value: number | null;
  comment: string | null;
  unread?: string | undefined;
}

/** A response as it is being written: without a kind it is none yet. */
export type ResponseContent = Omit<ResponseChange, 'kind'> & { kind: ResponseChange['kind'] | null };

export const emptyCell: CellContent = { value: null, comment: null };
export const emptyAssessment: AssessmentChange = { status: null, analysis: '', language: 'sv' };
export const emptyResponse: ResponseContent = { kind: null, text: '', owner: '', due: null };

/** What is kept in the browser is read with the same care as what comes from the server. */
export const KeptCell = z.object({
  value: z.number().nullable(),
  comment: z.string().nullable(),
  unread: z.string().optional(),
});
export const KeptResponse = z.object({
  kind: ResponseKind.nullable(),
  text: z.string(),
  owner: z.string(),
  due: z.string().nullable(),
});

export const cellKey = (series: string, period: string): string => `${series} ${period}`;

export function cellStand(draft: Draft | null): Stand<CellContent> {
  if (!draft) return { content: emptyCell, version: 0, by: null, mine: false };
  const { value, comment, version, by, mine } = draft;
  return { content: { value, comment }, version, by, mine };
}

export function assessmentStand(assessment: GoalAssessment | null): Stand<AssessmentChange> {
  if (!assessment) return { content: emptyAssessment, version: 0, by: null, mine: false };
  const { status, analysis, language, version, by } = assessment;
  return { content: { status, analysis, language }, version, by, mine: false };
}

export function responseStand(response: DeviationResponse | null): Stand<ResponseContent> {
  if (!response) return { content: emptyResponse, version: 0, by: null, mine: false };
  const { kind, text, owner, due, version, by } = response;
  return { content: { kind, text, owner, due }, version, by, mine: false };
}

export function readyStand(ready: Trace | null): Stand<boolean> {
  return { content: ready !== null, version: ready ? 1 : 0, by: ready?.by ?? null, mine: false };
}

/** What stands on the server after a conflict, read from its problem. */
export const conflictStand = {
  cell: (current: unknown) => cellStand(Draft.nullable().parse(current)),
  assessment: (current: unknown) => assessmentStand(GoalAssessment.nullable().parse(current)),
  response: (current: unknown) => responseStand(DeviationResponse.nullable().parse(current)),
  ready: (current: unknown) => readyStand(Trace.nullable().parse(current)),
};

export const sameCell = (a: CellContent, b: CellContent): boolean =>
  a.value === b.value && a.comment === b.comment && a.unread === b.unread;
export const sameAssessment = (a: AssessmentChange, b: AssessmentChange): boolean =>
  a.status === b.status && a.analysis === b.analysis;
export const sameResponse = (a: ResponseContent, b: ResponseContent): boolean =>
  a.kind === b.kind && a.text.trim() === b.text.trim() && a.owner.trim() === b.owner.trim() && a.due === b.due;

/** Taken back altogether, or whole: anything between is still being written. */
export function isWholeResponse(response: ResponseContent): boolean {
  return isNoResponse(response) || (response.kind !== null && response.text.trim() !== '');
}

export function isNoResponse({ kind, text, owner, due }: ResponseContent): boolean {
  return kind === null && text.trim() === '' && owner.trim() === '' && due === null;
}

/** Every cell of a report with its key. */
export function* cellsOfReport(page: ReportPage): Generator<{ key: string; cell: ReportCell }> {
  for (const { rows } of page.indicators) {
    for (const { series, cells } of rows) {
      for (const cell of cells) yield { key: cellKey(series, cell.period), cell };
    }
  }
}
