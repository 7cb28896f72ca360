// Shares out jobs to processes that compute parts side by side: SharedJobs on the standard input, a JobOutcome for each job on the
// standard output. A process of its own, since whoever compiles a course waits for it and cannot watch several processes meanwhile.
import { spawn } from 'node:child_process';
import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { JobOutcome, SharedJobs } from './part-job.ts';
import { readReport } from './worker-report.ts';

const WORKER = join(import.meta.dirname, 'worker.ts');
/** After so many parts another process goes on: what a kernel has left behind is free for certain then. */
const JOBS_OF_A_PROCESS = 16;

const { jobs, limit, processes } = JSON.parse(readFileSync(0, 'utf8')) as SharedJobs;
const outcomes: JobOutcome[] = [];
let next = 0;

/** One process, from its start until it has nothing more to do, has hung or has died. */
function employ(): Promise<void> {
  const worker = spawn(process.execPath, ['--import', 'tsx', WORKER], { stdio: 'pipe' });
  let [step, errors, given] = ['start', '', 0];
  let job: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isLate = false;
  const watch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isLate = true;
      worker.kill('SIGKILL');
    }, limit * 1000);
  };
  const give = (): void => {
    clearTimeout(timer);
    job = given < JOBS_OF_A_PROCESS && next < jobs.length ? next : undefined;
    if (job === undefined) {
      worker.stdin.end();
      return;
    }
    next += 1;
    given += 1;
    worker.stdin.write(`${JSON.stringify(jobs[job])}\n`);
    watch();
  };
  createInterface({ input: worker.stdout }).on('line', (line) => {
    const report = readReport(line);
    if (!report || job === undefined) return;
    if ('step' in report) {
      ({ step } = report);
      watch();
      return;
    }
    outcomes[job] = report;
    give();
  });
  worker.stderr.on('data', (piece: Buffer) => {
    errors += piece.toString();
  });
  // One that has died reads no more; its end tells it.
  worker.stdin.on('error', () => undefined);
  give();
  return new Promise((done) => {
    const ended = (why: string): void => {
      clearTimeout(timer);
      const fault = isLate ? `not done after ${limit} s` : `the geometry kernel stopped (${why})`;
      if (job !== undefined) outcomes[job] = { fault: `${step}: ${fault}` };
      job = undefined;
      done();
    };
    worker.on('error', (error) => ended(error.message));
    worker.on('close', (code, signal) => ended(signal ?? (errors.trim().slice(-200) || `code ${code}`)));
  });
}

async function lane(): Promise<void> {
  while (next < jobs.length) await employ();
}

await Promise.all(Array.from({ length: Math.min(processes, jobs.length) }, lane));
writeSync(1, JSON.stringify(outcomes));
