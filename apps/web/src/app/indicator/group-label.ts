import { type Interface } from '@malbild/language';

/** A canonical group key in words: `age=20-64;sex=women` is *20–64 år, Kvinnor*. What has no word is shown as it is. */
export function groupLabel(key: string, words: Interface['groups']): string {
  if (key === 'T') return words.all;
  return key
    .split(';')
    .map((part) => {
      const named = words.values[part];
      if (named) return named;
      const [dimension, value = part] = part.split('=');
      return dimension === 'age' ? words.age({ range: value.replace('-', '–') }) : value;
    })
    .join(', ');
}

/** The key without its sex, `T` where nothing is left; undefined where it has none. */
export function withoutSex(key: string): { sex: 'women' | 'men'; rest: string } | undefined {
  const parts = key.split(';');
  const sex = parts.find((part) => part === 'sex=women' || part === 'sex=men');
  if (!sex) return undefined;
  return { sex: sex === 'sex=women' ? 'women' : 'men', rest: parts.filter((part) => part !== sex).join(';') || 'T' };
}
