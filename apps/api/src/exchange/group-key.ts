/**
 * The canonical key of a group: `T` for all, else `dimension=value` crossed by `;`, sorted by dimension. A value keeps the
 * source's own words where the product has none; only the three characters that the key itself uses are escaped.
 */
export function groupKey(parts: readonly (readonly [dimension: string, value: string])[]): string {
  if (parts.length === 0) return 'T';
  return parts
    .map(([dimension, value]) => `${dimension}=${escape(value)}`)
    .sort()
    .join(';');
}

function escape(value: string): string {
  return value.replace(/[%;=]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A code out of a text: `Gymnasiebehörighet, år 9` becomes `gymnasiebehorighet-ar-9`. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}

const sexColumns = new Set(['sex', 'gender', 'kon', 'geschlecht']);
const ageColumns = new Set(['age', 'age-group', 'alder', 'aldersgrupp', 'alter']);

/** The dimension that a column stands for: sex and age under one name whatever the source calls them. */
export function dimensionOf(column: string): string {
  const code = slug(column);
  if (sexColumns.has(code)) return 'sex';
  if (ageColumns.has(code)) return 'age';
  return code;
}

const women = new Set([
  'women',
  'woman',
  'female',
  'females',
  'women+',
  'kvinna',
  'kvinnor',
  'flicka',
  'flickor',
  'k',
  'f',
]);
const men = new Set(['men', 'man', 'male', 'males', 'men+', 'män', 'pojke', 'pojkar', 'm']);
const totals = new Set([
  'total',
  'totalt',
  'samtliga',
  'samtliga kön',
  'båda könen',
  'båda kön',
  'both sexes',
  'all genders',
  'total - gender',
  'män och kvinnor',
  'kvinnor och män',
  'totsa',
  't',
]);

export type Sex = 'women' | 'men' | 'total';

/** The sex that a source's word means; undefined where it is none that we know. */
export function sexOf(text: string): Sex | undefined {
  const word = text.trim().toLowerCase();
  if (women.has(word)) return 'women';
  // "Man" is a man in Swedish statistics; the plural "men" is English.
  if (men.has(word)) return 'men';
  return totals.has(word) ? 'total' : undefined;
}

/** Whether a value stands for all values of its dimension, in tables that always write their totals out. */
export function isTotal(text: string): boolean {
  return totals.has(text.trim().toLowerCase());
}

/** An age or age band, `0`, `20-64`, `16+`, without the words around it; any other text as it stands. */
export function ageOf(text: string): string {
  const match =
    /^(?:totalt\s+|ages?\s+)?(\d{1,3})(?:\s*(?:-|–|to)\s*(\d{1,3})|(\s*\+|\s+(?:and|years and) over))?\s*(?:år|years?)?$/i.exec(
      text.trim(),
    );
  if (!match) return text.trim();
  const [, from, to, open] = match;
  if (from === undefined) return text.trim();
  if (to !== undefined) return `${Number(from)}-${Number(to)}`;
  return open ? `${Number(from)}+` : String(Number(from));
}
