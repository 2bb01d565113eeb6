import { isEnough, productNode } from './parts/node.mjs';

describe('the Node that the product runs on', () => {
  it.each([
    ['v24.15.0', true],
    ['v24.21.0', true],
    ['v26.0.0', true],
    ['v24.14.9', false],
    ['v20.20.2', false],
    ['', false],
  ])('is new enough: %s %s', (version, enough) => {
    expect(isEnough(version)).toBe(enough);
  });

  it('is there', () => {
    expect(productNode()).toMatch(/node$/);
  });
});
