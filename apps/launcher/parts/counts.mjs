import { mkdirSync, rmSync } from 'node:fs';
import { readIfThere } from './lock.mjs';
import { inCheckout } from './places.mjs';

// Of this process's own, so that two runs in one checkout don't read each other's.
const FOLDER = inCheckout('tmp', `test-${process.pid}`);

/** An empty folder for what the test runners report; it goes when we go. */
export function freshFolder() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  process.once('exit', () => rmSync(FOLDER, { recursive: true, force: true }));
}

/**
 * Where a step's test runner is to write its report.
 *
 * @param {string} step
 */
export const countFile = (step) => `${FOLDER}/${step.replaceAll(' ', '-')}.json`;

/**
 * How many tests passed and failed by a report of jest's or Playwright's; a file that could not even be loaded counts as one failure. Without a
 * report nothing was counted.
 *
 * @param {string} file
 * @returns {{ passed: number, failed: number }}
 */
export function readCounts(file) {
  const text = readIfThere(file);
  if (text === '') return { passed: 0, failed: 0 };
  const report = JSON.parse(text);
  if (report.stats) {
    const { expected, flaky, unexpected } = report.stats;
    return { passed: expected + flaky, failed: unexpected + report.errors.length };
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites };
}
