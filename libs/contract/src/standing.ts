import {
  type Reason as DomainReason,
  type Standing as DomainStanding,
  directions,
  methods,
  reasonCodes,
  statuses,
} from '@malbild/domain';
import * as z from 'zod';
import { IsoDate, Origin, PeriodKey } from './common';

export const Status = z.enum(statuses);
export type Status = z.infer<typeof Status>;

export const Method = z.enum(methods);
export type Method = z.infer<typeof Method>;
export type Direction = z.infer<typeof Direction>;

export const Direction = z.enum(directions);

/**
 * Why a status is what it is: a code with its parameters, worded by `@malbild/language`. Which parameters go with which code
 * is the domain's to say, so the type is its union; here the shape is checked.
 */
export const Reason = z.object({
  code: z.enum(reasonCodes),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
}) as unknown as z.ZodType<DomainReason, DomainReason>;
export type Reason = DomainReason;

/** The last values a verdict rests on, oldest first, for sparklines; a missing value is null. */
export const Trail = z.object({ period: z.array(PeriodKey), value: z.array(z.number().nullable()) });
export type Trail = z.infer<typeof Trail>;

/**
 * A verdict that explains itself. `score` runs from −5 to 5; `status` is the verdict on the date asked for (a stale one is
 * `unassessable` while `methodStatus` keeps the method's own word); `inputs` are the numbers it was computed from.
 */
export const Standing = z.object({
  status: Status,
  score: z.number().nullable(),
  method: Method,
  methodStatus: z.string().nullable(),
  methodVersion: z.string(),
  inputs: z.record(z.string(), z.union([z.string(), z.number()])),
  reason: Reason,
  pointCount: z.int(),
  newestPeriod: PeriodKey.nullable(),
  staleFrom: IsoDate.nullable(),
  origin: Origin,
}) as unknown as z.ZodType<DomainStanding & { origin: Origin }, DomainStanding & { origin: Origin }>;
export type Standing = DomainStanding & { origin: Origin };

/** Of how many, how many: the parts of the evidence index. */
export const Share = z.object({ count: z.int(), total: z.int() });
export type Share = z.infer<typeof Share>;

/** What is known at all about a goal's or a committee's indicators; the headline is the share that can be assessed. */
export const EvidenceIndex = z.object({
  assessable: Share,
  value: Share,
  baseline: Share,
  target: Share,
  fresh: Share,
  womenMen: Share,
});
export type EvidenceIndex = z.infer<typeof EvidenceIndex>;

/** A goal's, or a committee's share of a goal's, status from its key indicators. */
export const RollUp = z.object({
  status: Status,
  score: z.number().nullable(),
  assessable: z.int(),
  total: z.int(),
  reason: Reason,
  origin: Origin,
});
export type RollUp = z.infer<typeof RollUp>;
