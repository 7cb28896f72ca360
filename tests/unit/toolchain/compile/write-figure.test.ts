import { expect, test } from 'vitest';
import { writeFigure } from '../../../../src/toolchain/compile/write-figure.ts';
import type { FigureElement, FigureSource } from '../../../../src/toolchain/compile/figure-source.ts';

const NO_PARTS = { size: { x: 0, y: 0, width: 1, height: 1 }, regions: [], lines: [] };

function figure(...children: readonly FigureElement[]): FigureSource {
  const root = { name: 'svg', attributes: [['viewBox', '0 0 1 1'] as const], children };
  return { file: 'x.svg', labels: [], steps: [], parts: NO_PARTS, root: () => root };
}
const text: FigureElement = { name: 'text', attributes: [['data-label', 'a']], children: [] };
const path = (className: string, d: string): FigureElement => ({
  name: 'path',
  attributes: [
    ['class', className],
    ['d', d],
  ],
  children: [],
});

test('a label cannot add marks to the figure', () => {
  expect(writeFigure(figure(text), { a: `</text><script>"'&` }, '.')).toBe(
    `<svg viewBox='0 0 1 1'><text>&lt;/text&gt;&lt;script&gt;&quot;&#39;&amp;</text></svg>`,
  );
});

test('an attribute cannot end early', () => {
  expect(writeFigure(figure(path(`a' onload='b`, 'M0 0')), {}, '.')).toContain(`class='a&#39; onload=&#39;b'`);
});

test('neighbouring paths of one line type become one, others stay apart in their order', () => {
  const lines = [path('w', 'M0 0L1 1'), path('w', 'M2 2L3 3'), path('h', 'M4 4L5 5'), path('w', 'M6 6L7 7')];
  expect(writeFigure(figure(...lines), {}, '.')).toBe(
    `<svg viewBox='0 0 1 1'><path class='w' d='m0 0 1 1m1 1 1 1'/><path class='h' d='m4 4 1 1'/><path class='w' d='m6 6 1 1'/></svg>`,
  );
});

test('a path that begins relative to the pen is not joined to the one before', () => {
  expect(writeFigure(figure(path('w', 'M0 0L1 1'), path('w', 'm2 2l3 3')), {}, '.')).toContain(`d='m2 2 3 3'`);
});

test('a path is drawn the same with fewer characters', () => {
  const gear = path('w', 'M10.004 20.001 L 30.004 20.001 A 5 5 0 0 1 35.004 25.001 L 35.004 40.001 Z');
  expect(writeFigure(figure(gear), {}, '.')).toBe(
    `<svg viewBox='0 0 1 1'><path class='w' d='M10 20h20a5 5 0 0 1 5 5v15Z'/></svg>`,
  );
});
