import { screen } from '@testing-library/dom';
import { render } from '../testing/render';
import { EvidenceMeter } from './evidence-meter';

const of = (count: number) => ({ count, total: 8 });
const evidence = { assessable: of(5), value: of(8), baseline: of(6), target: of(5), fresh: of(7), womenMen: of(0) };

describe('The evidence index', () => {
  it('gives the share that can be assessed first, then its five parts, in words', async () => {
    await render(EvidenceMeter, { evidence });

    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows).toHaveLength(6);
    expect(rows[0]).toBe('Kan bedömas 5 av 8');
    expect(rows[5]).toBe('Redovisas för kvinnor och män 0 av 8');
  });

  it('gives the headline alone where there is little room', async () => {
    await render(EvidenceMeter, { evidence, brief: true });

    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('draws nothing, not everything, of no indicators', async () => {
    const none = { count: 0, total: 0 };
    await render(EvidenceMeter, {
      evidence: { assessable: none, value: none, baseline: none, target: none, fresh: none, womenMen: none },
      brief: true,
    });

    expect(document.querySelectorAll('rect')[1]?.getAttribute('width')).toBe('0%');
  });
});
