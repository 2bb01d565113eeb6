import * as z from 'zod';
import { AreaLevel } from './indicator';

/** The outlines of one level of areas as SVG path data in one common frame. */
export const AreaMap = z.object({
  level: AreaLevel,
  viewBox: z.string(),
  code: z.array(z.string()),
  name: z.array(z.string()),
  path: z.array(z.string()),
});
export type AreaMap = z.infer<typeof AreaMap>;
