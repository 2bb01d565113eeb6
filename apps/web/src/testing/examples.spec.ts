import * as contract from '@malbild/contract';
import * as examples from './examples';

describe('The example city', () => {
  it.each([
    ['city', contract.City],
    ['overview', contract.Overview],
    ['goal', contract.GoalPage],
    ['goals', contract.GoalList],
    ['committee', contract.CommitteePage],
    ['committees', contract.CommitteeList],
    ['indicator', contract.IndicatorPage],
    ['indicators', contract.IndicatorList],
    ['areas', contract.IndicatorAreas],
    ['map', contract.AreaMap],
    ['strategies', contract.StrategyList],
    ['search', contract.SearchResult],
  ] as const)('has the shape of the contract: %s', (name, schema) => {
    expect(schema.parse(examples[name])).toEqual(examples[name]);
  });
});
