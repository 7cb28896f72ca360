import { afterAll, describe, expect, test } from 'vitest';
import type { CompiledLesson } from '../../../../src/domain/course/compiled.ts';
import type { CourseCopy, Edit } from '../compile/course-copy.ts';
import { APART, BOX_WITH_LID, drawnCourse, FIGURE } from './drawn-course.ts';

const copies: CourseCopy[] = [];
afterAll(() => copies.forEach((copy) => copy.dispose()));

/** The first part is computed, which takes long on a busy machine. */
const PATIENCE = 240_000;

function course(figures?: string, edits?: readonly Edit[]): CourseCopy {
  const copy = drawnCourse(figures, edits);
  copies.push(copy);
  return copy;
}

function figureIn(copy: CourseCopy, language: 'en' | 'de'): { svg: string; alt: string; lesson: CompiledLesson } {
  const lesson = copy.compile().lessons.find((one) => one.language === language);
  const figure = lesson?.lesson.figures[0];
  if (!lesson || !figure) throw new Error('expected a figure');
  const alt = lesson.texts.figures[figure.id]?.alt ?? '';
  // Between number and unit stands a space that does not break.
  return { svg: figure.svg, alt: alt.replace(/\u00A0/g, ' '), lesson };
}

const EN = 'm01/plate/en.yaml';
const ALT = { file: EN, find: 'alt: A plate, ', put: '' };
const ALT_DE = { file: 'm01/plate/de.yaml', find: 'alt: Eine Platte, ', put: '' };

