import fc from 'fast-check';
import { ageOf, dimensionOf, groupKey, isTotal, sexOf, slug } from './group-key';

describe('a group key', () => {
  it('is T for all, and sorted by dimension', () => {
    expect(groupKey([])).toBe('T');
    expect(
      groupKey([
        ['sex', 'women'],
        ['age', '20-64'],
      ]),
    ).toBe('age=20-64;sex=women');
  });

  it('is the same whatever the order of its parts, and another for other parts', () => {
    const parts = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), fc.string({ minLength: 1 })), {
      selector: ([dimension]) => dimension,
      maxLength: 4,
    });
    const sorted = (all: [string, string][]): string => JSON.stringify([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(groupKey([...one].reverse())).toBe(groupKey(one));
        expect(groupKey(one) === groupKey(other)).toBe(sorted(one) === sorted(other));
      }),
    );
  });

  it.each([
    ['Kön', 'sex'],
    ['Gender', 'sex'],
    ['Age group', 'age'],
    ['Ålder', 'age'],
    ['Leading causes of death (ICD-10)', 'leading-causes-of-death-icd-10'],
  ])('has the column %p under the name %p', (column, dimension) => {
    expect(dimensionOf(column)).toBe(dimension);
  });

  it.each([
    ['Kvinnor', 'women'],
    ['Flickor', 'women'],
    ['K', 'women'],
    ['Man', 'men'],
    ['Män', 'men'],
    ['Båda kön', 'total'],
    ['Samtliga', 'total'],
    ['Okänt', undefined],
  ])('takes %p for %p', (word, sex) => {
    expect(sexOf(word)).toBe(sex);
  });

  it.each([
    ['0 år', '0'],
    ['15-19 år', '15-19'],
    ['Ages 5 to 17', '5-17'],
    ['totalt 16+ år', '16+'],
    ['65 years and over', '65+'],
    ['All ages', 'All ages'],
  ])('writes the age %p as %p', (text, age) => {
    expect(ageOf(text)).toBe(age);
  });

  it('knows a total when it is alone', () => {
    expect(isTotal('totalt')).toBe(true);
    expect(isTotal('totalt 16+ år')).toBe(false);
  });

  it('makes codes that are codes', () => {
    expect(slug('Gymnasiebehörighet, år 9')).toBe('gymnasiebehorighet-ar-9');
    fc.assert(fc.property(fc.string(), (text) => /^([a-z0-9]+(-[a-z0-9]+)*-?)?$/.test(slug(text))));
  });
});
