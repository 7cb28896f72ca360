import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CourseOutputs } from './course-outputs.ts';
import { failure, type Outcome, success } from './outcome.ts';
import type { PackageFile } from './package-file.ts';

const LIST = 'packages.json';

/**
 * Puts new `packages/` and `intranet/` folders in the place of old ones. All files are written beside first and moved
 * at the end, so that a full disk leaves the old output as it was and nothing stale outlives a run. Folders of these
 * names that packaging did not write are left alone and named in the failure.
 */
export function replaceOutput(
  out: string,
  outputs: CourseOutputs,
): Outcome<{ readonly packages: string; readonly intranet: string }> {
  const { entry, bytes } = outputs.scorm12;
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
  mkdirSync(out, { recursive: true });
  const staging = mkdtempSync(join(out, '.packaging-'));
  try {
    const fresh: readonly PackageFile[] = [
      { path: `packages/${entry.file}`, bytes },
      { path: `packages/${LIST}`, bytes: new TextEncoder().encode(`${JSON.stringify([entry], null, 2)}\n`) },
      ...outputs.intranet.map((file) => ({ ...file, path: `intranet/${entry.course}/${file.path}` })),
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
  return success({ packages: join(packages, entry.file), intranet: join(intranet, entry.course) });
}
