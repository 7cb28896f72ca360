import './object-has-own.ts';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base32 } from './base32.ts';

/** Five bytes are eight letters: two of 200 learners have the same code with a chance of one in 50 million. */
const BYTES = 5;

/**
 * The code that stands for a learner, `7F2K-9QXM`: the same for the same identity and key. Without the key nobody can try
 * names until one fits.
 */
export function learnerCode(key: Uint8Array, identity: string): string {
  return base32(hmac(sha256, key, utf8ToBytes(identity)).slice(0, BYTES));
}
