import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ProjectCopy } from './project-copy.ts';

let project: ProjectCopy | undefined;
afterEach(() => project?.dispose());

test.each([['build.mjs'], ['start.mjs']])(
  '%s tells a fault of a text before anything is built, and writes nothing',
  { timeout: 60_000 },
  (script) => {
    project = new ProjectCopy();
    const file = join(project.folder, 'courses/small/m01/ruler/en.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('keep: Always measure.', 'keep: Always {12mm}.'));
    expect(project.run([`scripts/${script}`])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^courses\/small\/m01\/ruler\/en\.yaml:21:18 .*\n\n1 problem\n$/),
    });
    expect(existsSync(join(project.folder, 'dist'))).toBe(false);
  },
);

test.each([
  ['retentionDays: many\n', 'site.yaml:1:16 expected a number, found "many"'],
  [undefined, 'site.yaml:1:1 file is missing'],
])(
  'build.mjs tells a fault of site.yaml before anything is built, and writes nothing: %j',
  { timeout: 60_000 },
  (source, fault) => {
    project = new ProjectCopy();
    const file = join(project.folder, 'site.yaml');
    if (source === undefined) rmSync(file);
    else writeFileSync(file, source);
    expect(project.run(['scripts/build.mjs'])).toMatchObject({ code: 1, err: `${fault}\n\n1 problem\n` });
    expect(existsSync(join(project.folder, 'dist'))).toBe(false);
  },
);
