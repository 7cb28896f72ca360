import { expect, test } from 'vitest';
import { tryOf } from '../../../../src/components/quiz/try-of.ts';
import { match, option } from '../../domain/course-index-fixture.ts';

test('a try at a match question keeps the fault codes of its wrong partners', () => {
  const pairs = [
    { left: option('a'), right: option('x') },
    { left: option('b'), right: option('x') },
    { left: option('c'), right: option('y') },
  ];
  expect(tryOf(match, { kind: 'match', pairs })).toMatchObject({ result: 'partly', faults: ['S1'] });
});
