// Without object-has-own.ts: the player has brought it, before any piece (learner-hash.ts).
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base32 } from './base32.ts';

/** As long as a tutor's code for a learner. */
const BYTES = 5;

/**
 * The code that stands for an attempt in a results file, `7F2K-9QXM`: the same whenever it is saved, on every computer that
 * the attempt has been brought to. An attempt's id is drawn by lot, so the code leads to nobody's name.
 */
export function attemptCode(id: string): string {
  return base32(sha256(utf8ToBytes(`attempt ${id}`)).slice(0, BYTES));
}
