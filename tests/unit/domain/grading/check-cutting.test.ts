import { describe, expect, it } from 'vitest';
import { TURN } from '../../../../src/domain/geometry/angle.ts';
import { IN_PLACE, moveCurve } from '../../../../src/domain/geometry/similarity.ts';
import { grade, type Grade } from '../../../../src/domain/grading/grade.ts';
import { partReference, type PartTask } from '../../../../src/domain/grading/part-reference.ts';
import type { CompiledPart, PartSection } from '../../../../src/domain/projection/compiled-part.ts';
import { partSketch } from '../../../../src/domain/projection/part-sketch.ts';
import { checkedSketch } from '../../../../src/domain/sketch/check-sketch.ts';
import { MOST, type Entity, type Mark, type Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { exerciseFault } from '../../../../src/toolchain/exercises/exercise-fault.ts';
import { partIds } from '../../../../src/toolchain/parts/part-files.ts';
import { computed, COURSE } from '../../../support/course-parts.ts';
import { LONG } from '../../../support/long-run.ts';

const PATIENCE = LONG ? 3_600_000 : 300_000;
/** A section of one plane, one of two parts of a view, one in steps over centre lines; in a long run all of them. */
const PARTS = LONG ? partIds(COURSE) : ['bearing-bracket', 'flanged-bush', 'plate'];

interface Setting {
  readonly name: string;
  readonly right: Sketch;
  readonly said: (sketch: Sketch, asked?: PartTask['cutting'] | 'free') => readonly string[];
  readonly points: (sketch: Sketch) => number;
  /** Whether the plane lies on a centre line: in another line type it is that one. */
  readonly onCentre: boolean;
}

function settings(part: CompiledPart): readonly Setting[] {
  return part.sections
    .filter(({ kind }) => kind === 'full' || kind === 'stepped')
    .map((section) => settingOf(part, section));
}

function settingOf(part: CompiledPart, section: PartSection): Setting {
  const views =
    section.view === 'left' ? ['front', section.name] : [section.name, section.view === 'top' ? 'front' : 'top'];
  const wish = { angle: 'first', gap: 60, overshoot: 3, spacing: 3, tangent: 'none' } as const;
  const drawn = partSketch(part, { ...wish, pictures: views, cutting: 'letters' });
  const plain = partSketch(part, { ...wish, pictures: views, cutting: 'none' });
  if ('picture' in drawn || 'picture' in plain) throw new Error(`${part.id} cannot be drawn`);
  const graded = (sketch: Sketch, asked: PartTask['cutting'] | 'free' = 'letters'): Grade => {
    const made = partReference(part, { views, hatched: true, ...(asked === 'free' ? {} : { cutting: asked }) });
    if ('fault' in made) throw new Error(made.fault.kind);
    return grade(checkedSketch(sketch).sketch, made.reference);
  };
  const shift = { x: 300, y: 300 };
  const right = moved(drawn.sketch, shift.x);
  return {
    name: `${part.id} ${section.name}`,
    right,
    onCentre: plain.sketch.entities.length > drawn.sketch.entities.filter(({ layer }) => layer !== 'cutting').length,
    said: (sketch, asked) => {
      const result = graded(sketch, asked);
      return result.kind === 'graded' ? result.diagnoses.map(({ code, fault }) => `${code} ${fault}`) : [result.reason];
    },
    points: (sketch) => {
      const result = graded(sketch);
      return result.kind === 'graded' ? result.points : Number.NaN;
    },
  };
}

function moved(sketch: Sketch, by: number): Sketch {
  const shift = { x: by, y: by };
  const entity = ({ curve, layer }: Entity): Entity => ({ layer, curve: moveCurve(curve, { ...IN_PLACE, shift }) });
  return {
    ...sketch,
    views: [],
    entities: sketch.entities.map(entity),
    hatches: sketch.hatches.map((hatch) => ({
      ...hatch,
      loops: hatch.loops.map((loop) => loop.map((curve) => moveCurve(curve, { ...IN_PLACE, shift }))),
    })),
    marks: sketch.marks.map((mark) => ({ ...mark, at: { x: mark.at.x + by, y: mark.at.y + by } })),
  };
}

const cuts = (sketch: Sketch, change: (entity: Entity, at: number) => readonly Entity[]): Sketch => {
  let at = 0;
  return {
    ...sketch,
    entities: sketch.entities.flatMap((entity) => (entity.layer === 'cutting' ? change(entity, at++) : [entity])),
  };
};
const marks = (sketch: Sketch, change: (mark: Mark, at: number) => readonly Mark[]): Sketch => ({
  ...sketch,
  marks: sketch.marks.flatMap(change),
});
const lettered = (mark: Mark, letter: string): Mark => (mark.kind === 'surface' ? mark : { ...mark, letter });

describe.each(PARTS)('the plane of a section of the part %s', (id) => {
  const all = (): readonly Setting[] => settings(computed(id));

  it(
    'is right as it is drawn in the lessons, with any letter, in pieces, or left out where it may be',
    { timeout: PATIENCE },
    () => {
      for (const { name, right, said } of all()) {
        for (const asked of ['letters', 'arrows', 'free'] as const)
          expect([name, asked, said(right, asked)]).toEqual([name, asked, []]);
        expect([name, said(marks(right, (mark) => [lettered(mark, 'C')]))]).toEqual([name, []]);
        expect([
          name,
          said(
            marks(right, (mark) => (mark.kind === 'arrow' ? [mark] : [])),
            'arrows',
          ),
        ]).toEqual([name, []]);
        const halves = cuts(right, ({ curve, layer }) => {
          if (curve.kind !== 'segment') return [];
          const { from, to } = curve;
          const part = (a: number, b: number): Entity => ({
            layer,
            curve: {
              kind: 'segment',
              from: { x: from.x + a * (to.x - from.x), y: from.y + a * (to.y - from.y) },
              to: { x: from.x + b * (to.x - from.x), y: from.y + b * (to.y - from.y) },
            },
          });
          return [part(0.55, 1), part(0, 0.55)];
        });
        expect([name, said(halves)]).toEqual([name, []]);
      }
    },
  );

  it('is missed where it has to be drawn', { timeout: PATIENCE }, () => {
    for (const { name, right, said, onCentre } of all()) {
      const without = { ...cuts(right, () => []), marks: [] };
      // The centre line under it has gone with it.
      const more = onCentre ? ['line-missing V5'] : [];
      expect([name, [...new Set(said(without))].sort()]).toEqual([name, ['cutting-missing L2']]);
      expect([name, [...new Set(said(without, 'free'))]]).toEqual([name, more]);
    }
  });

  it(
    'is named where it is in another place, ends in the view, or is drawn as another line',
    { timeout: PATIENCE },
    () => {
      for (const { name, right, said } of all()) {
        if (right.entities.filter(({ layer }) => layer === 'cutting').length > 1) continue;
        const off = cuts(right, ({ curve, layer }) => {
          const isLevel = curve.kind === 'segment' && Math.abs(curve.to.y - curve.from.y) < 0.01;
          return [
            { layer, curve: moveCurve(curve, { ...IN_PLACE, shift: isLevel ? { x: 0, y: 3 } : { x: 3, y: 0 } }) },
          ];
        });
        expect([name, [...new Set(said(off))].sort()]).toEqual([name, ['cutting-moved L2']]);
        const short = cuts(right, ({ curve, layer }) => {
          if (curve.kind !== 'segment') return [];
          const { from, to } = curve;
          const share = 8 / Math.hypot(to.x - from.x, to.y - from.y);
          return [
            {
              layer,
              curve: { ...curve, from: { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) } },
            },
          ];
        });
        expect([name, said(short)]).toEqual([name, ['too-short L2']]);
        const adjacent = cuts(right, ({ curve }) => [{ curve, layer: 'adjacent' }]);
        expect([name, said(adjacent)]).toEqual([name, ['wrong-line-type L2']]);
        const twice = {
          ...right,
          entities: [...right.entities, ...off.entities.filter(({ layer }) => layer === 'cutting')],
        };
        expect([name, said(twice)]).toEqual([name, ['extra-line L2']]);
      }
    },
  );

  it('has arrows in the viewing direction and one letter for all', { timeout: PATIENCE }, () => {
    for (const { name, right, said } of all()) {
      const arrows = right.marks.filter(({ kind }) => kind === 'arrow').length;
      expect(arrows).toBe(2);
      const heard = (change: (mark: Mark, at: number) => readonly Mark[], asked?: 'arrows' | 'free') =>
        [name, said(marks(right, change), asked)] as const;
      const isArrow = ({ kind }: Mark): boolean => kind === 'arrow';
      const turned = (mark: Mark): Mark =>
        mark.kind === 'arrow' ? { ...mark, turn: (mark.turn + TURN / 2) % TURN } : mark;
      expect(heard((mark, at) => (isArrow(mark) && at === 0 ? [] : [mark]))).toEqual([name, ['arrow-missing L2']]);
      expect(heard((mark) => (isArrow(mark) ? [] : [mark]))).toEqual([name, ['arrow-missing L2']]);
      expect(heard((mark) => (isArrow(mark) ? [] : [mark]), 'free')).toEqual([name, []]);
      expect(heard((mark, at) => [at === 1 ? turned(mark) : mark])).toEqual([name, ['arrow-turned C4']]);
      expect(heard((mark) => [turned(mark)], 'arrows')).toEqual([name, ['arrow-turned C4']]);
      expect(heard((mark, at) => [at === 0 ? lettered(mark, 'Q') : mark])).toEqual([name, ['cut-letters L2']]);
      expect(heard((mark) => [isArrow(mark) ? mark : lettered(mark, 'Q')])).toEqual([name, ['cut-letters L2']]);
      expect(heard((mark) => (isArrow(mark) ? [mark] : []))).toEqual([name, ['cut-name-missing L2']]);
    }
  });
});

