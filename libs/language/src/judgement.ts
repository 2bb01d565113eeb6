import {
  type Direction,
  type Evidence,
  type GapMeasure,
  type GapObstacle,
  type Method,
  type MethodStatus,
  type ObservationState,
  type PeriodKind,
  type Reason,
  type ReasonCode,
  type ReasonParams,
  type Status,
  type Unit,
  type UnitKind,
} from '@malbild/domain';
import { type Format } from './format';

/** The wording of every judgement in one language; the compiler holds each catalogue to all codes. */
export interface Judgement {
  status: Record<Status, string>;
  /** What a status means, in one sentence. */
  statusMeaning: Record<Status, string>;
  method: Record<Method, string>;
  /** How a method judges, in one or two sentences. */
  methodMeaning: Record<Method, string>;
  methodStatus: Record<MethodStatus, string>;
  direction: Record<Direction, string>;
  observationState: Record<ObservationState, string>;
  evidence: Record<keyof Evidence, string>;
  gapMeasure: Record<GapMeasure, string>;
  gapObstacle: Record<GapObstacle, string>;
  unit: Record<UnitKind, string>;
  periodKind: Record<PeriodKind, string>;
  reason: { [Code in ReasonCode]: (params: ReasonParams[Code], format: Format) => string };
}

/** The reason as one sentence, its numbers, periods and dates written in the language of `format`. */
export function wordReason({ code, params }: Reason, judgement: Judgement, format: Format): string {
  // The union pairs each code with its parameters; TypeScript cannot follow it through the look-up.
  const sentence = judgement.reason[code] as (params: Reason['params'], format: Format) => string;
  return sentence(params, format);
}

/**
 * Values of one sentence with their unit, with as many more decimals as it takes to tell different values apart: "from 80,0 %
 * to 80,0 %" would hide what the sentence is about.
 */
export function valuesApart<const Values extends readonly number[]>(
  format: Format,
  { unit, decimals }: Unit,
  values: Values,
): { [Index in keyof Values]: string } {
  const different = new Set(values).size;
  const written = (digits: number | null) => values.map((value) => format.quantity(value, unit, digits));
  let texts = written(decimals);
  for (let digits = decimals ?? 0; digits < 6 && new Set(texts).size < different; digits++) texts = written(digits + 1);
  return texts as { [Index in keyof Values]: string };
}
