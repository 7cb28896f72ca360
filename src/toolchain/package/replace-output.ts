import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { CodesSheet } from './codes-page.ts';
import { coursesPage } from './courses-page.ts';
import type { CourseOutputs, PackageEntry } from './course-outputs.ts';
import { makeFolder } from './make-folder.ts';
import { failure, type Outcome, success } from './outcome.ts';
import { type PackageFile, textFile } from './package-file.ts';

/** What was written, and where. */
export interface Written {
  readonly courses: readonly WrittenCourse[];
  /** Paths of the answer key's files, for tutors. */
  readonly answerKeys: readonly string[];
  /** The sheets of codes, for trainers. */
  readonly trainerCodes: readonly { readonly path: string; readonly lines: readonly string[] }[];
}

/** What stands beside the packages and is not for learners. */
export interface StaffFiles {
  readonly answerKeys: readonly PackageFile[];
  readonly trainerCodes: readonly CodesSheet[];
}

interface WrittenCourse {
  /** The zips for an LMS, each with its path. */
  readonly packages: readonly { readonly entry: PackageEntry; readonly path: string }[];
  /** Path of the folder for a web server. */
  readonly intranet: string;
}

const LIST = 'packages.json';

/** `packages.json`: everything that stands beside it. */
export interface PackageList {
  readonly packages: readonly PackageEntry[];
  /** For tutors; no package holds any of it. */
  readonly answerKeys: readonly AnswerKeyEntry[];
  /** For trainers; names alone, since a fast hash of a sheet would give its codes away. Left out where there are none. */
  readonly trainerCodes?: readonly string[];
}

interface AnswerKeyEntry {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Puts new `packages/` and `intranet/` folders in the place of old ones. All files are written beside first and moved
 * at the end, so that a full disk leaves the old output as it was and nothing stale outlives a run. Folders of these
 * names that packaging did not write are left alone and named in the failure.
 *
 * The list of packages has the courses in the order given, then the answer key. Several courses get a page that leads to each.
 */
export function replaceOutput(
  out: string,
  courses: readonly CourseOutputs[],
  { answerKeys: keys, trainerCodes: codes }: StaffFiles,
): Outcome<Written> {
  const made = courses.flatMap((course) => course.packages);
  const list: PackageList = {
    packages: made.map(({ entry }) => entry),
    answerKeys: keys.map(({ path, bytes }) => ({
      file: path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
    ...(codes.length > 0 ? { trainerCodes: codes.map(({ path }) => path) } : {}),
  };
  const packages = join(out, 'packages');
  const intranet = join(out, 'intranet');
  if (!existsSync(join(packages, LIST))) {
    const foreign = [packages, intranet].filter((folder) => existsSync(folder) && readdirSync(folder).length > 0);
    if (foreign.length > 0) {
      return failure(
        ...foreign.map(
          (folder) => `${folder} holds files that are no packages of a course; move them or choose another --out.`,
        ),
      );
    }
  }
  let staging: string;
  try {
    makeFolder(out);
    staging = mkdtempSync(join(out, '.packaging-'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failure(`--out: nothing can be written to ${out} (${why}); choose another folder.`);
  }
  try {
    const fresh: readonly PackageFile[] = [
      ...made.map(({ entry, bytes }) => ({ path: `packages/${entry.file}`, bytes })),
      ...[...keys, ...codes].map(({ path, bytes }) => ({ path: `packages/${path}`, bytes })),
      textFile(`packages/${LIST}`, `${JSON.stringify(list, null, 2)}\n`),
      ...courses.flatMap(({ course, intranet: files }) =>
        files.map((file) => ({ ...file, path: `intranet/${course}/${file.path}` })),
      ),
      ...(courses.length > 1 ? [textFile('intranet/index.html', coursesPage(courses))] : []),
    ];
    for (const { path, bytes: content } of fresh) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), content);
    }
    for (const name of ['packages', 'intranet']) {
      if (existsSync(join(out, name))) renameSync(join(out, name), join(staging, `old-${name}`));
      renameSync(join(staging, name), join(out, name));
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return success({
    courses: courses.map(({ course, packages: own }) => ({
      packages: own.map(({ entry }) => ({ entry, path: join(packages, entry.file) })),
      intranet: join(intranet, course),
    })),
    answerKeys: keys.map(({ path }) => join(packages, path)),
    trainerCodes: codes.map(({ path, lines }) => ({ path: join(packages, path), lines })),
  });
}
