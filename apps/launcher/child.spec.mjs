import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { capture } from './parts/child.mjs';

describe('running a program to its end', () => {
  it('catches what it says and how it ended', async () => {
    const program = `console.log('out'); console.error('err'); process.exit(3)`;
    const { code, output } = await capture(process.execPath, ['-e', program]);
    expect(code).toBe(3);
    expect(output.split('\n').sort()).toEqual(['', 'err', 'out']);
  });

  it('fails where the program is missing', async () => {
    expect(await capture('/nowhere/program', [])).toMatchObject({ code: 1, output: expect.stringContaining('ENOENT') });
  });
});

describe('becoming a program', () => {
  const becoming = (/** @type {string} */ program) => {
    const script = `import { become } from ${JSON.stringify(new URL('./parts/child.mjs', import.meta.url).href)};
      import { listenForStop } from ${JSON.stringify(new URL('./parts/stopping.mjs', import.meta.url).href)};
      listenForStop();
      process.exitCode = await become(process.execPath, ['-e', ${JSON.stringify(program)}], process.env);`;
    return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  };
  const stopping = `let told = 0; process.on('SIGTERM', () => { told++; setTimeout(() => { console.log('told', told); process.exit(0); }, 200); });
    console.log('ready'); setInterval(() => {}, 1000);`;

  it('passes its exit code on', async () => {
    const [code] = await once(becoming('process.exit(7)'), 'exit');
    expect(code).toBe(7);
  });

  it.each(/** @type {const} */ (['SIGINT', 'SIGTERM']))(
    'tells it once to stop, however often we hear %s, and waits',
    async (signal) => {
      const child = becoming(stopping);
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += chunk;
        if (said === 'ready\n') for (let i = 0; i < 3; i++) child.kill(signal);
      });
      const [code] = await once(child, 'exit');
      expect(code).toBe(0);
      expect(said).toBe('ready\ntold 1\n');
    },
  );

  it('tells it to stop when we are killed', async () => {
    const child = becoming(stopping);
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said === 'ready\n') child.kill('SIGKILL');
    });
    await once(child.stdout, 'close');
    expect(said).toBe('ready\ntold 1\n');
  });
});
