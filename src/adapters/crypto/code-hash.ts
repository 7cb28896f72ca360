// Without object-has-own.ts: the player has brought it, before any piece (learner-hash.ts).
import { scrypt } from '@noble/hashes/scrypt.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { CODE_COST, codeSalt } from '../../domain/course/trainer-code.ts';

/** What the course tells of itself for the salt of a code. */
interface OfCourse {
  readonly id: string;
  readonly version: string;
}

/**
 * What a package holds of a trainer's code, 32 hexadecimal digits. Slow on purpose, and blocks the page meanwhile: a
 * worker would need a file that is no script of the page. Needs no secure context, unlike crypto.subtle.
 */
export function codeHash({ id, version }: OfCourse, module: string, code: string): string {
  return bytesToHex(scrypt(code, codeSalt(id, version, module), CODE_COST));
}
