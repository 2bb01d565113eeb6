import { TestBed } from '@angular/core/testing';
import { screen } from '@testing-library/dom';
import { statuses } from '@malbild/domain';
import { render } from '../testing/render';
import { StatusBadge } from './status-badge';

const words = {
  good: 'God måluppfyllelse',
  some: 'Viss måluppfyllelse',
  none: 'Ingen måluppfyllelse',
  unassessable: 'Svårbedömt',
  'not-applicable': 'Ingen bedömning',
};

describe('A status badge', () => {
  it.each(statuses)('says %s in words beside a glyph of its own that is silent', async (status) => {
    await render(StatusBadge, { status });

    expect(screen.getByText(words[status])).toBeTruthy();
    expect(document.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('draws five glyphs that differ without colour', async () => {
    const shapes = new Set<string>();
    for (const status of statuses) {
      TestBed.resetTestingModule();
      await render(StatusBadge, { status });
      shapes.add(document.querySelector('svg')?.innerHTML ?? '');
    }

    expect(shapes.size).toBe(5);
  });

  it('keeps its word for screen readers where there is no room for it', async () => {
    await render(StatusBadge, { status: 'good', short: true, wordHidden: true });

    expect(screen.getByText('God').className).toBe('sr-only');
  });
});
