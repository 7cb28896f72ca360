import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { learnerHash } from '../../../../src/adapters/crypto/learner-hash.ts';

describe('the name of a learner on this computer', () => {
  it('is 16 digits that do not show the id', () => {
    const hash = learnerHash('td', 'https://lms.example', 'maria.popescu');
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(hash).toBe(learnerHash('td', 'https://lms.example', 'maria.popescu'));
  });

  it('differs by learner, course and host', () => {
    const all = [
      learnerHash('a', 'o', 'x'),
      learnerHash('a', 'o', 'y'),
      learnerHash('b', 'o', 'x'),
      learnerHash('a', 'p', 'x'),
      learnerHash('ao', '', 'x'),
    ];
    expect(new Set(all).size).toBe(5);
  });

  it('is the beginning of the SHA-256 of the three', () => {
    const expected = createHash('sha256')
      .update(JSON.stringify(['td', 'o', 'ăî']))
      .digest('hex')
      .slice(0, 16);
    expect(learnerHash('td', 'o', 'ăî')).toBe(expected);
  });
});
