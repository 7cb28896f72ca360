import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { IN_PLACE, moveCurve } from '../../../../src/domain/geometry/similarity.ts';
import type { CompiledPart } from '../../../../src/domain/projection/compiled-part.ts';
import type { ViewLine } from '../../../../src/domain/projection/view-line.ts';
import { partIds } from '../../../../src/toolchain/parts/part-files.ts';
import { viewsOfAll } from '../../../../src/toolchain/parts/views-of.ts';
import { computed, COURSE, definitionOf, drawn } from '../../../support/course-parts.ts';
import { LONG } from '../../../support/long-run.ts';
import { proveMove, type Parameters } from '../../../support/move-proof.ts';
import { HAND_CALCULATED, reader } from './hand-calculated.ts';
import { HAND_MEASURED } from './hand-measured.ts';

// Each computation is a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const folders: string[] = [];
function freshCache(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  folders.push(folder);
  return folder;
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A change of one parameter: the part, the parameter, and the values from which it starts and to which it goes. */
interface Change {
  readonly id: string;
  readonly name: string;
  readonly before: Parameters;
  readonly after: Parameters;
}

/** Millimetres: too little to make a line pass another one, and a thousand times what a place may be wrong. */
const STEP = 0.1;

/** Every parameter of every part in a long run, else a few, the same every time. */
async function someChanges(count: number, seed: number): Promise<readonly Change[]> {
  const all: Change[] = [];
  for (const id of partIds(COURSE)) {
    const { parameters } = await definitionOf(id);
    const before = HAND_MEASURED[id]?.from ?? {};
    for (const name of Object.keys(parameters)) {
      const value = before[name] ?? parameters[name] ?? Number.NaN;
      all.push({ id, name, before, after: { ...before, [name]: value + STEP } });
    }
  }
  return LONG ? all : drawn(all, count, seed, ({ id, name }) => `${id} ${name}`);
}

const WIDER_HOLE = { holeDiameter: 16 + STEP };

const changes = await someChanges(3, 20_261_122);

// Computed side by side, before the tests ask for one after the other.
viewsOfAll(
  COURSE,
  [...changes, { id: 'cylinder-boss', before: {}, after: WIDER_HOLE }].flatMap(({ id, before, after }) =>
    [before, after].map((parameters) => ({ id, parameters })),
  ),
);

function computedWith(id: string, parameters: Parameters): CompiledPart {
  return computed(id, { parameters });
}

describe('a parameter', () => {
  it('is changed in every part of the course in a long run', async () => {
    expect(Object.keys(HAND_MEASURED).sort()).toEqual(partIds(COURSE));
    const { parameters } = await definitionOf('cylinder-boss');
    const own = (await someChanges(Number.POSITIVE_INFINITY, 1)).filter(({ id }) => id === 'cylinder-boss');
    expect(own.map(({ name }) => name).sort()).toEqual(Object.keys(parameters).sort());
  });

  it.each(changes)('$name of $id moves the lines that depend on it and no other, and no name', (change) => {
    const [before, after] = [computedWith(change.id, change.before), computedWith(change.id, change.after)];
    const measures = HAND_MEASURED[change.id];
    if (!measures) throw new Error(`nobody has measured ${change.id}`);
    const proof = proveMove(before, after, measures);
    expect(proof.faults).toEqual([]);
    expect(proof.moved).toBeGreaterThan(0);
    expect(proof.looked).toBeGreaterThan(20);
    expect(after.mesh.faces.map(({ name }) => name)).toEqual(before.mesh.faces.map(({ name }) => name));
    expect(after.mesh.edges.map(({ name }) => name)).toEqual(before.mesh.edges.map(({ name }) => name));
    const read = reader(after.parameters);
    const volume = after.bodies.reduce((sum, body) => sum + body.volume, 0);
    expect(volume).toBeCloseTo(HAND_CALCULATED[change.id]?.volume(read) ?? Number.NaN, 1);
  });

  it('is proved to move nothing else: a line too far, one that stays and one that is gone are seen', () => {
    const [before, after] = [computed('cylinder-boss'), computedWith('cylinder-boss', WIDER_HOLE)];
    const measures = HAND_MEASURED['cylinder-boss'];
    if (!measures) throw new Error('nobody has measured cylinder-boss');
    const faults = (change: (lines: readonly ViewLine[]) => readonly ViewLine[]): readonly string[] => {
      const front = { ...after.views.front, lines: change(after.views.front.lines) };
      return proveMove(before, { ...after, views: { ...after.views, front } }, measures).faults;
    };
    expect(faults((lines) => lines)).toEqual([]);
    const [hole] = before.views.front.lines.filter(({ id }) => id === 'hidden:hole.side');
    if (!hole) throw new Error('the hole has a line');
    const stays = (lines: readonly ViewLine[]): readonly ViewLine[] =>
      lines.map((line) => (line.id === hole.id ? hole : line));
    expect(faults(stays)).toEqual([expect.stringContaining('front: hidden:hole.side: expected {"x":21.95,"y":10}')]);
    const shifted = { ...IN_PLACE, shift: { x: 0, y: 0.01 } };
    const moved = (lines: readonly ViewLine[]): readonly ViewLine[] =>
      lines.map((line) => {
        const { curve } = line;
        return line.id === 'base.front|base.top' && curve.kind !== 'polyline'
          ? { ...line, curve: moveCurve(curve, shifted) }
          : line;
      });
    expect(faults(moved)).toHaveLength(1);
    expect(faults((lines) => lines.slice(1))).toEqual([expect.stringContaining('front: no visible line')]);
    expect(faults((lines) => [...lines, { ...hole, id: 'stray' }])).toEqual(['front: new lines stray']);
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
