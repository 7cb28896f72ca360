import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ProjectCopy } from './project-copy.ts';

let project: ProjectCopy | undefined;
afterEach(() => project?.dispose());

test('what the installer says does not get into the output of a command', { timeout: 60_000 }, () => {
  project = new ProjectCopy({ isInstalled: false });
  const bin = join(project.folder, 'bin');
  mkdirSync(bin);
  const npm = join(bin, 'npm');
  writeFileSync(npm, '#!/bin/sh\necho added 1 package\n');
  chmodSync(npm, 0o755);
  const script = "import { ensureInstalled } from './scripts/install.mjs'; ensureInstalled(); console.log('{}');";
  const { code, out, err } = project.run(['--input-type=module', '-e', script], {
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
  });
  expect(code).toBe(0);
  expect(out).toBe('{}\n');
  expect(err).toBe('Installing dependencies ...\nadded 1 package\n');
});
