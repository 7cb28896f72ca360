// What the slow hash, in a lazy piece, has in common with the player's fast one: it is in memory once.
import './object-has-own.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import * as utils from './shared-hash-utils.ts';

/** By the library's modules, as src/apps/learner/shared-modules.ts names them. */
export const sharedHashes = { sha2: { sha256 }, utils };
