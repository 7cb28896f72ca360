// Sets up and runs everything: types, lint, build, size, unit, browser, end to end. Each tool counts as one test, each
// test of a runner as one. What was not run is told with the reason. The last line is the plain total. `--long` runs the
// long series in full.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './arguments.mjs';
import { ensureInstalled, root } from './install.mjs';
import { bin } from './run.mjs';

const HELP = `npm test -- [options]
  --long   the long series in full
Ends with 0 when everything passed, else with 1.`;
const { long } = readOptions(HELP, { long: { type: 'boolean', default: false } });
ensureInstalled();
const { findChromium } = await import('./chromium.mjs');

const counts = join(root, '.cache/test-counts.json');
let passed = 0;
let failed = 0;
/** One line for each reason why tests were not run. */
const notRun = [];

function run(args, env = {}) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(counts, { force: true });
  const started = Date.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, COUNTS_FILE: counts, ...(long ? { TEST_LONG: '1' } : {}), ...env },
  });
  return { ok: status === 0, seconds: Math.round((Date.now() - started) / 1000) };
}

/** A tool that says yes or no: one test. What it prints comes in one piece, since two of them run at a time. */
async function check(name, args) {
  const started = Date.now();
  const { ok, said } = await new Promise((done) => {
    const tool = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: process.env });
    const pieces = [];
    for (const stream of [tool.stdout, tool.stderr]) stream.on('data', (piece) => pieces.push(piece));
    tool.on('close', (status) => done({ ok: status === 0, said: Buffer.concat(pieces).toString() }));
  });
  if (ok) passed += 1;
  else failed += 1;
  process.stdout.write(said);
  console.log(`${ok ? 'passed' : 'FAILED'}  ${name}  (${Math.round((Date.now() - started) / 1000)} s)`);
  return ok;
}

/** Tools that know nothing of each other, two at a time: each keeps one processor busy. */
async function checks(tools) {
  const waiting = [...tools];
  const next = async () => {
    for (let tool = waiting.shift(); tool; tool = waiting.shift()) await check(...tool);
  };
  await Promise.all([next(), next()]);
}

/** A runner that counts its own tests; one that dies without counting is one failure. */
function suite(name, args, env) {
  const { ok, seconds } = run(args, env);
  const result = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 0, notRun: [] };
  passed += result.passed;
  failed += result.failed + (!ok && result.failed === 0 ? 1 : 0);
  if (ok && result.passed === 0) failed += 1;
  const left = result.notRun.length > 0 ? `, ${result.notRun.length} not run` : '';
  console.log(
    `${ok ? 'passed' : 'FAILED'}  ${name}: ${result.passed} passed, ${result.failed} failed${left}  (${seconds} s)`,
  );
  for (const why of new Set(result.notRun.map((test) => test.why))) {
    const same = result.notRun.filter((test) => test.why === why);
    notRun.push(`not run  ${name}: ${same.length} (${same[0].name}${same.length > 1 ? ' ...' : ''}): ${why}`);
  }
}

const vitest = (project) => [
  bin('vitest'),
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=./scripts/vitest-counts.mjs',
];

await checks([
  ['ESLint', [bin('eslint'), '.', '--max-warnings', '0']],
  ['rules that need types (Oxlint)', [bin('oxlint'), '--type-aware', '--deny-warnings', '.']],
  ['types', [bin('typescript-7', 'tsc'), '-p', 'tsconfig.json']],
  ['types of the domain, without DOM', [bin('typescript-7', 'tsc'), '-p', 'tsconfig.domain.json']],
  ['types of toolchain and tests', [bin('typescript-7', 'tsc'), '-p', 'tsconfig.node.json']],
  ['Stylelint', [bin('stylelint'), 'src/components/**/*.{ts,css}']],
  ['Prettier', [bin('prettier'), '--check', '--log-level', 'warn', '.']],
  [
    'rooms (dependency-cruiser)',
    [bin('dependency-cruiser', 'depcruise'), 'src', '--config', '.dependency-cruiser.cjs'],
  ],
  ['nothing unused (knip)', [bin('knip')]],
  ['course texts', ['scripts/run.mjs', 'src/toolchain/cli.ts', 'check']],
]);
suite('unit', vitest('unit'));
const built = await check('build and packages', ['scripts/build.mjs']);
if (built) await check('sizes', [bin('size-limit')]);
// The browser of npm is the same on every machine and takes half of the processor time of a whole one, which most of a short
// run does not need; the long run takes the one that is installed.
if (!long) process.env.NPM_CHROMIUM = '1';
let browser;
try {
  browser = findChromium();
} catch (error) {
  failed += 1;
  console.error(`FAILED  browser tests: ${error.message}`);
}
if (browser) {
  suite('elements in a browser', [bin('@web/test-runner', 'wtr')]);
  if (built) suite('end to end', vitest('e2e'));
}
for (const line of notRun) console.log(line);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
