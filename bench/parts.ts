import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CompiledPart } from '../src/domain/projection/compiled-part.ts';
import { findCourses } from '../src/toolchain/compile/find-courses.ts';
import { partIds } from '../src/toolchain/parts/part-files.ts';
import { viewsOf, viewsOfAll } from '../src/toolchain/parts/views-of.ts';
import { rounded, type Table } from './table.ts';

/** What a part may weigh as it lies in a lesson, in KB gzip. */
const LIMIT = 12;

/** How long the views of every part take, from nothing and from the cache, and what they weigh. */
export function parts(): Promise<Table> {
  const [cache, shared] = [mkdtempSync(join(tmpdir(), 'bench-parts-')), mkdtempSync(join(tmpdir(), 'bench-parts-'))];
  const measure = (directory: string, id: string): { readonly part: CompiledPart; readonly seconds: number } => {
    const start = performance.now();
    const result = viewsOf(directory, id, { cache });
    if ('problem' in result) throw new Error(`${result.problem.file}: ${result.problem.message}`);
    return { part: result.part, seconds: (performance.now() - start) / 1000 };
  };
  try {
    let [views, seconds] = [0, 0];
    const rows = findCourses().flatMap((directory) =>
      partIds(directory).map((id) => {
        const { part, seconds: cold } = measure(directory, id);
        const { seconds: hit } = measure(directory, id);
        const shown = Object.keys(part.views).length + part.sections.length + (part.exploded ? 1 : 0);
        views += shown;
        seconds += cold;
        const bytes = gzipSync(JSON.stringify(part)).length;
        return [id, shown, rounded(cold, 2), rounded(hit * 1000, 1), rounded(bytes / 1000, 1)];
      }),
    );
    const start = performance.now();
    for (const directory of findCourses()) {
      viewsOfAll(
        directory,
        partIds(directory).map((id) => ({ id })),
        { cache: shared },
      );
    }
    const together = (performance.now() - start) / 1000;
    return Promise.resolve({
      title: 'Parts: views and sections, computed and from the cache',
      columns: ['part', 'views', 'seconds', 'ms cached', 'KB gzip'],
      rows,
      notes: [
        `${views} views in ${rounded(seconds, 1)} s: ${rounded(views / seconds, 1)} a second, each part asked for by itself.`,
        `All parts at once, as a build asks for them: ${rounded(together, 1)} s, ${rounded(views / together, 1)} views a second.`,
        `Load of the machine: ${rounded(loadavg()[0] ?? 0, 1)}.`,
        `Limit: ${LIMIT} KB gzip a part, with its triangles.`,
      ],
    });
  } finally {
    for (const folder of [cache, shared]) rmSync(folder, { recursive: true, force: true });
  }
}
