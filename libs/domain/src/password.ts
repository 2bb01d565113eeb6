/** What keeps a password from being taken; null where nothing does. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-easy' | 'about-you';

/** How hard a password is to guess: what a meter shows, and what the server holds the worst to. */
export interface PasswordJudgement {
  /** 0 (guessed at once) to 4 (not in anybody's lifetime). Below 2 it is refused. */
  strength: 0 | 1 | 2 | 3 | 4;
  fault: PasswordFault | null;
}

export const passwordLength = { least: 12, most: 200 } as const;

/**
 * Judges a password by its length once everything guessable in it counts as one sign: words that everybody tries, years, runs
 * on the keyboard or in the alphabet, repetitions, and what is known of the person.
 *
 * @param about name and address of the person
 */
export function judgePassword(password: string, about: readonly string[] = []): PasswordJudgement {
  const length = Array.from(password).length;
  if (length > passwordLength.most) return { strength: 0, fault: 'too-long' };
  const plain = guessable(password, []);
  const own = guessable(password, wordsIn(about));
  const strength = strengthOf(own);
  if (length < passwordLength.least) return { strength: own < 10 ? 0 : 1, fault: 'too-short' };
  if (strength >= 2) return { strength, fault: null };
  return { strength, fault: strengthOf(plain) >= 2 ? 'about-you' : 'too-easy' };
}

/** Effective lengths from which a password counts as weak, fair, good and strong. */
const steps = [6, 9, 12, 16] as const;

function strengthOf(effectiveLength: number): PasswordJudgement['strength'] {
  return steps.filter((least) => effectiveLength >= least).length as PasswordJudgement['strength'];
}

/** How many signs are left when each guessable part counts as one. */
function guessable(password: string, own: readonly string[]): number {
  let rest = withoutDisguise(password);
  for (const word of [...own, ...common].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '\u0000');
  rest = rest.replace(/(19|20)\d\d/g, '\u0000');
  rest = withoutRuns(rest);
  // "abcabcabc" and "aaaa" say no more than "abc" and "a".
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/(.+?)\1+/gsu, '$1');
  }
  return Array.from(rest).length;
}

const disguises: Record<string, string> = { '@': 'a', $: 's', '€': 'e', å: 'a', ä: 'a', ö: 'o', é: 'e' };

function withoutDisguise(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[@$€åäöé]/g, (sign) => disguises[sign] ?? sign);
}

/** Three or more signs that follow on each other in a row that fingers know. */
function withoutRuns(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length;) {
    let end = at + 1;
    while (end < text.length && isRun(text.slice(at, end + 1))) end++;
    kept += end - at >= 3 ? '\u0001' : text.slice(at, end);
    at = end;
  }
  return kept;
}

function isRun(part: string): boolean {
  const backwards = Array.from(part).reverse().join('');
  return rows.some((row) => row.includes(part) || row.includes(backwards));
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiopa',
  'asdfghjkloa',
  'zxcvbnm,.-',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '!"#¤%&/()=',
  '!@#$%^&*()',
];

/** What is tried first, in a Swedish city: without å, ä and ö, as the disguise is taken off before. */
const common = [
  ...['losenord', 'password', 'passw0rd', 'valkommen', 'welcome', 'hemlig', 'secret', 'admin', 'administrator'],
  ...['sommar', 'vinter', 'spring', 'summer', 'winter', 'autumn', 'januari', 'februari', 'augusti', 'september'],
  ...['oktober', 'november', 'december', 'mandag', 'fredag', 'goteborg', 'gothenburg', 'stockholm', 'malmo', 'sverige'],
  ...[
    'sweden',
    'staden',
    'malbild',
    'jamlik',
    'kommun',
    'namnd',
    'politik',
    'rapport',
    'changeme',
    'letmein',
    'default',
  ],
  ...['iloveyou', 'alskar', 'hejsan', 'hejhej', 'football', 'fotboll', 'hockey', 'ifkgoteborg', 'monkey', 'dragon'],
  ...[
    'master',
    'princess',
    'sunshine',
    'superman',
    'batman',
    'starwars',
    'pokemon',
    'liverpool',
    'computer',
    'internet',
  ],
];

function wordsIn(about: readonly string[]): string[] {
  return about.flatMap((text) => withoutDisguise(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 4);
}
