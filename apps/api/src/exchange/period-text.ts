import { parsePeriod, type Period } from '@malbild/domain';

/**
 * A period as statistical tables write it, as the canonical key: besides the keys themselves `2018/2019`, `2010M05`, `2010K1`
 * and `2010Q1`. Undefined where the text is no period.
 */
export function readPeriodText(text: string): Period | undefined {
  const plain = text.trim();
  const split = /^(\d{4})\/\d{2}(\d{2})$/.exec(plain);
  const part = /^(\d{4})([MKQ])(\d{1,2})$/i.exec(plain);
  const [, year, letter, number] = part ?? [];
  const key = split
    ? `${split[1] ?? ''}/${split[2] ?? ''}`
    : year !== undefined && letter !== undefined && number !== undefined
      ? `${year}-${/m/i.test(letter) ? number.padStart(2, '0') : `Q${number}`}`
      : plain;
  return parsePeriod(key) ? key : undefined;
}
