import type { Figure } from './figure';
import { number, reportAsJson, reportAsText } from './report';

const figure = (given: Partial<Figure>): Figure => ({
  chapter: 'Growth',
  what: 'overview',
  value: 1.04,
  unit: '×',
  made: '5 ms, 5 ms',
  ...given,
});

describe('report', () => {
  it('puts the bound beside the figure and says whether it is kept', () => {
    const text = reportAsText(
      'here',
      [
        figure({ must: { atMost: 2 } }),
        figure({ what: 'bare', value: 0.5, must: { atLeast: 0.6 } }),
        figure({ what: 'no bound' }),
      ],
      [],
    );
    const [overview, bare, free] = text
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .slice(1);
    expect(overview).toMatch(/overview +1\.0× +≤ 2× +kept +5 ms, 5 ms/);
    expect(bare).toMatch(/bare +0\.50× +≥ 0\.6× +MISSED/);
    expect(free).toMatch(/no bound +1\.0× +5 ms, 5 ms/);
  });

  it('says what was left out, and why, also where a chapter has nothing else', () => {
    const text = reportAsText('here', [figure({})], [{ chapter: 'Import', why: 'no samples' }]);
    expect(text).toContain('Import\n  left out: no samples');
  });

  it('says the same to machines', () => {
    const { figures } = JSON.parse(reportAsJson('here', [figure({ must: { atMost: 1 } })], [])) as {
      figures: unknown[];
    };
    expect(figures).toEqual([{ ...figure({ must: { atMost: 1 } }), kept: false }]);
  });

  it('writes as many digits as say something', () => {
    expect([0.8712, 1.449, 31.4, 250].map(number)).toEqual(['0.87', '1.4', '31', '250']);
  });
});