describe('a figure drawn from a part', () => {
  test('has the lines, dimensions and labels that its definition says', { timeout: PATIENCE }, () => {
    const { svg, lesson } = figureIn(course(), 'en');
    expect(svg).toMatch(/^<svg viewBox='0 0 [\d.]+ [\d.]+'>/);
    expect(svg).not.toMatch(/style|data-region/);
    expect([...svg.matchAll(/data-line='(\w+)'/g)].map(([, name]) => name).sort()).toEqual(['axis', 'step']);
    expect(svg).toContain('>90</text>');
    const { parts } = lesson.lesson.figures[0] ?? {};
    expect(parts?.regions.map(({ id }) => id)).toEqual(['hole', 'corner', 'size']);
    const [hole] = parts?.regions ?? [];
    // The bore is 12.5 mm wide, and there are 1.5 units around it.
    const unit = ((hole?.box.width ?? 0) - 3) / 12.5;
    expect(parts?.size.width).toBeLessThan(91);
    expect(unit).toBeGreaterThan(0.7);
  });

  test(
    'writes numbers with the sign of each language, and is the same where there are none',
    { timeout: PATIENCE },
    () => {
      const copy = course();
      const [en, de] = [figureIn(copy, 'en').svg, figureIn(copy, 'de').svg];
      expect(en).not.toBe(de);
      expect(en.length).toBeCloseTo(de.length, -2);
      const bare = course(
        FIGURE.replace(/ *dimensions:[^]*?add:/, '    add:').replace('size: dimension-2', 'size: front/base.left'),
      );
      expect(figureIn(bare, 'en').svg).toBe(figureIn(bare, 'de').svg);
    },
  );

  test('has leaders from the edges of empty areas to the lines that they ask about', { timeout: PATIENCE }, () => {
    const pointing = FIGURE.replace(
      'corner: { from: [54, -16], to: [62, -8] }',
      'corner: { from: [80, 18], to: [90, 28], pointer: front/step, along: 0.5 }',
    );
    const plain = figureIn(course(), 'en');
    const { svg, lesson } = figureIn(course(pointing), 'en');
    const heads = (text: string): number => text.split("class='ar").length;
    expect(heads(svg)).toBe(heads(plain.svg) + 1);
    const { parts } = lesson.lesson.figures[0] ?? {};
    const area = parts?.regions.find(({ id }) => id === 'corner')?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(parts?.size.width).toBeGreaterThan(area.x + area.width);
    const [, ...leader] =
      /<path class='d' d='m([\d.]+) ([\d.]+)[^']+'\/><path class='ar' d='m([\d.]+) ([\d.]+)[^']+'\/><\/svg>$/.exec(
        svg,
      ) ?? [];
    const [x = 0, y = 0, toX = 0, toY = 0] = leader.map(Number);
    // From the left edge of the area to the middle of the upright line.
    expect(x).toBeCloseTo(area.x, 1);
    expect(y).toBeGreaterThan(area.y);
    expect(y).toBeLessThan(area.y + area.height);
    const [, ...line] = /data-line='step' d='M([\d.]+) ([\d.]+)V([\d.]+)'/.exec(svg) ?? [];
    const [lineX = 0, from = 0, to = 0] = line.map(Number);
    expect([toX, toY]).toEqual([expect.closeTo(lineX, 1), expect.closeTo((from + to) / 2, 1)]);
  });

  test('is described from its geometry in each language, unless its texts do', { timeout: PATIENCE }, () => {
    const told = course();
    expect(figureIn(told, 'en').alt).toBe('A plate');
    const silent = course(FIGURE, [ALT, ALT_DE]);
    expect(figureIn(silent, 'en').alt).toBe(
      'Front view: outline 60 by 16 mm, 2 hidden edges, one centre line. Sizes: 60. ' +
        'Top view: outline 60 by 40 mm, one circle of diameter 12.5 mm, 2 centre lines. Sizes: ⌀12.5.',
    );
    expect(figureIn(silent, 'de').alt).toContain('ein Kreis mit 12,5 mm Durchmesser');
  });

  test('shows its steps one after the other', { timeout: PATIENCE }, () => {
    const { svg } = figureIn(course(`${FIGURE}    steps: [front/visible, [hidden, centre], dimensions]\n`), 'en');
    const groups = [...svg.matchAll(/<g data-step='(\d)'>/g)].map(([, step]) => step);
    expect(groups).toEqual(['1', '2', '3']);
    expect(svg.indexOf("data-line='step'")).toBeGreaterThan(svg.indexOf("data-step='1'"));
    expect(svg.indexOf("data-line='axis'")).toBeGreaterThan(svg.indexOf("data-step='2'"));
  });

  test('can leave lines out, draw them as others and show the idea of the screen', { timeout: PATIENCE }, () => {
    const edited = `${FIGURE}    without: [top/centre]\n    as: { front/hole.side: visible }\n    highlight: [step]\n`;
    const silent = course(edited, [ALT, ALT_DE]);
    const { svg, alt } = figureIn(silent, 'en');
    expect(alt).toContain('Front view: outline 60 by 16 mm, one centre line.');
    expect(alt).toContain('Top view: outline 60 by 40 mm, one circle of diameter 12.5 mm. Sizes');
    expect(svg).toContain("class='w hi' data-line='step'");
    const single = FIGURE.replace(/ *- \{ view: top, diameter[^]*?\n/, '').replace('dimension-2', 'dimension-1');
    expect(figureIn(course(single), 'en').svg).toContain("class='d'");
    expect(figureIn(course(`${single}    as: { dimension-1: visible }\n`), 'en').svg).not.toContain("class='d'");
  });

  test('shows a part taken to pieces, each item where its way takes it', { timeout: PATIENCE }, () => {
    const { lesson } = figureIn(course(APART, [{ file: 'parts/plate.ts', text: BOX_WITH_LID }, ALT, ALT_DE]), 'en');
    const [lid, base] = lesson.lesson.figures[0]?.parts?.regions ?? [];
    if (!lid || !base) throw new Error('expected regions of lid and box');
    // 60 by 40 on axes of 30 degrees, and there are 1.5 units around it.
    const unit = (lid.box.width - 3) / (100 * Math.cos(Math.PI / 6));
    expect(base.box.width).toBeCloseTo(lid.box.width, 1);
    const [lidFoot, baseFoot] = [lid, base].map(({ box }) => box.y + box.height);
    // The lid stands on the box, 16 mm high, and is lifted by 30.
    expect(((baseFoot ?? 0) - (lidFoot ?? 0)) / unit).toBeCloseTo(46, 0);
  });

  test('shows a section with hatching, its plane in the other view, and their letters', { timeout: PATIENCE }, () => {
    const { svg, alt } = figureIn(
      course(FIGURE.replace('[front, top]', '[A-A, top]').replaceAll('front', 'A-A'), [ALT, ALT_DE]),
      'en',
    );
    expect(alt).toContain('Section: outline 60 by 16 mm, one centre line, 2 hatched areas.');
    expect(svg).toContain("class='x'");
    expect([...svg.matchAll(/class='s'/g)]).not.toHaveLength(0);
    const lettered = course(FIGURE.replace('[front, top]', '[A-A, top]').replaceAll('front', 'A-A'));
    const letters = (copy: CourseCopy): number => figureIn(copy, 'en').svg.split("class='s'").length;
    const bare = course(
      `${FIGURE.replace('[front, top]', '[A-A, top]').replaceAll('front', 'A-A')}    cutting: arrows\n    highlight: [cutting]\n`,
    );
    // Two letters at the arrows and those above the section.
    expect(letters(lettered) - letters(bare)).toBe(3);
    expect(figureIn(bare, 'en').svg.split("class='ar hi'").length).toBe(3);
  });
});

const NAMES = /^m01\/plate\/lesson\.yaml:(\d+):\d+ figure "plate": (.*)$/;

describe('a fault in the definition of a figure', () => {
  test.each([
    ['an unknown part', 'part: plate', 'part: plates', 'there is no part "plates"; there are: plate'],
    [
      'an unknown view',
      '[front, top]',
      '[front, topp]',
      'part "plate": expected front, top, left, right, bottom, back, isometric, A-A, found "topp"',
    ],
    [
      'two pictures in one place',
      '[front, top]',
      '[front, A-A, top]',
      'part "plate": expected no other picture in the place of front, found "A-A"',
    ],
    [
      'an unknown feature',
      'diameter: hole',
      'diameter: bore',
      /^picture "top" has no line "bore"; names there are: .*hole\.side/,
    ],
    [
      'an area that points at nothing',
      'to: [62, -8] }',
      'to: [62, -8], pointer: front/nothing }',
      /^there is no "front\/nothing"; there are: /,
    ],
    [
      'a dimension of nothing',
      'from: base.left, to: base.right',
      'from: base.left',
      'expected both from and to, found base.left alone',
    ],
    [
      'a length where there is none',
      'from: base.left, to: base.right',
      'from: base.left, to: base.left',
      '"base.left" and "base.left" are in one place there; nothing lies between them',
    ],
    [
      'a length to what is in several places',
      'to: base.right, side: above',
      'to: hole.side, side: above',
      '"hole.side" is in several places there (13.75, 26.25); expected the name of one line',
    ],
    [
      'a part and a drawing',
      'part: plate',
      'part: plate\n    drawing: plate',
      'expected "part" or "drawing", found both',
    ],
    [
      'a line that means several',
      'step: front/step',
      'step: front/hole.side',
      /^"front\/hole\.side" means 2 lines; expected one: front\/hidden:hole\.side/,
    ],
    [
      'a region of nothing',
      'hole: top/hole.side',
      'hole: top/bore',
      /^there is no "top\/bore" in the drawing; there are: /,
    ],
    [
      'a label at nothing',
      "to: 'top/base.right', by: [6, 4]",
      'to: top/rim, by: [6, 4]',
      /^there is no "top\/rim"; there are: /,
    ],
    [
      'a line of two shapes',
      'line: [[40, 0], [40, 16]]',
      'line: [[40, 0], [40, 16]], circle: [1, 2, 3]',
      'expected one of line, circle, arc, ellipse, found line and circle',
    ],
    [
      'an unknown parameter',
      'part: plate',
      'part: plate\n    parameters: { long: 3 }',
      /no parameter "long"; there are: length, width, height, diameter/,
    ],
  ] as const)('%s is told with its line and what is expected', { timeout: PATIENCE }, (_, find, put, expected) => {
    const definition = FIGURE.replace(find, () => put);
    expect(definition).not.toBe(FIGURE);
    const copy = course(definition);
    const problems = copy.problems(['en']);
    const told = problems.map((problem) => NAMES.exec(problem));
    expect(problems.length, problems.join('\n')).toBe(1);
    const [, line, message] = told[0] ?? [];
    if (typeof expected === 'string') expect(message).toBe(expected);
    else expect(message).toMatch(expected);
    const text = copy.read('m01/plate/lesson.yaml').split('\n');
    const changed = text.findIndex((each) => each.includes(put.split('\n').pop() ?? ''));
    // Of the part and the drawing, the definition as a whole is told.
    expect(Math.abs(Number(line) - 1 - changed), `${line ?? ''} ${message ?? ''}`).toBeLessThanOrEqual(3);
  });

  test('an unknown field is told, and what follows from it is not', { timeout: PATIENCE }, () => {
    const problems = course(FIGURE.replace('views:', 'view:')).problems();
    expect(problems).toEqual([
      'm01/plate/lesson.yaml:18:5 figure "plate": unknown field "view"; remove it or correct its name',
    ]);
  });

  test('a figure that nothing uses is told, and one that a file draws as well', { timeout: PATIENCE }, () => {
    const unused = course(`${FIGURE}  other: { part: plate }\n`);
    expect(unused.problems(['en'])).toEqual([expect.stringContaining('figure "other" is not used in lesson.yaml')]);
    const both = course(FIGURE, [
      { file: 'm01/plate/plate.svg', text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>' },
    ]);
    expect(both.problems(['en'])[0]).toContain(
      'there is a file plate.svg beside lesson.yaml as well; expected one of both',
    );
  });
});
