import { expect, it } from 'vitest';
import { codeHash } from '../../../../src/adapters/crypto/code-hash.ts';
import { codeHashes } from '../../../../src/toolchain/package/trainer-codes.ts';

const COURSE = { id: 'technical-drawing', version: '1.2.0' };
const CODE = '7K3MX9TQ4R';

it('is what the packager has written of the code, with another library', () => {
  expect(codeHash(COURSE, 'm03', CODE)).toBe(codeHashes(COURSE, { m03: CODE })['m03']);
});

it('is another one for every code, module, course and version', () => {
  const all = [
    codeHash(COURSE, 'm03', CODE),
    codeHash(COURSE, 'm03', '7K3MX9TQ4T'),
    codeHash(COURSE, 'm04', CODE),
    codeHash({ ...COURSE, id: 'first-steps' }, 'm03', CODE),
    codeHash({ ...COURSE, version: '1.2.1' }, 'm03', CODE),
  ];
  expect(new Set(all).size).toBe(all.length);
  for (const hash of all) expect(hash).toMatch(/^[0-9a-f]{32}$/);
});

it('is a scrypt that costs 32 MB, so that trying codes is dear', () => {
  // The fixed answer tells when the cost, the salt or the library changes: packages out there would no longer open.
  expect(codeHash(COURSE, 'm03', CODE)).toBe('3d83ec5b5b269d35c12ed2a47936f022');
});
