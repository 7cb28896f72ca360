import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledPart } from '../../domain/projection/compiled-part.ts';
import type { Problem } from '../compile/problem.ts';
import { partCache } from './part-cache.ts';
import { partFile, partIds } from './part-files.ts';
import { sourceHash } from './source-hash.ts';
import { readReports, type WorkerReport } from './worker-report.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const WORKER = join(PROJECT, 'src/toolchain/parts/worker.ts');
const CACHE = join(PROJECT, '.cache/parts');
/** Seconds for a part. The slowest of the course takes 7 on a busy processor. */
const LIMIT = 240;

export type ViewsResult = { readonly part: CompiledPart } | { readonly problem: Problem };

export interface ViewsOptions {
  /** Other values than those that stand in the part's file. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Seconds after which a computation is given up. */
  readonly limit?: number;
  /** The folder of earlier results. */
  readonly cache?: string;
}

/**
 * Views, sections and triangles of a part of a course: the same data for the same files, read from the cache where they have been
 * computed before.
 *
 * @param directory such as `courses/technical-drawing`
 * @returns the part, or what is wrong with it and where in its file
 */
export function viewsOf(directory: string, id: string, options: ViewsOptions = {}): ViewsResult {
  const file = partFile(directory, id);
  if (!existsSync(file)) {
    const message = `there is no part "${id}"; there are: ${partIds(directory).join(', ') || 'none'}`;
    return { problem: { file, line: 1, column: 1, message } };
  }
  const cache = partCache(options.cache ?? CACHE);
  const parameters = JSON.stringify(options.parameters ?? {});
  const hash = sourceHash([file, WORKER], parameters);
  const known = cache.read(id, hash);
  if (known) return { part: known };
  const draft = cache.draft(id, hash);
  const fault = compute(file, id, parameters, draft, options.limit ?? LIMIT);
  if (fault) {
    rmSync(draft, { force: true });
    return { problem: problemOf(file, id, fault) };
  }
  cache.keep(id, hash, draft);
  const part = cache.read(id, hash);
  if (!part) throw new Error(`${file}: its views were written and are not there`);
  return { part };
}

type Fault = WorkerReport & { readonly fault: string };

function compute(file: string, id: string, parameters: string, draft: string, limit: number): Fault | undefined {
  const args = ['--import', 'tsx', relative(PROJECT, WORKER), resolve(file), id, parameters, resolve(draft)];
  const { stdout, stderr, error, signal } = spawnSync(process.execPath, args, {
    cwd: PROJECT,
    encoding: 'utf8',
    timeout: limit * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 2 ** 20,
  });
  const reports = readReports(stdout);
  const last = reports[reports.length - 1];
  if (last && 'written' in last) return undefined;
  if (last && 'fault' in last) return last;
  const at = last && 'step' in last ? last.step : 'start';
  if (error && 'code' in error && error.code === 'ETIMEDOUT') return { fault: `${at}: not done after ${limit} s` };
  return { fault: `${at}: the geometry kernel stopped (${signal ?? error?.message ?? stderr.trim().slice(-200)})` };
}

/** Where in the file: the line that failed, else the name that the fault is about, else the part itself. */
function problemOf(
  file: string,
  id: string,
  { fault, about, line }: Fault & { about?: string; line?: number },
): Problem {
  const lines = readFileSync(file, 'utf8').split('\n');
  const named = about === undefined ? -1 : lines.findIndex((text) => text.includes(`'${about}'`));
  const start = lines.findIndex((text) => text.includes('definePart('));
  const at = line ?? Math.max(0, named >= 0 ? named : start) + 1;
  const column = line === undefined && named >= 0 ? (lines[named]?.indexOf(`'${about}'`) ?? 0) + 1 : 1;
  return { file, line: at, column, message: `part "${id}", ${fault}` };
}
