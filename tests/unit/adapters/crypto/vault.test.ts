import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { learnerCode } from '../../../../src/adapters/crypto/learner-code.ts';
import { asTyped, base32 } from '../../../../src/adapters/crypto/base32.ts';
import { textDigest } from '../../../../src/adapters/crypto/text-digest.ts';
import { createVault, openVault } from '../../../../src/adapters/crypto/vault.ts';

const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
/** Quick, for tests alone. */
const COST = { N: 2 ** 4, r: 8, p: 1 };

describe('A vault', () => {
  test('opens with its passphrase and with its recovery code, however that is typed', async () => {
    const { vault, recovery, sealer } = await createVault('quatro palavras são melhor', random, COST);
    expect(recovery).toMatch(/^(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}$/u);
    const sealed = sealer.seal('learner/A', 'Țară');
    const typed = recovery.toLowerCase().replace(/-/gu, ' ').replace(/0/gu, 'o').replace(/1/gu, 'l');
    for (const secret of [{ passphrase: 'quatro palavras são melhor'.normalize('NFD') }, { recovery: typed }]) {
      expect((await openVault(vault, secret, random))?.open('learner/A', sealed)).toBe('Țară');
    }
  });

  test('does not open with anything else', async () => {
    const { vault, recovery } = await createVault('correct horse battery', random, COST);
    expect(await openVault(vault, { passphrase: 'correct horse batterz' }, random)).toBeUndefined();
    expect(await openVault(vault, { passphrase: recovery }, random)).toBeUndefined();
    expect(await openVault(vault, { recovery: 'correct horse battery' }, random)).toBeUndefined();
  });

  test('opens nothing that was altered, cut, or sealed under another name', async () => {
    const { sealer } = await createVault('correct horse battery', random, COST);
    const sealed = sealer.seal('learner/A', 'answers');
    expect(sealer.open('learner/B', sealed)).toBeUndefined();
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Uint8Array.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(sealer.open('learner/A', altered)).toBeUndefined();
      expect(sealer.open('learner/A', sealed.subarray(0, at))).toBeUndefined();
    }
  });

  test('does not show what it holds', async () => {
    const { sealer } = await createVault('correct horse battery', random, COST);
    expect(Buffer.from(sealer.seal('x', 'a plain text')).toString('latin1')).not.toContain('plain');
    expect(sealer.seal('x', 'same')).not.toEqual(sealer.seal('x', 'same'));
  });
});

test('A learner has the same code by the same key, and another by another', () => {
  const [key, other] = [random(32), random(32)];
  expect(learnerCode(key, 'ann@example.org')).toBe(learnerCode(key, 'ann@example.org'));
  expect(learnerCode(key, 'ann@example.org')).not.toBe(learnerCode(other, 'ann@example.org'));
  expect(learnerCode(key, 'ann@example.org')).not.toBe(learnerCode(key, 'bob@example.org'));
  expect(learnerCode(key, 'ann@example.org')).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u);
});

test('Base 32 is Crockford’s, five bits a letter', () => {
  expect(base32(Uint8Array.of(0, 0, 0, 0, 31))).toBe('0000-000Z');
  expect(base32(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff))).toBe('ZZZZ-ZZZZ');
  expect(asTyped('o1il 00z')).toBe('0111-00Z');
});

test('A digest is SHA-256 of UTF-8', () => {
  expect(textDigest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
