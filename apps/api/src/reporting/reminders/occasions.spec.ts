import { occasionsAt, swedishTime } from './occasions';

const deadlines = [
  { round: '2023-year', due: '2024-02-16' },
  { round: '2023-year', due: '2024-02-16' },
  { round: '2023-year', due: '2024-03-01' },
];

/** What is due at a moment of Swedish wall-clock time: `2024-02-13 08` */
function dueAt(instant: string): string[] {
  return occasionsAt(swedishTime(new Date(instant)), deadlines).map(({ reminder, about }) => `${reminder}: ${about}`);
}

describe('when people are reminded', () => {
  it.each([
    ['Monday at seven', '2024-02-12T06:00:00Z', ['weekly: week of 2024-02-12']],
    ['Monday before seven', '2024-02-12T05:59:59Z', []],
    ['Monday evening', '2024-02-12T17:00:00Z', []],
    ['Monday at seven in summer', '2024-07-01T05:00:00Z', ['weekly: week of 2024-07-01']],
    ['three days before', '2024-02-13T08:00:00Z', ['before: 2023-year 2024-02-16']],
    ['the day itself', '2024-02-16T08:00:00Z', ['before: 2023-year 2024-02-16']],
    ['a Saturday after', '2024-02-17T08:00:00Z', []],
    ['the Tuesday after', '2024-02-20T08:00:00Z', ['after: 2023-year 2024-02-16']],
    ['a week after', '2024-02-23T08:00:00Z', ['after: 2023-year 2024-02-16']],
    ['longer after, close to the next', '2024-02-27T08:00:00Z', ['before: 2023-year 2024-03-01']],
    ['in between', '2024-02-08T08:00:00Z', []],
  ])('%s', (_, instant, expected) => {
    expect(dueAt(instant)).toEqual(expected);
  });

  it('a letter about a deadline holds the tasks of that deadline only', () => {
    const [occasion] = occasionsAt(swedishTime(new Date('2024-02-13T08:00:00Z')), deadlines);
    expect(deadlines.map((deadline) => occasion?.concerns(deadline))).toEqual([true, true, false]);
  });
});
