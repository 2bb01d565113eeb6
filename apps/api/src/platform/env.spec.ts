import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv, variables } from './env';

const options = JSON.parse(readFileSync(join(import.meta.dirname, '../../options.json'), 'utf8')) as {
  flag: string;
  variable: string;
  help: string;
}[];

describe('the environment', () => {
  it('is documented: every variable is an option with its words, and no option is without a variable', () => {
    expect(options.map((option) => option.variable).sort()).toEqual(Object.keys(variables.shape).sort());
    expect(options.every((option) => option.help.endsWith('.'))).toBe(true);
  });

  it('has a default for everything', () => {
    expect(readEnv({ HOME: '/home/kim' })).toMatchObject({
      port: undefined,
      host: '127.0.0.1',
      databaseUrl: undefined,
      demo: true,
      resetDemo: false,
      logLevel: 'info',
    });
  });

  it('keeps the data of each checkout in a folder of its own, where the user keeps data', () => {
    expect(readEnv({ HOME: '/home/kim' }).dataFolder).toMatch(/^\/home\/kim\/\.local\/share\/malbild\/[0-9a-f]{12}$/);
    expect(readEnv({ HOME: '/home/kim', XDG_DATA_HOME: '/data' }).dataFolder).toMatch(
      /^\/data\/malbild\/[0-9a-f]{12}$/,
    );
  });

  it('counts an empty variable as unset', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: undefined, databaseUrl: undefined });
  });

  it('names each variable that holds something it may not', () => {
    expect(() => readEnv({ PORT: 'many', DATABASE_URL: 'mysql://x' })).toThrow(
      /PORT: .*DATABASE_URL: must start with postgres:/,
    );
  });
});
