/** In force at an instant: recorded by then and not yet superseded. */
export const inForce = (table: string, at = '$1'): string =>
  `${table}.recorded_at <= ${at} AND (${table}.superseded_at IS NULL OR ${table}.superseded_at > ${at})`;

/** Existing on a day: `valid_from` is the first day, `valid_to` the first day no longer. */
export const validOn = (table: string, day: string): string =>
  `(${table}.valid_from IS NULL OR ${table}.valid_from <= ${day}) AND (${table}.valid_to IS NULL OR ${table}.valid_to > ${day})`;

/** The name and address of a row, for links. */
export const referenceJson = (table: string, name = 'name'): string =>
  `json_build_object('code', ${table}.code, 'name', ${table}.${name})`;
