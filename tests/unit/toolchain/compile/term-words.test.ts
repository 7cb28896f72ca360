import { describe, expect, test } from 'vitest';
import { isFormOf } from '../../../../src/toolchain/compile/term-words.ts';

describe('words of a term link', () => {
  test.each([
    ['scales', 'scale'],
    ['Maßstabs', 'Maßstab'],
    ['Maßstäbe', 'Maßstab'],
    ['Verkleinerung', 'Verkleinerungsmaßstab'],
    ['scările', 'scară'],
    ['găurii', 'gaură'],
    ['projeções', 'projeção'],
    ['fori', 'foro'],
    ['arcs', 'arc'],
    ['échelles', 'échelle'],
    ['grandeur réelle', 'échelle 1:1 (grandeur réelle)'],
    ['natürlichen Maßstab', 'natürlicher Maßstab (1:1)'],
  ])('%s is a form of %s', (words, cell) => {
    expect(isFormOf(words, cell)).toBe(true);
  });

  test.each([
    ['ratio', 'scale'],
    ['Skala', 'Maßstab'],
    ['Zeichnung', 'Maßstab'],
    ['taille', 'échelle'],
    ['', 'scale'],
  ])('%s is no form of %s', (words, cell) => {
    expect(isFormOf(words, cell)).toBe(false);
  });
});
