import { afterAll, expect, test } from 'vitest';
import { handleOf } from '../../../../src/toolchain/compile/figure-shapes.ts';
import { CourseCopy, FIGURES_COURSE } from './course-copy.ts';

const copy = new CourseCopy(FIGURES_COURSE);
afterAll(() => copy.dispose());

/** The figure of the fixture in one language. */
function plate(language: 'en' | 'de') {
  const lessons = copy.compile().lessons.filter((lesson) => lesson.language === language);
  const figure = lessons[0]?.lesson.figures[0];
  if (!figure) throw new Error('the fixture has no figure');
  return figure;
}

test('a compiled figure has its regions as boxes in its own units, in the order of the drawing', () => {
  expect(plate('en').parts).toEqual({
    size: { x: 0, y: 0, width: 100, height: 80 },
    regions: [
      { id: 'plate', box: { x: 5, y: 5, width: 90, height: 60 } },
      { id: 'hole', box: { x: 16, y: 21, width: 28, height: 28 } },
      { id: 'corner', box: { x: 65, y: 30, width: 25, height: 25 } },
      { id: 'size', box: { x: 35, y: 67, width: 30, height: 12 } },
    ],
    lines: [
      { id: 'axis', x: 30, y: 14 },
      { id: 'step', x: 69, y: 12 },
    ],
  });
});

test('the parts of a figure are the same in all languages', () => {
  expect(plate('de').parts).toEqual(plate('en').parts);
});

test('a shape that is there to be pressed alone is not drawn, one with a line type is', () => {
  const { svg } = plate('en');
  expect(svg).toContain(`<rect class='w'`);
  expect(svg.match(/<circle/gu)).toHaveLength(1);
  expect(svg).not.toMatch(/polygon|ellipse|data-region/u);
});

test('a question refers to its figure by ids alone', () => {
  const [question] = copy.compile().lessons[0]?.lesson.questions ?? [];
  expect(question).toMatchObject({ kind: 'hotspot', figure: 'plate', regions: [{ id: 'hole' }, { id: 'corner' }, {}] });
  expect(JSON.stringify(question)).not.toMatch(/box|width|svg/u);
});

test('a line is pressed half way along it', () => {
  expect(handleOf('line', { x1: '10', y1: '0', x2: '20', y2: '8' })).toEqual({ x: 15, y: 4 });
  expect(handleOf('polyline', { points: '0,0 10,0 10,4' })).toEqual({ x: 7, y: 0 });
  expect(handleOf('polyline', { points: '5 5 5 5' })).toEqual({ x: 5, y: 5 });
  expect(handleOf('circle', { cx: '10', cy: '10', r: '4' })).toEqual({ x: 10, y: 6 });
});

test('the name of a region that alone repeats a word of the question gives the answer away', () => {
  const course = new CourseCopy(FIGURES_COURSE);
  const told = (): readonly string[] => course.warnings().filter((warning) => warning.includes(' D01 '));
  const file = 'm01/plate/en.yaml';
  expect(told()).toEqual([]);
  course.edit({ file, find: 'hole: the circle, corner: the corner', put: 'hole: the hole, corner: the corner' });
  expect(told()).toHaveLength(1);
  expect(told()[0]).toMatch(/^m01\/plate\/en\.yaml:10:\d+ D01 question "q1": .*"hole" of the question/u);
  course.edit({ file, find: 'corner: the corner, size: the number', put: 'corner: no hole, size: the number' });
  expect(told()).toEqual([]);
  course.dispose();
});
