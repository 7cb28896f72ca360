/** What pieces take of the library's utilities: the slow hash, and the code and sum of a results file. */
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
  utf8ToBytes,
} from '@noble/hashes/utils.js';
