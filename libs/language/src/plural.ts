/** Swedish and English count alike: one, and all else. */
const rules = new Intl.PluralRules('sv-SE');

/** The form that a number takes: `many(1, { one: '1 mål', other: '1 mål' })`. */
export function many(count: number, forms: { one: string; other: string }): string {
  return rules.select(count) === 'one' ? forms.one : forms.other;
}
