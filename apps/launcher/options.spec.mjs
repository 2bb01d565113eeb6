import { helpText, knownOptions, readOptions } from './parts/options.mjs';

const options = [
  { flag: '--port', value: 'NUMBER', variable: 'PORT', help: 'Where to listen.' },
  { flag: '--reset-demo', variable: 'MALBILD_RESET_DEMO', sets: 'true', help: 'Anew.' },
];

describe('the options of npm start', () => {
  it('stand for environment variables', () => {
    expect(readOptions(['--port', '3100', '--reset-demo'], options)).toEqual({
      help: false,
      variables: { PORT: '3100', MALBILD_RESET_DEMO: 'true' },
    });
    expect(readOptions(['--port=3100'], options)).toMatchObject({ variables: { PORT: '3100' } });
    expect(readOptions([], options)).toEqual({ help: false, variables: {} });
  });

  it.each([
    [['--prot', '3100'], 'There is no option --prot: npm start -- --help lists them.'],
    [['--port'], '--port takes a value (NUMBER): npm start -- --help.'],
    [['--port='], '--port takes a value (NUMBER): npm start -- --help.'],
    [['--reset-demo=no'], '--reset-demo takes no value: npm start -- --help.'],
  ])('are refused in one sentence: %s', (args, sentence) => {
    expect(() => readOptions(args, options)).toThrow(sentence);
  });

  it('are all in the help, with their variables', () => {
    expect(readOptions(['--port', '1', '--help'], options)).toEqual({ help: true });
    const help = helpText(knownOptions());
    for (const { flag, variable } of knownOptions()) {
      expect(help).toContain(flag);
      expect(help).toContain(variable);
    }
    expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});
