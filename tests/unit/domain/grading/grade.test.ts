import { describe, expect, it } from 'vitest';
import { grade, type Grade } from '../../../../src/domain/grading/grade.ts';
import type { Reference } from '../../../../src/domain/grading/reference.ts';
import type { Entity, Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { line, plate, plateLines, plateReference } from './plate-reference.ts';

function graded(sketch: Sketch, reference: Reference = plateReference()): Extract<Grade, { kind: 'graded' }> {
  const result = grade(sketch, reference);
  if (result.kind !== 'graded') throw new Error(result.reason);
  return result;
}

const said = (sketch: Sketch, reference?: Reference): readonly string[] =>
  graded(sketch, reference).diagnoses.map(({ code, fault, lines }) => [code, fault, ...lines].join(' '));

describe('a drawing of a plate', () => {
  it('is worth 100 points and no word where it is right', () => {
    expect(graded(plate())).toEqual({
      kind: 'graded',
      diagnoses: [],
      points: 100,
      unmet: [],
      solution: expect.any(Array),
    });
  });

  it('may stand anywhere, unless places on the sheet count', () => {
    const moved = { ...plateReference(), fixed: true };
    const at = moved.views.map((view) => ({
      ...view,
      lines: view.lines.map((one) => ({ ...one, curve: shifted(one.curve, 100, 100) })),
    }));
    expect(said(plate(), { ...moved, views: at })).toEqual([]);
    const away = {
      ...plate(),
      entities: plate().entities.map((one) => ({ ...one, curve: shifted(one.curve, 7, 0) as Entity['curve'] })),
    };
    expect(said(away)).toEqual([]);
    expect(said(away, { ...moved, views: at })).toEqual(['view-moved K1']);
  });

  it('has a rounded corner that was left sharp: one fault, not three', () => {
    const sharp = plate({
      right: line('visible', 180, 100, 180, 150),
      top: line('visible', 108, 150, 180, 150),
      round: undefined,
    });
    expect(said(sharp)).toEqual(['fillet-missing V6 round']);
  });

  it('has a corner that was not cut: one fault, not three', () => {
    const sharp = plate({
      left: line('visible', 100, 100, 100, 150),
      top: line('visible', 100, 150, 170, 150),
      cut: undefined,
    });
    expect(said(sharp)).toEqual(['chamfer-missing V6 cut']);
  });

  it('has a wall in the wrong place, and the lines that follow it there are not to blame', () => {
    const wide = plate({
      side: line('hidden', 174, 110, 174, 130),
      floor: line('hidden', 150, 110, 174, 110),
      ceiling: line('hidden', 150, 130, 174, 130),
    });
    expect(graded(wide).diagnoses).toMatchObject([{ code: 'moved', lines: ['side'], numbers: { dx: 4, dy: 0 } }]);
  });

  it('has a hole with the radius typed for the diameter', () => {
    const rim = plateLines().rim;
    const curve = rim?.curve.kind === 'circle' ? { ...rim.curve, radius: 16 } : undefined;
    const result = graded(plate({ rim: curve && { layer: 'visible', curve } }));
    expect(result.diagnoses).toMatchObject([
      { code: 'radius-for-diameter', fault: 'K6', view: 'front', lines: ['rim'], numbers: { radius: 16, expected: 8 } },
    ]);
  });

  it('tells by how much an end is off, from both sides of what is allowed', () => {
    const long = (by: number): readonly string[] => said(plate({ bottom: line('visible', 100, 100, 180 + by, 100) }));
    expect([long(-0.04), long(0.04)]).toEqual([[], []]);
    expect([long(-0.2), long(0.2)]).toEqual([['too-short K3 bottom'], ['too-long K3 bottom']]);
  });

  it('asks a centre line to reach the outline, and lets it stand out within limits', () => {
    const level = (out: number, reference?: Reference): readonly string[] =>
      said(plate({ level: line('centre', 122 - out, 120, 138 + out, 120) }), reference);
    expect(level(-1)).toEqual(['too-short V5 level', 'too-short V5 level']);
    expect([level(0), level(9.9)]).toEqual([[], []]);
    expect(level(10.4)).toEqual(['too-long K3 level', 'too-long K3 level']);
    const strict = { ...plateReference(), overshoot: { least: 2, most: 5 } };
    expect(level(3, strict)).toEqual([]);
    expect(level(1, strict)).toEqual(['too-short V5 level', 'too-short V5 level']);
  });

  it('may have lines for the learner’s own use', () => {
    expect(said(plate({}, [line('construction', 0, 120, 300, 120)]))).toEqual([]);
  });

  it('has a line on the layer for the learner’s own use: its layer is told, and it is worth nothing', () => {
    const aside = graded(plate({ bottom: line('construction', 100, 100, 180, 100) }));
    expect(aside.diagnoses).toMatchObject([{ code: 'wrong-line-type', fault: 'K5', lines: ['bottom'], entities: [0] }]);
    expect(aside.points).toBe(90);
    const long = plate({ bottom: undefined }, [line('construction', 0, 100, 300, 100)]);
    expect(said(long)).toEqual(['line-missing V8 bottom']);
  });

  it('may have a hidden line under a visible one, which nobody sees', () => {
    expect(said(plate({}, [line('hidden', 110, 100, 150, 100)]))).toEqual([]);
  });

  it('costs half the points of a line in a wrong line type', () => {
    const { points, diagnoses } = graded(plate({ bottom: line('hidden', 100, 100, 180, 100) }));
    expect(diagnoses).toMatchObject([{ code: 'wrong-line-type', fault: 'K5', lines: ['bottom'] }]);
    expect(points).toBe(95);
  });

  it('costs what a forgotten hole weighs', () => {
    const { points } = graded(plate({ rim: undefined, level: undefined, upright: undefined }));
    expect(points).toBe(80);
  });

  it('costs at most 40 of 100 points for lines too many', () => {
    const scribble = Array.from({ length: 60 }, (_, at) => line('visible', 101 + at, 101, 160, 111 + at / 2));
    const { points, diagnoses } = graded(plate({}, scribble));
    expect(points).toBeGreaterThanOrEqual(60);
    expect(points).toBeLessThan(100);
    expect(diagnoses.filter(({ code }) => code === 'extra-line').length).toBeGreaterThan(50);
  });

  it('names what has to be right and is not', () => {
    const must = { ...plateReference(), must: ['hole', 'plate'] };
    expect(graded(plate(), must).unmet).toEqual([]);
    expect(graded(plate({ rim: undefined }), must).unmet).toEqual(['hole']);
  });

  it('points at the drawn lines it means', () => {
    const sketch = plate({}, [line('visible', 110, 110, 117, 123)]);
    expect(graded(sketch).diagnoses).toMatchObject([{ code: 'extra-line', entities: [sketch.entities.length - 1] }]);
  });

  it('says that something else is drawn, where most of it belongs nowhere', () => {
    const other = Array.from({ length: 14 }, (_, at) =>
      line('visible', 100 + 7 * at, 100 + 3 * at, 160 + 5 * at, 130 + at * at),
    );
    const { diagnoses, points } = graded({ ...plate(), entities: [...plate().entities.slice(0, 2), ...other] });
    expect(points).toBeLessThan(10);
    expect(diagnoses.some(({ code }) => code === 'part-unlike' || code === 'view-unlike')).toBe(true);
  });
});

describe('hostile input', () => {
  const timed = (sketch: Sketch): Grade => {
    // Time of the processor: on a busy machine the clock tells of other programs.
    const start = process.cpuUsage();
    const result = grade(sketch, plateReference());
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
    return result;
  };

  it('is told when nothing is drawn', () => {
    expect(timed({ ...plate(), entities: [] })).toMatchObject({ diagnoses: [{ code: 'view-missing' }], points: 0 });
  });

  it('is told when numbers are none, or beyond any sheet', () => {
    const bad = [NaN, Infinity, 1e300, -1e300].map((x) => line('visible', 100, 100, x, 120));
    const result = timed(plate({}, bad));
    expect(result).toMatchObject({ diagnoses: [{ code: 'not-readable', numbers: { count: 4 } }] });
  });

  it('counts drawn lines as they stand in the drawing, whatever had to be left out', () => {
    const sketch = plate();
    const extra = line('visible', 110, 110, 117, 123);
    const result = timed({ ...sketch, entities: [line('visible', NaN, 0, 1, 1), extra, ...sketch.entities] });
    expect(result).toMatchObject({ diagnoses: [{ code: 'not-readable' }, { code: 'extra-line', entities: [1] }] });
  });

  it('is refused when there are too many lines, and judged when there are just as many as allowed', () => {
    const same = (count: number): readonly Entity[] =>
      Array.from({ length: count }, () => line('visible', 100, 100, 180, 100));
    expect(timed({ ...plate(), entities: same(10_000) })).toEqual({
      kind: 'refused',
      reason: 'too-many-lines',
      most: 2000,
    });
    expect(timed({ ...plate(), entities: same(2000) }).kind).toBe('graded');
  });

  it('is judged in time when 2,000 lines lie criss-cross', () => {
    const lines = Array.from({ length: 2000 }, (_, at) =>
      line('visible', 100 + ((at * 37) % 90), 100 + ((at * 53) % 60), 100 + ((at * 71) % 95), 100 + ((at * 29) % 65)),
    ).filter(({ curve }) => curve.kind === 'segment' && (curve.from.x !== curve.to.x || curve.from.y !== curve.to.y));
    expect(timed({ ...plate(), entities: lines }).kind).toBe('graded');
  });
});

function shifted<C extends Reference['views'][number]['lines'][number]['curve']>(curve: C, x: number, y: number): C {
  const by = (point: { x: number; y: number }) => ({ x: point.x + x, y: point.y + y });
  if (curve.kind === 'segment') return { ...curve, from: by(curve.from), to: by(curve.to) };
  if (curve.kind === 'polyline') return { ...curve, points: curve.points.map(by) };
  return { ...curve, centre: by(curve.centre) };
}
