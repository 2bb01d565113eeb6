import { fireEvent, screen } from '@testing-library/dom';
import { render } from '../testing/render';
import { Picture } from './picture';
import { standalone } from './save-picture';

const inputs = {
  headline: 'Takten räcker inte',
  subtitle: 'Andel, Göteborg, 2018–2022.',
  source: 'Källa: SCB.',
  points: ['2018, 80,1 %', '2022, 83,0 %'],
  table: {
    columns: ['Period', 'Utfall'],
    rows: [
      { heading: '2018', cells: ['80,1 %'] },
      { heading: '2022', cells: ['83,0 %'] },
    ],
  },
};

describe('A picture', () => {
  it('has headline, subtitle and source', async () => {
    await render(Picture, inputs);

    expect(screen.getByRole('heading', { name: 'Takten räcker inte' })).toBeTruthy();
    expect(screen.getByText('Andel, Göteborg, 2018–2022.')).toBeTruthy();
    expect(screen.getByText('Källa: SCB.')).toBeTruthy();
  });

  it('shows the same figures as a table', async () => {
    const fixture = await render(Picture, inputs);
    expect(screen.queryByRole('table')).toBeNull();

    screen.getByRole('button', { name: 'Tabell' }).click();
    await fixture.whenStable();

    expect(screen.getByRole('table', { name: /Takten räcker inte/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: '2022 83,0 %' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Tabell' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('is reached by Tab, walked by the arrows and read aloud point by point', async () => {
    const walked: (number | null)[] = [];
    const fixture = await render(Picture, inputs, { activeChange: (index: number | null) => walked.push(index) });
    const canvas = screen.getByRole('application', { name: /Takten räcker inte/ });
    expect(canvas.tabIndex).toBe(0);

    const said: (string | undefined)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'Escape']) {
      fireEvent.keyDown(canvas, { key });
      await fixture.whenStable();
      said.push(document.querySelector('[aria-live]')?.textContent);
    }

    expect(said).toEqual([
      '2018, 80,1 %. 1 av 2',
      '2022, 83,0 %. 2 av 2',
      '2022, 83,0 %. 2 av 2',
      '2018, 80,1 %. 1 av 2',
      '2022, 83,0 %. 2 av 2',
      '',
    ]);
    expect(walked).toEqual([0, 1, 0, 1, null]);
  });

  it('lets go of its point when the focus leaves', async () => {
    const walked: (number | null)[] = [];
    await render(Picture, inputs, { activeChange: (index: number | null) => walked.push(index) });
    const canvas = screen.getByRole('application');

    fireEvent.keyDown(canvas, { key: 'End' });
    fireEvent.blur(canvas);

    expect(walked).toEqual([1, null]);
  });

  it('is saved as an SVG that stands on its own', () => {
    document.body.innerHTML = '<svg viewBox="0 0 10 10"><path style="stroke: rgb(1, 2, 3)" d="M0 0h5"></path></svg>';

    const text = standalone(document.querySelector('svg')!);

    expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(text).toContain('stroke="rgb(1, 2, 3)"');
  });
});
