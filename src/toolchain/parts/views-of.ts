import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledPart } from '../../domain/projection/compiled-part.ts';
import type { Problem } from '../compile/problem.ts';
import { partCache, type PartCache } from './part-cache.ts';
import { partFile, partIds } from './part-files.ts';
import type { JobOutcome, PartJob, SharedJobs } from './part-job.ts';
import { sourceHash } from './source-hash.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const WORKER = join(PROJECT, 'src/toolchain/parts/worker.ts');
const POOL = join(PROJECT, 'src/toolchain/parts/part-pool.ts');
const CACHE = join(PROJECT, '.cache/parts');
/** Seconds for a step of a part, such as a view. The slowest one of the course takes 2. */
const LIMIT = 120;
/** Processes that compute side by side; each takes about 300 MB. */
const MOST_PROCESSES = 4;

export type ViewsResult = { readonly part: CompiledPart } | { readonly problem: Problem };

/** A part of a course. */
export interface PartRequest {
  readonly id: string;
  /** Other values than those that stand in the part's file. */
  readonly parameters?: Readonly<Record<string, number>>;
}

interface ComputeOptions {
  /** Seconds after which a step of a computation, such as a view, is given up. */
  readonly limit?: number;
  /** The folder of earlier results. */
  readonly cache?: string;
}

export interface ViewsOptions extends ComputeOptions, Pick<PartRequest, 'parameters'> {}

/**
 * Views, sections and triangles of parts of a course: the same data for the same files, read from the cache where they have been
 * computed before. What has to be computed is computed side by side.
 *
 * @param directory such as `courses/technical-drawing`
 * @returns for each request the part, or what is wrong with it and where in its file
 */
export function viewsOfAll(
  directory: string,
  requests: readonly PartRequest[],
  { limit = LIMIT, cache: folder = CACHE }: ComputeOptions = {},
): readonly ViewsResult[] {
  const cache = partCache(folder);
  const found = requests.map((request) => lookUp(directory, request, cache));
  const missing = new Map(found.flatMap((one) => ('job' in one ? [[one.job.result, one] as const] : [])));
  const outcomes = compute({
    jobs: [...missing.values()].map(({ job }) => job),
    limit,
    processes: Math.min(MOST_PROCESSES, availableParallelism()),
  });
  const computed = new Map(
    [...missing].map(([draft, one], index): readonly [string, ViewsResult] => [
      draft,
      taken(one, outcomes[index], cache),
    ]),
  );
  return found.map((one) => {
    if (!('job' in one)) return one;
    const result = computed.get(one.job.result);
    if (!result) throw new Error(`${one.job.file}: nothing was said of its views`);
    return result;
  });
}

/** One part alone: see `viewsOfAll`. */
export function viewsOf(directory: string, id: string, { parameters, ...options }: ViewsOptions = {}): ViewsResult {
  const [result] = viewsOfAll(directory, [{ id, ...(parameters ? { parameters } : {}) }], options);
  if (!result) throw new Error(`${id}: nothing was said of its views`);
  return result;
}

/** A part that has to be computed, and under which name it is kept. */
interface Missing {
  readonly hash: string;
  readonly file: string;
  readonly job: PartJob;
}

function lookUp(directory: string, { id, parameters = {} }: PartRequest, cache: PartCache): ViewsResult | Missing {
  const file = partFile(directory, id);
  if (!existsSync(file)) {
    const message = `there is no part "${id}"; there are: ${partIds(directory).join(', ') || 'none'}`;
    return { problem: { file, line: 1, column: 1, message } };
  }
  const hash = sourceHash([file, WORKER], JSON.stringify(parameters));
  const part = cache.read(id, hash);
  if (part) return { part };
  return { hash, file, job: { file: resolve(file), id, parameters, result: resolve(cache.draft(id, hash)) } };
}

function compute(shared: SharedJobs): readonly JobOutcome[] {
  if (shared.jobs.length === 0) return [];
  const { stdout, stderr, error } = spawnSync(process.execPath, ['--import', 'tsx', POOL], {
    cwd: PROJECT,
    encoding: 'utf8',
    input: JSON.stringify(shared),
    maxBuffer: 64 * 2 ** 20,
  });
  if (error || !stdout.startsWith('[')) throw new Error(`parts cannot be computed: ${error?.message ?? stderr}`);
  return JSON.parse(stdout) as readonly JobOutcome[];
}

/** A result that has been computed, in its place of the cache. */
function taken({ hash, file, job }: Missing, outcome: JobOutcome | undefined, cache: PartCache): ViewsResult {
  if (!outcome || 'fault' in outcome) {
    rmSync(job.result, { force: true });
    return { problem: problemOf(file, job.id, outcome ?? { fault: 'start: nothing was said of it' }) };
  }
  cache.keep(job.id, hash, job.result);
  const part = cache.read(job.id, hash);
  if (!part) throw new Error(`${file}: its views were written and are not there`);
  return { part };
}

/** Where in the file: the line that failed, else the name that the fault is about, else the part itself. */
function problemOf(
  file: string,
  id: string,
  { fault, about, line }: { readonly fault: string; readonly about?: string; readonly line?: number },
): Problem {
  const lines = readFileSync(file, 'utf8').split('\n');
  const named = about === undefined ? -1 : lines.findIndex((text) => text.includes(`'${about}'`));
  const start = lines.findIndex((text) => text.includes('definePart('));
  const at = line ?? Math.max(0, named >= 0 ? named : start) + 1;
  const column = line === undefined && named >= 0 ? (lines[named]?.indexOf(`'${about}'`) ?? 0) + 1 : 1;
  return { file, line: at, column, message: `part "${id}", ${fault}` };
}
