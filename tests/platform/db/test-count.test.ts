import { expect, test } from 'vitest';

const { countsOf } = await import(new URL('../../../setup/test.mjs', import.meta.url).href);

const file = (status: string, tests: number) => ({ status, assertionResults: Array(tests).fill({}) });

test.each([
  ['all passed', { numTotalTests: 3, numPassedTests: 3, testResults: [file('passed', 3)] }, 0, [3, 0]],
  ['one failed', { numTotalTests: 3, numPassedTests: 2, testResults: [file('failed', 3)] }, 1, [2, 1]],
  ['one left out', { numTotalTests: 3, numPassedTests: 2, testResults: [file('passed', 3)] }, 0, [2, 1]],
  [
    'a file that cannot be read',
    { numTotalTests: 3, numPassedTests: 3, testResults: [file('failed', 0)] },
    1,
    [3, 1],
  ],
  [
    'an error outside of any test',
    { numTotalTests: 3, numPassedTests: 3, testResults: [file('passed', 3)] },
    1,
    [3, 1],
  ],
  ['no test at all', { numTotalTests: 0, numPassedTests: 0, testResults: [] }, 0, [0, 1]],
])('npm test counts %s', (_what, report, code, [passed, failed]) => {
  expect(countsOf(report, code)).toEqual({ passed, failed });
});
