import fc from 'fast-check';
import { isScalar, parseDocument, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { textPlace } from '../../../../src/toolchain/compile/text-place.ts';

/** What stands in the file where the given part of a text is said to stand. */
function pointedAt(source: string, part: string): string {
  const node = parseDocument(source).getIn(['a', 'b'], true);
  if (!isScalar(node)) throw new Error('no text at a.b');
  const at = textPlace(source, node, String(node.value).indexOf(part));
  return source.slice(at, at + part.length);
}

describe('the place of a word of a YAML text', () => {
  test.each([
    ['a plain text', 'a:\n  b: one two HERE four\n'],
    ['a plain text of several lines', 'a:\n  b: one\n    two\n    HERE four\n'],
    ['a block', 'a:\n  b: |\n    one\n\n    two\n      HERE\n'],
    ['a block with a note and an indent', 'a:\n  b: |2- # HERE is none\n      one\n    HERE\n'],
    ['a folded block', 'a:\n  b: >\n    one\n    two\n\n    HERE\n'],
    ['double quotes', 'a: { b: "one \\"two\\" \\u00e9\\n\\tHERE" }\n'],
    ['double quotes on several lines', 'a:\n  b: "one \\\n    two\n\n    HERE"\n'],
    ['single quotes', "a: { b: 'it''s one, ''two'', HERE' }\n"],
  ])('is found in %s', (_, source) => {
    expect(pointedAt(source, 'HERE')).toBe('HERE');
  });

  test('is found in whatever form the text is written', () => {
    const types = ['BLOCK_FOLDED', 'BLOCK_LITERAL', 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'] as const;
    const words = fc.array(
      fc.constantFrom('a', 'it’s', "'", '"', '\\', '#', ':', '-', 'é', '\n', '\n\n', '😀', '{1 mm}'),
    );
    fc.assert(
      fc.property(words, words, fc.constantFrom(...types), (before, after, type) => {
        const text = [...before, 'HERE', ...after].join(' ');
        const source = stringify({ a: { b: text } }, { defaultStringType: type, lineWidth: 24 });
        expect(pointedAt(source, 'HERE')).toBe('HERE');
      }),
    );
  });
});
