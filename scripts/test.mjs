/**
 * `npm test`: installs what is missing and runs every check. Ends with `N passed, N failed` (and `N skipped` with the reasons above it).
 * `npm test -- parts` runs the named steps only: lock types lint layers unused data parts warehouse browser.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, checkData, runBin } from './build.mjs';
import { install } from './install.mjs';
import { lockProblems } from './lock.mjs';
import { findDebian } from '../tests/warehouse/replicas/debian.mjs';
import { prepareEngine } from '../tests/warehouse/engine/prepare.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const counts = { passed: 0, failed: 0, skipped: 0 };
const broken = [];
/** What this run says nothing about, each with the reason. */
const unverified = [];

function record(step, ok) {
  counts[ok ? 'passed' : 'failed'] += 1;
  if (!ok) broken.push(step);
}

/** Runs one jest project and adds its tests to the counts; `needs` says what tests that were skipped would need. A suite that cannot run counts as a failure. */
function jest(project, needs) {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-'));
  const report = join(folder, 'report.json');
  const { status } = runBin(root, 'jest/bin/jest.js', ['--selectProjects', project, '--json', `--outputFile=${report}`, ...(project === 'browser' ? ['--runInBand'] : [])], { stdio: ['inherit', 'ignore', 'inherit'] });
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    counts.passed += numPassedTests;
    counts.failed += numFailedTests + numRuntimeErrorTestSuites;
    counts.skipped += numPendingTests + numTodoTests;
    if (numPendingTests + numTodoTests > 0) unverified.push(`${numPendingTests + numTodoTests} tests ${needs} and were skipped.`);
  }
  rmSync(folder, { recursive: true });
  if (status !== 0) {
    if (!existsSync(report) && counts.failed === 0) counts.failed += 1;
    broken.push(project);
  }
}

const bin = (path, ...args) => runBin(root, path, args).status === 0;

/** Fails with the one line that installs a browser when none can be had. */
async function browserAtHand() {
  const { findBrowser } = await import('./browser.mjs');
  try {
    const { path, name } = await findBrowser();
    console.log(`Browser: ${name} (${path})`);
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

const steps = {
  lock: () => record('lock', ['package-lock.json', 'tests/warehouse/engine/package-lock.json'].map((path) => report(lockProblems(readFileSync(join(root, path), 'utf8')))).every(Boolean)),
  types: () => record('types', bin('next/dist/bin/next', 'typegen') && bin('typescript/bin/tsc', '--noEmit')),
  lint: () => record('lint', bin('eslint/bin/eslint.js', '.', '--max-warnings', '0')),
  layers: () => record('layers', bin('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'app', 'components', 'lib')),
  unused: () => record('unused', bin('knip/bin/knip.js')),
  data: () => record('data', checkData(root)),
  parts: () => jest('parts', 'need the article texts or the official tables (DOCUMENTS_DIR, OFFICIAL_DIR; see README)'),
  warehouse: () => {
    const { missing } = prepareEngine();
    jest('warehouse', 'need a ClickHouse that can be started, stopped and killed');
    const { missing: replicas } = findDebian();
    if (replicas !== undefined) unverified.push(`Replicas of ClickHouse (two shards of two, with ZooKeeper) were not checked, because ${replicas}.`);
    if (missing === undefined) return;
    const other = process.env.SOURCELINE_TEST_CLICKHOUSE ? 'Only the contract was run, on the server of SOURCELINE_TEST_CLICKHOUSE' : 'NOTHING about ClickHouse was checked: no question, no load, no failure';
    unverified.push(`${other}; ClickHouse could not be started, because ${missing}.`);
  },
  browser: async () => {
    if (!(await browserAtHand())) return record('browser', false);
    const built = build(root);
    record('build', built);
    if (!built) return;
    const { missing } = prepareEngine();
    jest('browser', 'need a ClickHouse that can be started, stopped and killed');
    if (missing !== undefined) unverified.push(`NO shard was killed under a running app, and no reader seen to leave one; ClickHouse could not be started, because ${missing}.`);
  },
};

function report(problems) {
  for (const problem of problems) console.error(problem);
  return problems.length === 0;
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(', ')}. The steps are: ${Object.keys(steps).join(' ')}`);
  process.exit(2);
}
install(root);
for (const [name, run] of Object.entries(steps)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n── ${name}`);
  await run();
}
for (const words of unverified) console.log(`\nNOT VERIFIED HERE: ${words}`);
if (broken.length > 0) console.error(`\nFailed: ${[...new Set(broken)].join(', ')}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
process.exitCode = counts.failed > 0 || broken.length > 0 ? 1 : 0;
