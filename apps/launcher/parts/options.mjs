import { readFileSync } from 'node:fs';
import { inCheckout } from './places.mjs';
import { Refusal } from './terminal.mjs';

/**
 * An option of `npm start`, which is also an environment variable; the API keeps the list.
 *
 * @typedef {{ flag: string, value?: string, variable: string, sets?: string, help: string }} Option
 */

/** @returns {Option[]} */
export function knownOptions() {
  return JSON.parse(readFileSync(inCheckout('apps/api/options.json'), 'utf8'));
}

/**
 * Reads `--flag`, `--flag value` and `--flag=value` into the variables that they stand for.
 *
 * @param {string[]} args
 * @param {Option[]} options
 * @returns {{ help: true } | { help: false, variables: Record<string, string> }}
 */
export function readOptions(args, options) {
  /** @type {Record<string, string>} */
  const variables = {};
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    if (arg === '--help' || arg === '-h') return { help: true };
    const [flag, ...rest] = arg.split('=');
    const option = options.find((known) => known.flag === flag);
    if (!option) throw new Refusal(`There is no option ${arg}: npm start -- --help lists them.`);
    const value = rest.length > 0 ? rest.join('=') : (option.sets ?? left.shift());
    if (value === undefined || value === '' || (option.sets && rest.length > 0)) {
      throw new Refusal(
        `${flag} takes ${option.value ? `a value (${option.value})` : 'no value'}: npm start -- --help.`,
      );
    }
    variables[option.variable] = value;
  }
  return { help: false, variables };
}

/** @param {Option[]} options */
export function helpText(options) {
  const lines = options.flatMap(({ flag, value, variable, sets, help }) => [
    `  ${value ? `${flag} ${value}` : flag}   (${sets ? `${variable}=${sets}` : variable})`,
    ...wrapped(help, 90).map((line) => `      ${line}`),
    '',
  ]);
  return [
    'Installs what is missing, builds what has changed and runs Målbild with its demo city.',
    '',
    '  npm start -- [options]',
    '',
    'Each option is also an environment variable (in parentheses); the option wins.',
    '',
    ...lines,
    '  --help',
    '      Says this.',
  ].join('\n');
}

/**
 * @param {string} text
 * @param {number} width
 */
function wrapped(text, width) {
  return text.match(new RegExp(`.{1,${width}}(?: |$)|\\S+`, 'g'))?.map((line) => line.trimEnd()) ?? [];
}
