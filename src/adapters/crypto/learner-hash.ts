import './object-has-own.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A name for a learner on this computer that does not tell who it is: 16 hexadecimal digits. Course and origin are
 * part of it, so that the same learner has another name elsewhere. Needs no secure context, unlike crypto.subtle.
 */
export function learnerHash(course: string, origin: string, learner: string): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([course, origin, learner])))).slice(0, 16);
}
