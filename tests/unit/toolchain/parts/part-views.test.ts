import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../../../src/domain/geometry/curve-points.ts';
import { IN_PLACE, moveCurve } from '../../../../src/domain/geometry/similarity.ts';
import type { PartSection } from '../../../../src/domain/projection/compiled-part.ts';
import type { ViewLine } from '../../../../src/domain/projection/view-line.ts';
import type { Section } from '../../../../src/domain/projection/section.ts';
import {
  isometricDirection,
  PRINCIPAL_DIRECTIONS,
  PRINCIPAL_VIEWS,
} from '../../../../src/domain/projection/view-direction.ts';
import { partIds } from '../../../../src/toolchain/parts/part-files.ts';
import { computed, COURSE, definitionOf, someParts } from '../../../support/course-parts.ts';
import { proveCentres } from '../../../support/centre-proof.ts';
import { LONG } from '../../../support/long-run.ts';
import { proveView } from '../../../support/raster-proof.ts';
import { proveSection } from '../../../support/section-proof.ts';
import { HAND_CALCULATED, reader } from './hand-calculated.ts';
import { HAND_DRAWN_AXES } from './hand-drawn-axes.ts';

/** A part is computed in a process of its own, which takes long on a busy machine. */
const PATIENCE = LONG ? 3_600_000 : 300_000;

/** The sections as the part's file says them. */
async function sectionsOf(id: string, parameters: Readonly<Record<string, number>>): Promise<readonly Section[]> {
  return (await definitionOf(id)).build(parameters).sections ?? [];
}

