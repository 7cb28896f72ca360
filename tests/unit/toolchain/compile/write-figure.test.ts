import { expect, test } from 'vitest';
import { writeFigure } from '../../../../src/toolchain/compile/write-figure.ts';
import type { FigureElement, FigureSource } from '../../../../src/toolchain/compile/figure-source.ts';

function figure(...children: readonly FigureElement[]): FigureSource {
  const root = { name: 'svg', attributes: [['viewBox', '0 0 1 1'] as const], children };
  return { file: 'x.svg', labels: [], steps: [], root };
}
const text: FigureElement = { name: 'text', attributes: [['data-label', 'a']], children: [] };

test('a label cannot add marks to the figure', () => {
  expect(writeFigure(figure(text), { a: '</text><script>"&' })).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">' +
      '<text data-label="a">&lt;/text&gt;&lt;script&gt;&quot;&amp;</text></svg>',
  );
});

test('an attribute cannot end early', () => {
  const path: FigureElement = { name: 'path', attributes: [['class', 'a" onload="b']], children: [] };
  expect(writeFigure(figure(path), {})).toContain('<path class="a&quot; onload=&quot;b"/>');
});
