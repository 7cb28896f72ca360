import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { CompiledPart } from '../../../../src/domain/projection/compiled-part.ts';
import { viewsOfAll } from '../../../../src/toolchain/parts/views-of.ts';
import { computed, COURSE } from '../../../support/course-parts.ts';

// Each computation is a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const folders: string[] = [];
function freshCache(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  folders.push(folder);
  return folder;
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

type View = keyof CompiledPart['views'];

/** The ids of lines that two states of a part have both, and whether they are in the same place. */
function moved(before: CompiledPart, after: CompiledPart, view: View): readonly string[] {
  const curves = new Map(before.views[view].lines.map(({ id, curve }) => [id, JSON.stringify(curve)]));
  return after.views[view].lines
    .filter(({ id, curve }) => curves.get(id) !== JSON.stringify(curve))
    .map(({ id }) => id);
}

function ids(part: CompiledPart, view: View): readonly string[] {
  return part.views[view].lines.map(({ id }) => id);
}

describe('a parameter', () => {
  it('moves the lines that depend on it and no other, and no name', () => {
    const before = computed('cylinder-boss');
    const after = computed('cylinder-boss', { parameters: { holeDiameter: 20 } });
    for (const view of ['front', 'top', 'left', 'bottom'] as const) expect(ids(after, view)).toEqual(ids(before, view));
    expect(moved(before, after, 'top')).toEqual(['boss.end|hole.side']);
    expect(moved(before, after, 'front')).toEqual([
      'hidden:hole.side',
      'hidden:hole.side#2',
      'hidden:hole.side|hole.start',
    ]);
    expect(after.mesh.faces.map(({ name }) => name)).toEqual(before.mesh.faces.map(({ name }) => name));
    expect(after.mesh.edges.map(({ name }) => name)).toEqual(before.mesh.edges.map(({ name }) => name));
  });

  it('moves them by exactly as much as it changes', () => {
    const line = (part: CompiledPart): unknown =>
      part.views.front.lines.find(({ id }) => id === 'hidden:hole.side|hole.start')?.curve;
    expect(line(computed('cylinder-boss'))).toEqual({ kind: 'segment', from: { x: 22, y: 10 }, to: { x: 38, y: 10 } });
    expect(line(computed('cylinder-boss', { parameters: { holeDiameter: 20 } }))).toEqual({
      kind: 'segment',
      from: { x: 20, y: 10 },
      to: { x: 40, y: 10 },
    });
  });
});

describe('a computation', () => {
  it('gives the same bytes in every process, whatever was computed there before', () => {
    const bytesOf = (cache: string): readonly string[] =>
      readdirSync(cache)
        .filter((name) => name.startsWith('cylinder-round.'))
        .flatMap((name) => [name, readFileSync(join(cache, name), 'utf8')]);
    const [alone, among] = [freshCache(), freshCache()];
    computed('cylinder-round', { cache: alone });
    // More than there are processes, so that one of them computes another part first.
    const before = ['block-plain', 'block-slot', 'step-single', 'slope-wedge'];
    const results = viewsOfAll(
      COURSE,
      [...before, 'cylinder-round'].map((id) => ({ id })),
      { cache: among },
    );
    expect(results.map((result) => ('part' in result ? result.part.id : result))).toEqual([
      ...before,
      'cylinder-round',
    ]);
    expect(bytesOf(alone)).toHaveLength(2);
    expect(bytesOf(among)).toEqual(bytesOf(alone));
  });

  it('is done once for the same source and parameters', () => {
    const cache = freshCache();
    const part = computed('block-plain', { cache });
    // A limit in which no process can start: the answer can only come from the cache.
    expect(computed('block-plain', { cache, limit: 0.001 })).toEqual(part);
    expect(() => computed('block-plain', { cache, limit: 0.001, parameters: { length: 61 } })).toThrow(
      'not done after',
    );
  });
});
