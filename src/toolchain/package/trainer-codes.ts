import { randomInt, scryptSync } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { type Document, parseDocument } from 'yaml';
import type { CompiledCourse, CourseIndex } from '../../domain/course/compiled.ts';
import { SourceId, SourceModuleId } from '../../domain/course/source/source-ids.ts';
import {
  CODE_COST,
  CODE_LENGTH,
  CODE_SIGNS,
  codeSalt,
  readCode,
  writtenCode,
} from '../../domain/course/trainer-code.ts';
import { checkShape } from '../compile/check-shape.ts';
import { formatProblem, type Problem } from '../compile/problem.ts';
import { readYaml, type YamlFile } from '../compile/yaml-file.ts';
import type { PackageOptions } from './options.ts';
import { failure, type Outcome, success } from './outcome.ts';

/** Made once in the project's folder and kept out of git: whoever has the sources has no code by that. */
export const CODES_FILE = 'trainer-codes.yaml';

const HEAD = `# Codes of trainers, made by \`npm run package\`. Keep this file: without it the next packages get other codes.
# It is not for learners and not for the repository. Take another one with \`npm run package -- --codes FILE\`.
`;

/** The codes of a course, by module. */
export type Codes = Readonly<Record<string, string>>;

/** The codes that packages are made with, by course, as they were in the file or are now made. */
export interface TrainerCodes {
  readonly courses: ReadonlyMap<string, Codes>;
  /** Keeps what has been made, in the file; before any package with it is written. */
  readonly save: () => void;
}

const CodeSchema = v.pipe(
  v.string(),
  v.check((text) => 'code' in readCode(text), `a code of ${CODE_LENGTH} of the signs ${CODE_SIGNS}, as in 7K3MX-9TQ4R`),
);
const FileSchema = v.record(SourceId, v.record(SourceModuleId, CodeSchema));

/**
 * The codes of all modules that can be closed, from the file of codes; what is missing there is made. Packages of single
 * modules need none. Without a file of its own name (`--codes`), the project's is made.
 */
export function trainerCodes(
  project: string,
  courses: readonly CompiledCourse[],
  { codes: asked, modules }: Pick<PackageOptions, 'codes' | 'modules'>,
): Outcome<TrainerCodes> {
  const name = asked ?? CODES_FILE;
  const path = resolve(project, name);
  if (asked !== undefined && !existsSync(path)) {
    return failure(`--codes: there is no file ${path}; without the option ${CODES_FILE} is made.`);
  }
  const known: Outcome<Readonly<Record<string, Codes>>> = existsSync(path) ? readCodes(path, name) : success({});
  if (!known.ok) return known;
  const made: (readonly [course: string, module: string, code: string])[] = [];
  const whole = modules ? [] : courses.filter(({ index }) => index.nextModule === 'mastery');
  const all = whole.map(({ index }): readonly [string, Codes] => {
    const own = known.value[index.id] ?? {};
    const codes = closable(index).map((module): readonly [string, string] => {
      const kept = readCode(own[module] ?? '');
      if ('code' in kept) return [module, kept.code];
      const code = newCode();
      made.push([index.id, module, code]);
      return [module, code];
    });
    return [index.id, Object.fromEntries(codes)];
  });
  return success({ courses: new Map(all), save: () => keep(path, made) });
}

/** What a package holds of codes, by module: no code, but what slowly comes of it. */
export function codeHashes({ id, version }: { readonly id: string; readonly version: string }, codes: Codes): Codes {
  const { N, r, p, dkLen } = CODE_COST;
  return Object.fromEntries(
    Object.entries(codes).map(([module, code]) => {
      const hash = scryptSync(code, codeSalt(id, version, module), dkLen, { N, r, p, maxmem: 256 * N * r });
      return [module, hash.toString('hex')];
    }),
  );
}

/** The first module is always open. */
function closable({ modules }: CourseIndex): readonly string[] {
  return modules.slice(1).map(({ id }) => id);
}

function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS.charAt(randomInt(CODE_SIGNS.length))).join('');
}

function readCodes(path: string, name: string): Outcome<Readonly<Record<string, Codes>>> {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push({ ...problem, file: name });
  const yaml = readYaml(path, report);
  const file = yaml && checkShape({ ...yaml, data: yaml.data ?? {} }, FileSchema, report);
  if (yaml && file) for (const [course, codes] of Object.entries(file)) reportTwins(yaml, course, codes, report);
  return file === undefined || problems.length > 0 ? failure(...problems.map(formatProblem)) : success(file);
}

/** A code of two modules would open the one to whoever has got it for the other. */
function reportTwins(yaml: YamlFile, course: string, codes: Codes, report: (problem: Problem) => void): void {
  const seen = new Map<string, string>();
  for (const [module, text] of Object.entries(codes)) {
    const code = JSON.stringify(readCode(text));
    const twin = seen.get(code);
    if (twin !== undefined) {
      report({ file: yaml.file, ...yaml.at([course, module]), message: `this is the code of ${twin} already` });
    }
    seen.set(code, module);
  }
}

/** Adds codes to the file; what people have written there stays. Beside first, so that a full disk loses no code. */
function keep(path: string, made: readonly (readonly [course: string, module: string, code: string])[]): void {
  if (made.length === 0) return;
  const document: Document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : HEAD);
  if (document.contents === null) document.contents = document.createNode({});
  for (const [course, module, code] of made) document.setIn([course, module], writtenCode(code));
  writeFileSync(`${path}.new`, document.toString(), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
