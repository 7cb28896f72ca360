import { foreignAddresses } from './allowed-addresses.ts';
import { markupFaults } from './markup-faults.ts';
import { type PackageFile, textOf } from './package-file.ts';

/** What is for tutors: it would tell learners every answer. */
const FOR_TUTORS = /(^|\/)answer-key\b/i;
/** They would open every module. */
const FOR_TRAINERS = /(^|\/)trainer-codes\b/i;
/** Hosts serve these with a type that browsers refuse, or as a download. */
const FORBIDDEN_TYPE = /\.(mjs|wasm|glb|webp|webmanifest|map)$/i;
const TEXT_TYPE = /\.(html|js|css|json|svg|txt|xml|xsd|dtd)$/i;
const MARKUP_TYPE = /\.(html|svg)$/i;
const SCRIPT_TYPE = /\.(html|js|svg)$/i;
/** Texts of others that are passed on as they are. */
const FOREIGN_TEXT = /(\.xsd|\.dtd|^licences\.txt|^fonts\/OFL\.txt)$/;

/** The learner side never speaks of where a learner may be. "inmate" only as a word: Spanish has "inmaterial". */
const FORBIDDEN_WORD =
  /prison|(?<!\p{L})inmates?(?!\p{L})|custody|gefängnis|häftling|închisoare|prigione|cárcel|prisão/giu;
const GENERATED_CODE = /(?<![\w$.])eval\s*\(|\bnew\s+Function\b|(?<![\w$.])Function\s*\(/g;

/** One sentence for everything in a package that some host, policy or rule refuses; empty when all is well. */
export function findForbidden(files: readonly PackageFile[]): readonly string[] {
  return files.flatMap(faultsOf).sort();
}

function faultsOf(file: PackageFile): readonly string[] {
  const { path } = file;
  if (FOR_TUTORS.test(path)) return [`${path}: the answer key is for tutors and may not stand in a package.`];
  if (FOR_TRAINERS.test(path)) return [`${path}: the codes are for trainers and may not stand in a package.`];
  if (FORBIDDEN_TYPE.test(path)) return [`${path}: files of this type do not load from every host.`];
  if (!TEXT_TYPE.test(path)) return [];
  const text = textOf(file);
  const faults = foreignAddresses(path, text).map((address) => `the address ${address}`);
  if (!FOREIGN_TEXT.test(path))
    faults.push(...matches(text, FORBIDDEN_WORD).map((word) => `the word "${word.toLowerCase()}"`));
  if (SCRIPT_TYPE.test(path))
    faults.push(...matches(text, GENERATED_CODE).map((code) => `${code}, which the policy refuses`));
  if (MARKUP_TYPE.test(path)) faults.push(...markupFaults(text));
  return faults.map((fault) => `${path}: a package may not hold ${fault}.`);
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([match]) => match))];
}
