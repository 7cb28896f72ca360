import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LABEL_CLASSES, LINE_CLASSES, valueFault } from '../../../../src/toolchain/compile/figure-values.ts';

test('the known classes are those of the player’s figure styles, and the narrow line, which is the usual one', () => {
  const styles = /drawingStyles = css`(.*?)`/s.exec(readFileSync('src/components/ui/figure-drawing.ts', 'utf8'))?.[1];
  const styled = [...(styles ?? '').matchAll(/\.([a-z]+)/g)].map(([, name]) => name).filter((name) => name !== 'dwg');
  expect(new Set<string>([...LINE_CLASSES, ...LABEL_CLASSES])).toEqual(new Set([...styled, 't']));
});

test.each([
  ['text', 'transform', 'rotate(-90 9 25)'],
  ['g', 'transform', 'translate(1,2) scale(.5) skewX(3) matrix(1 0 0 1 0 0)'],
  ['polygon', 'points', '0,0 10,5 -3.5 1e1'],
  ['text', 'text-anchor', 'middle'],
  ['rect', 'rx', '0'],
  ['line', 'x1', '-.5'],
])('<%s %s="%s"> is right', (element, name, value) => {
  expect(valueFault(element, name, value)).toBeUndefined();
});

test.each([
  ['text', 'transform', 'rotate(-90 9)'],
  ['g', 'transform', 'url(#a)'],
  ['g', 'transform', ''],
  ['polygon', 'points', '0,0 10'],
  ['text', 'text-anchor', 'url(#a)'],
  ['text', 'dominant-baseline', 'top'],
  ['rect', 'width', '-1'],
  ['rect', 'width', '10%'],
  ['line', 'x1', '1e999'],
  ['line', 'x1', ''],
])('<%s %s="%s"> is wrong', (element, name, value) => {
  expect(valueFault(element, name, value)?.message).toContain(`${name} of <${element}>: expected `);
});
