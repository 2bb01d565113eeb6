import * as z from 'zod';

/** RFC 9457 problem details with a stable code and the path of each fault. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  requestId: z.string().optional(),
  faults: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  /** With 412: what somebody else has saved since, and what was to be saved; neither is lost. */
  conflict: z
    .object({ currentVersion: z.int(), current: z.unknown(), yourVersion: z.int(), yours: z.unknown() })
    .optional(),
});
export type Problem = z.infer<typeof Problem>;
