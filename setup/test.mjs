import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild, ensureClient } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureLibreOffice } from './libreoffice.mjs';
import { bin, node, Stop, say } from './run.mjs';

const CHECKS = [
  ['Types', 'typescript', 'tsc', ['--noEmit']],
  ['Style', '@biomejs/biome', 'biome', ['check', '--error-on-warnings', '.']],
  ['Unused code', 'knip', 'knip', []],
];

/** Checks everything. The last line says how many passed and failed; the exit code is 0 only when nothing failed. */
export async function test(args) {
  const total = { passed: 0, failed: 0 };
  const count = ({ passed, failed }) => {
    total.passed += passed;
    total.failed += failed;
  };
  try {
    await ensureInstalled();
    await ensureClient();
    const [checked] = await Promise.all([staticChecks(), ensureBuild()]);
    checked.forEach(count);
    const tools = { CHROMIUM_PATH: await ensureChromium(), SOFFICE_PATH: await ensureLibreOffice() };
    count(await vitest(args, tools));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${error.message}\n`);
    count({ passed: 0, failed: 1 });
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
}

async function staticChecks() {
  const counts = [];
  for (const check of CHECKS) counts.push(await staticCheck(check));
  return counts;
}

async function staticCheck([title, packageName, command, args]) {
  say(title);
  const failed = (await node([bin(packageName, command), ...args])) !== 0;
  if (failed) process.stderr.write(`${title}: failed\n`);
  return { passed: failed ? 0 : 1, failed: failed ? 1 : 0 };
}

async function vitest(args, tools) {
  say('Tests');
  const report = join(mkdtempSync(join(tmpdir(), 'splot-test-')), 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await node([bin('vitest'), 'run', ...reporters, ...args], {
    env: { NODE_ENV: 'test', ...tools },
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  return countsOf(JSON.parse(readFileSync(report, 'utf8')), code);
}

/** A test left out counts as failed, and so does a file that could not be read or a run without tests. */
export function countsOf(report, code) {
  const passed = report.numPassedTests;
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = report.numTotalTests - passed + broken.length;
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}
