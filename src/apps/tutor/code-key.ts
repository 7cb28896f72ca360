import { learnerCode } from '../../adapters/crypto/learner-code.ts';

/** A key of codes as settings and lists of names hold it. */
export function hex(given: Uint8Array): string {
  return Array.from(given, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Makes codes with a key of hexadecimal digits. */
export function coder(codeKey: string): (identity: string) => string {
  const key = Uint8Array.from(codeKey.match(/../gu) ?? [], (pair) => parseInt(pair, 16));
  return (identity) => learnerCode(key, identity);
}
