import * as z from 'zod';

/** Text that belongs to the city's content: Swedish always, English where it has been written. */
export const Text = z.object({ sv: z.string(), en: z.string().optional() });
export type Text = z.infer<typeof Text>;

/** A calendar day, `2024-01-15`. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;

/** An instant in UTC, `2024-01-15T08:00:00.000Z`. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** A period's canonical key: `2022`, `2022/23`, `2022-T1`, `2022-Q3`, `2022-05`, `2022-01--05`. */
export const PeriodKey = z.string().regex(/^\d{4}(\/\d{2}|-T[1-3]|-Q[1-4]|-\d{2}|-01--\d{2})?$/);
export type PeriodKey = z.infer<typeof PeriodKey>;
export type Code = z.infer<typeof Code>;

/** The readable address of a thing, unique within its kind: `socialnamnd-nordost`. */
export const Code = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/);

/** Whether the city decided a thing or it was made up for the demonstration. Screens, files and answers show the mark. */
export const Origin = z.enum(['city', 'example']);
export type Origin = z.infer<typeof Origin>;

/** The day a page is asked for: *som det såg ut*. Left out, the page shows the product's today. */
export const AsOf = z.object({ asOf: IsoDate.optional() });

export type AsOf = z.infer<typeof AsOf>;

/** The name and address of something, for lists and links. */
export const Reference = z.object({ code: Code, name: Text });
export type Reference = z.infer<typeof Reference>;