describe.each(someParts(4, 20_260_504))('the part %s', (id) => {
  it('shows in every view what a picture of its triangles shows', { timeout: PATIENCE }, () => {
    const part = computed(id);
    for (const view of PRINCIPAL_VIEWS) {
      const proof = proveView(part.mesh, part.views[view].lines, PRINCIPAL_DIRECTIONS[view], true);
      expect({ view, faults: proof.faults }).toEqual({ view, faults: [] });
      expect(proof.looked).toBeGreaterThan(20);
    }
    const isometric = proveView(part.mesh, part.views.isometric.lines, isometricDirection(part.isometricFrom), false);
    expect({ view: 'isometric', faults: isometric.faults }).toEqual({ view: 'isometric', faults: [] });
  });

  it('has the volume and the areas that a calculation by hand gives', { timeout: PATIENCE }, () => {
    const part = computed(id);
    const sums = HAND_CALCULATED[id];
    const read = reader(part.parameters);
    const volume = part.bodies.reduce((sum, body) => sum + body.volume, 0);
    expect(volume).toBeCloseTo(sums?.volume(read) ?? Number.NaN, 1);
    const areas = part.sections.map(({ name, regions }) => [name, regions.reduce((sum, { area }) => sum + area, 0)]);
    const expected = Object.entries(sums?.sections ?? {}).map(([name, sum]) => [name, expect.closeTo(sum(read), 1)]);
    expect(areas).toEqual(expected);
  });

  it('hatches in its sections what the plane cuts, and draws every edge behind it', { timeout: PATIENCE }, async () => {
    const part = computed(id);
    const definitions = await sectionsOf(id, part.parameters);
    for (const section of part.sections) {
      const definition = definitions.find(({ name }) => name === section.name);
      if (!definition) throw new Error(`the part's file has no section ${section.name}`);
      const proof = proveSection(part, section, definition);
      expect({ section: section.name, faults: proof.faults }).toEqual({ section: section.name, faults: [] });
      expect(proof.looked).toBeGreaterThan(1000);
      expect(proof.cut).toBeGreaterThan(100);
    }
  });

  it('has the centre lines that somebody draws by hand, from end to end', { timeout: PATIENCE }, () => {
    const part = computed(id);
    const axes = HAND_DRAWN_AXES[id]?.(reader(part.parameters));
    if (!axes) throw new Error(`nobody has drawn the axes of ${id}`);
    const pictures = [...PRINCIPAL_VIEWS.map((view) => ({ view, lines: part.views[view].lines })), ...part.sections];
    expect(pictures.flatMap(({ view, lines }) => proveCentres(lines, axes, view))).toEqual([]);
  });

  it('names every face, edge and line once', { timeout: PATIENCE }, () => {
    const part = computed(id);
    const lists = [
      part.mesh.faces.map(({ name }) => name),
      part.mesh.edges.map(({ name }) => name),
      ...[...Object.values(part.views), ...part.sections].map(({ lines }) => lines.map((line) => line.id)),
    ];
    for (const names of lists) {
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
    }
    const faces = new Set(part.mesh.faces.map(({ name }) => name));
    const foreign = Object.values(part.views)
      .flatMap(({ lines }) => lines.filter(({ role }) => role !== 'centre').flatMap(({ edges }) => edges))
      .flatMap((edge) => edge.replace(/(\|.*)#\d+$/u, '$1').split('|'))
      .filter((face) => !faces.has(face));
    expect(foreign).toEqual([]);
  });

  it('weighs less than 12 KB packed, with all views and triangles', { timeout: PATIENCE }, () => {
    expect(gzipSync(JSON.stringify(computed(id))).length).toBeLessThan(12_000);
  });

  it('has a mesh that is closed and has its edges', { timeout: PATIENCE }, () => {
    const { mesh, bodies } = computed(id);
    const corner = (vertex: number): string => mesh.positions.slice(vertex * 3, vertex * 3 + 3).join();
    const sides = new Map<string, number>();
    for (let at = 0; at < mesh.triangles.length; at += 3) {
      const [a = 0, b = 0, c = 0] = mesh.triangles.slice(at, at + 3);
      for (const [from, to] of [
        [a, b],
        [b, c],
        [c, a],
      ] as const) {
        const [one, other] = [corner(from), corner(to)];
        const key = one < other ? `${one} ${other}` : `${other} ${one}`;
        sides.set(key, (sides.get(key) ?? 0) + (one < other ? 1 : -1));
      }
    }
    expect([...sides.values()].filter((sum) => sum !== 0)).toEqual([]);
    expect(mesh.edges.filter(({ vertices }) => vertices.length < 2)).toEqual([]);
    expect(bodies.length).toBeGreaterThan(0);
  });
});

function lengthOfLine({ curve }: ViewLine): number {
  return curve.kind === 'polyline' ? 0 : lengthOf(curve);
}

describe('the proof of a view', () => {
  // The hidden lines of the plate are outlines of its holes, those of the block are edges.
  it.each(['block-slot', 'plate'])(
    'sees a missing line of %s, one moved or of the other kind, and one too many',
    { timeout: PATIENCE },
    (id) => {
      const { mesh, views } = computed(id);
      for (const role of ['visible', 'hidden'] as const) {
        const { lines } = views.front;
        const faults = (changed: readonly ViewLine[]): readonly string[] =>
          proveView(mesh, changed, PRINCIPAL_DIRECTIONS.front, true).faults;
        expect(faults(lines)).toEqual([]);
        const [line] = lines.filter((one) => one.role === role).sort((a, b) => lengthOfLine(b) - lengthOfLine(a));
        if (!line || line.curve.kind === 'polyline') throw new Error(`${id} has a straight ${role} line`);
        const rest = lines.filter((one) => one !== line);
        expect(faults(rest).some((fault) => fault.includes(': no line'))).toBe(true);
        expect(faults([...rest, { ...line, role: role === 'visible' ? 'hidden' : 'visible' }])).not.toEqual([]);
        const curve = moveCurve(line.curve, { ...IN_PLACE, shift: { x: 0.8, y: 0.8 } });
        expect(faults([...rest, { ...line, curve }]).join()).toContain(`${role} ${line.id}`);
        const stray = { kind: 'segment', from: { x: 31, y: 1 }, to: { x: 37, y: 6 } } as const;
        expect(faults([...lines, { ...line, id: 'stray', curve: stray }]).join()).toContain(`${role} stray`);
      }
    },
  );
});

describe('the proof of centre lines', () => {
  it('sees one that is missing, one too short, one too many and one beside its place', { timeout: PATIENCE }, () => {
    const part = computed('plate');
    const axes = HAND_DRAWN_AXES.plate?.(reader(part.parameters)) ?? [];
    const { lines } = part.views.top;
    const faults = (changed: readonly ViewLine[]): readonly string[] => proveCentres(changed, axes, 'top');
    expect(faults(lines)).toEqual([]);
    const [slot] = lines.filter(({ id }) => id === 'centre:slot');
    // Over both round ends and between them: the slot is 36 mm long, in the middle of 100.
    expect(slot?.curve).toEqual({ kind: 'segment', from: { x: 32, y: 30 }, to: { x: 68, y: 30 } });
    if (!slot) throw new Error('the slot has a centre line');
    const rest = lines.filter((line) => line !== slot);
    expect(faults(rest)).toEqual(['top level 30.000: expected [[32,68]], found []']);
    const other = (fromX: number, toX: number, y: number): ViewLine => ({
      ...slot,
      curve: { kind: 'segment', from: { x: fromX, y }, to: { x: toX, y } },
    });
    expect(faults([...rest, other(32, 67, 30)])).toHaveLength(1);
    expect(faults([...lines, other(10, 90, 20)])).toEqual(['top level 20.000: expected [], found [[10,90]]']);
    expect(faults([...rest, other(32, 68, 30.05)])).toHaveLength(2);
  });
});

describe('the proof of a section', () => {
  it(
    'sees a missing line, a hatched area in the wrong place, and one that is missing',
    { timeout: PATIENCE },
    async () => {
      const part = computed('plate');
      const [section] = part.sections;
      const [definition] = await sectionsOf('plate', part.parameters);
      if (!section || !definition) throw new Error('the plate has a section');
      const faults = (changed: Partial<PartSection>): readonly string[] =>
        proveSection(part, { ...section, ...changed }, definition).faults;
      expect(faults({})).toEqual([]);
      const [longest] = section.lines
        .filter(({ role, curve }) => role === 'visible' && curve.kind === 'segment')
        .sort((a, b) => lengthOfLine(b) - lengthOfLine(a));
      expect(longest && lengthOfLine(longest)).toBeGreaterThan(30);
      expect(faults({ lines: section.lines.filter((line) => line !== longest) })[0]).toContain('no line');
      expect(faults({ regions: section.regions.slice(1) })[0]).toContain('cut, but not hatched');
      const moved = section.regions.map((region) => ({
        ...region,
        loops: region.loops.map((loop) =>
          loop.map((curve) =>
            curve.kind === 'polyline' ? curve : moveCurve(curve, { ...IN_PLACE, shift: { x: 4, y: 0 } }),
          ),
        ),
      }));
      expect(faults({ regions: moved }).some((fault) => fault.startsWith('hatched, but not cut'))).toBe(true);
      const stray = {
        id: 'stray',
        role: 'visible',
        edges: [],
        curve: { kind: 'segment', from: { x: 80, y: 2 }, to: { x: 80, y: 6 } },
      } as const;
      expect(faults({ lines: [...section.lines, stray] })[0]).toContain('line stray');
    },
  );
});

describe('hand calculations', () => {
  it('are there for every part', () => {
    expect(Object.keys(HAND_CALCULATED).sort()).toEqual(partIds(COURSE));
    expect(Object.keys(HAND_DRAWN_AXES).sort()).toEqual(partIds(COURSE));
  });
});
