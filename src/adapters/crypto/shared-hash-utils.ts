/** What the slow hash takes of its library's utilities. */
export {
  abytes,
  aexists,
  ahash,
  anumber,
  aoutput,
  bytesToHex,
  checkOpts,
  clean,
  createView,
  kdfInputToBytes,
  rotl,
  swap32IfBE,
  u32,
} from '@noble/hashes/utils.js';
