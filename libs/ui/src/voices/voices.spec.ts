import { screen } from '@testing-library/dom';
import { render } from '../testing/render';
import { Distribution } from './distribution';
import { ThreeVoices } from './three-voices';

const textOf = (element: HTMLElement): string => element.textContent.replace(/\s+/g, ' ').trim();

describe('The three voices', () => {
  it('are named in one order, also those that have not spoken', async () => {
    await render(ThreeVoices, { self: null, data: 'some', overall: null });

    const terms = screen.getAllByRole('term').map(textOf);
    const said = screen.getAllByRole('definition').map(textOf);
    expect(terms).toEqual(['Nämnden', 'Data', 'Samlat']);
    expect(said).toEqual(['inte lämnat', 'Viss', 'inte bedömt']);
    expect(screen.queryByText('oense')).toBeNull();
  });

  it('say where they disagree and where one judges without data', async () => {
    await render(ThreeVoices, {
      self: 'good',
      data: 'unassessable',
      overall: 'some',
      disagree: true,
      withoutData: true,
    });

    expect(screen.getByText('oense')).toBeTruthy();
    expect(screen.getByText('bedömt utan underlag')).toBeTruthy();
  });
});

describe('A distribution of self-assessments', () => {
  it('draws those who said something in the order of the scale, and says the same in words', async () => {
    const counts = { good: 2, some: 5, none: 0, unassessable: 1, 'not-applicable': 0, missing: 3 };
    const fixture = await render(Distribution, { counts });
    const element = fixture.nativeElement as HTMLElement;

    const parts = [...element.querySelectorAll<HTMLElement>('.ui-distribution > span')];
    expect(parts.map((part) => [part.getAttribute('data-status'), part.style.flexGrow])).toEqual([
      ['good', '2'],
      ['some', '5'],
      ['unassessable', '1'],
      ['missing', '3'],
    ]);
    expect(screen.getByText('2 god, 5 viss, 1 svårbedömt, 3 har inte lämnat')).toBeTruthy();
  });
});
