import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SLOT_KINDS } from '../../../../src/domain/course/compiled.ts';
import type { SlotKind } from '../../../../src/domain/course/compiled.ts';
import { decodeSlotKinds, encodeSlotKinds } from '../../../../src/domain/course/slots.ts';

const kinds = fc.constantFrom(...(Object.keys(SLOT_KINDS) as SlotKind[]));

describe('the kinds of slots as runs', () => {
  test('are a number, left out when it is one, and a letter', () => {
    const list: SlotKind[] = ['lesson', ...Array.from({ length: 8 }, () => 'question' as const), 'place'];
    expect(encodeSlotKinds(list)).toBe('L8QP');
    expect(decodeSlotKinds('L8QP')).toEqual(list);
  });

  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 400 }), (list) => {
        expect(decodeSlotKinds(encodeSlotKinds(list))).toEqual(list);
      }),
    );
  });

  test.each(['Z', '8', 'L8', 'l', 'L 8Q', '0Q', '999999Q', '-1Q'])('%s is refused', (text) => {
    expect(decodeSlotKinds(text)).toBeUndefined();
  });
});
