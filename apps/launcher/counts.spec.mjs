import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCounts } from './parts/counts.mjs';

describe('counting tests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'malbild-counts-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const counted = (/** @type {object} */ report) => {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(report));
    return readCounts(file);
  };

  it("reads jest's report; a file that could not be loaded is a failure", () => {
    expect(counted({ numPassedTests: 7, numFailedTests: 1, numRuntimeErrorTestSuites: 1 })).toEqual({
      passed: 7,
      failed: 2,
    });
  });

  it("reads Playwright's report; an error outside of any test is a failure", () => {
    const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 0 };
    expect(counted({ stats, errors: [{}] })).toEqual({ passed: 6, failed: 3 });
  });

  it('counts nothing where there is no report', () => {
    expect(readCounts(join(folder, 'missing.json'))).toEqual({ passed: 0, failed: 0 });
  });
});
