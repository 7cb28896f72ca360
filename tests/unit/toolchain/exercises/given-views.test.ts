import { describe, expect, it } from 'vitest';
import type { ExerciseSource } from '../../../../src/domain/course/source/exercise-source.ts';
import { grade } from '../../../../src/domain/grading/grade.ts';
import { partReference } from '../../../../src/domain/grading/part-reference.ts';
import type { SheetSetup } from '../../../../src/domain/sketch/sheet-setup.ts';
import type { Entity } from '../../../../src/domain/sketch/sketch.ts';
import { givenViews } from '../../../../src/toolchain/exercises/given-views.ts';
import { computed } from '../../../support/course-parts.ts';
import { EMPTY_SHEET } from '../../../support/empty-sheet.ts';

const VIEWS = ['front', 'top', 'left'];
const SHEET: SheetSetup = { ...EMPTY_SHEET.sheet, format: 'A4', lying: true };

describe('views that an exercise gives', { timeout: 300_000 }, () => {
  const part = computed('cylinder-hole');

  function given(
    wish: Partial<NonNullable<ExerciseSource['givenViews']>>,
    more: Partial<ExerciseSource> = {},
  ): { readonly lines: readonly Entity[]; readonly told: readonly string[] } {
    const told: string[] = [];
    const source: ExerciseSource = {
      shows: ['V2'],
      sheet: {},
      given: [],
      givenViews: { views: ['front', 'top'], at: [40, 20], gap: 20, ...wish },
      ...more,
    };
    const lines = givenViews(part, source, SHEET, (path, message) => told.push(`${path.join('.')}: ${message}`));
    return { lines, told };
  }

  const graded = (entities: readonly Entity[], more: Partial<ExerciseSource> = {}) => {
    const { ratio } = more;
    const made = partReference(part, { views: VIEWS, ...(ratio === undefined ? {} : { ratio }) });
    if ('fault' in made) throw new Error(made.fault.kind);
    const result = grade({ ...EMPTY_SHEET, sheet: SHEET, entities }, made.reference);
    if (result.kind === 'refused') throw new Error(result.kind);
    return { points: result.points, told: [...new Set(result.diagnoses.map(({ code }) => code))] };
  };

  it.each([1, 0.5])(
    'stand where the right drawing has them, at a ratio of %s: nothing but the third is missing',
    (ratio) => {
      const all = given({ views: VIEWS }, { ratio });
      expect(all.told).toEqual([]);
      expect(graded(all.lines, { ratio })).toEqual({ points: 100, told: [] });
      const two = given({}, { ratio });
      expect(two.told).toEqual([]);
      expect(two.lines.length).toBeLessThan(all.lines.length);
      expect(graded(two.lines, { ratio }).told).toEqual(['view-missing']);
      // In their places as if the third were there: with its lines beside them the drawing is right.
      expect(graded([...two.lines, ...given({ views: ['left'] }, { ratio }).lines], { ratio }).points).toBe(100);
    },
  );

  it('have the types of line that are wished, and no hidden ones where the exercise asks for none', () => {
    const layers = (lines: readonly Entity[]) => [...new Set(lines.map(({ layer }) => layer))].sort();
    expect(layers(given({ views: VIEWS }).lines)).toEqual(['centre', 'hidden', 'visible']);
    expect(layers(given({ views: VIEWS, lines: ['visible'] }).lines)).toEqual(['visible']);
    expect(layers(given({ views: VIEWS }, { hidden: 'none' }).lines)).toEqual(['centre', 'visible']);
  });

  it('are views of the exercise, and all of its views have room on the sheet', () => {
    expect(given({ views: ['front', 'right'] }).told).toEqual([
      `givenViews.views.1: "right" is none of the exercise's views: front, top, left`,
    ]);
    expect(given({ at: [250, 20] }).told).toEqual([
      expect.stringMatching(/^givenViews\.at: the views reach from \(250, 20\) to .*, the sheet is 297 x 210$/u),
    ]);
  });
});