describe('a section that is not shown as one', () => {
  it('loses points for its cutting line and for its hatching', { timeout: PATIENCE }, () => {
    const [setting] = settings(computed('bearing-bracket'));
    if (!setting) throw new Error('it has a section');
    const { right, points } = setting;
    expect(points(right)).toBe(100);
    expect(points({ ...cuts(right, () => []), marks: [] })).toBeLessThanOrEqual(94);
    expect(points({ ...right, marks: [] })).toBeLessThanOrEqual(94);
    expect(points({ ...right, hatches: [] })).toBeLessThanOrEqual(94);
  });
});

describe('a drawing of cutting lines', () => {
  it('is judged in time when it is full of them', { timeout: PATIENCE }, () => {
    const [setting] = settings(computed('flanged-bush'));
    if (!setting) throw new Error('the bush is cut');
    const entities = Array.from({ length: MOST.entities }, (_, at): Entity => {
      const [x, y] = [280 + ((at * 37) % 120), 280 + ((at * 53) % 150)];
      return { layer: 'cutting', curve: { kind: 'segment', from: { x, y }, to: { x: x + 70, y: y + (at % 3) } } };
    });
    const start = process.cpuUsage();
    expect(setting.said({ ...setting.right, entities })).not.toEqual([]);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });
});

describe('a task that asks for cutting lines', () => {
  it('makes no reference where no view shows a plane', { timeout: PATIENCE }, () => {
    expect(partReference(computed('flanged-bush'), { views: ['A-A'], cutting: 'letters' })).toEqual({
      fault: { kind: 'no-plane', views: ['A-A'] },
    });
    expect(exerciseFault({ kind: 'no-plane', views: ['A-A'] }, ['part'])).toMatchObject({
      path: ['cutting'],
      message: expect.stringContaining('A-A') as unknown,
    });
  });
});
