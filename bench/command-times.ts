import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, rounded, type Table } from './table.ts';

const RUNS = 3;

/** Seconds of the whole process, from its start to its end. */
function seconds(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status ?? 'a signal'}:\n${stderr}`);
  return (performance.now() - start) / 1000;
}

/** How long an author waits for the check, and a developer for a build. */
export function commandTimes(): Promise<Table> {
  // Beside dist/, which stays as it is.
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const tool = ['scripts/run.mjs', 'src/toolchain/cli.ts'];
  const commands = [
    { name: 'npm run check', args: [...tool, 'check'] },
    {
      name: 'build of the player',
      args: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--outDir', join(folder, 'player')],
    },
    { name: 'npm run package', args: [...tool, 'package', '--out', join(folder, 'dist')] },
  ];
  const times: number[][] = commands.map(() => []);
  try {
    for (let run = 0; run <= RUNS; run += 1) {
      for (const [index, { args }] of commands.entries()) {
        const time = seconds(args);
        // The first round fills the caches of the disk.
        if (run > 0) times[index]?.push(time);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return Promise.resolve({
    title: 'Commands, seconds for the whole process',
    columns: ['command', 'seconds'],
    rows: commands.map(({ name }, index) => [name, rounded(median(times[index] ?? []), 1)]),
    notes: [`Medians of ${RUNS} runs, the commands in turn. npm run build is the last two.`],
  });
}
