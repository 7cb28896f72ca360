import { expect, test } from 'vitest';
import { equalWords } from '../../../../src/toolchain/compile/equal-words.ts';

const isTold = (a: string, b: string): boolean =>
  equalWords([{ id: 'q1' }], { questions: { q1: { options: { a, b } } } }, 'es').length > 0;

test.each([
  ['{12.5 mm}', '12,5 mm'],
  ['La pieza.', 'la  pieza'],
  ['¿Qué?', 'Que\u0301'],
  ['«Uno»', 'Uno'],
  ['[escala](scale)', 'Escala'],
])('%s and %s are the same words', (a, b) => {
  expect(isTold(a, b)).toBe(true);
});

test.each([
  ['1:2', '12'],
  ['{1:2}', '{2:1}'],
  ['20', '{dia}20'],
  ['5', '−5'],
  ['La pieza', 'Las piezas'],
  ['papa', 'papá'],
  ['', ''],
])('%s and %s are not', (a, b) => {
  expect(isTold(a, b)).toBe(false);
});
