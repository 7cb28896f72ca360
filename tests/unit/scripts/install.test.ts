import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ProjectCopy, type Ran } from './project-copy.ts';

let project: ProjectCopy | undefined;
afterEach(() => project?.dispose());

const ENSURE = "import { ensureInstalled } from './scripts/install.mjs'; ensureInstalled(); console.log('{}');";

/** The project with a stand-in for npm that only says that it was called. */
function withoutDependencies(): { readonly copy: ProjectCopy; readonly ensure: () => Ran } {
  const copy = new ProjectCopy({ isInstalled: false });
  project = copy;
  const bin = join(copy.folder, 'bin');
  mkdirSync(bin);
  const npm = join(bin, 'npm');
  writeFileSync(npm, '#!/bin/sh\necho added 1 package\n');
  chmodSync(npm, 0o755);
  const PATH = `${bin}${delimiter}${process.env.PATH ?? ''}`;
  return { copy, ensure: () => copy.run(['--input-type=module', '-e', ENSURE], { PATH }) };
}

test('what the installer says does not get into the output of a command', { timeout: 60_000 }, () => {
  const { code, out, err } = withoutDependencies().ensure();
  expect(code).toBe(0);
  expect(out).toBe('{}\n');
  expect(err).toBe('Installing dependencies ...\nadded 1 package\n');
});

describe('dependencies that npm has put there by itself', () => {
  interface Entry {
    readonly version?: string;
    readonly optional?: boolean;
    readonly devOptional?: boolean;
  }

  /** Writes npm's own note of what it installed, after a change to the entries of the lock file. */
  function afterNpm(change: (entries: [string, Entry][]) => [string, Entry][]): Ran {
    const { copy, ensure } = withoutDependencies();
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
    const entries = Object.entries(packages).filter(([folder]) => folder !== '');
    const note = join(copy.folder, 'node_modules/.package-lock.json');
    writeFileSync(note, JSON.stringify({ packages: Object.fromEntries(change(entries)) }));
    return ensure();
  }

  const isNeeded = ([, entry]: [string, Entry]): boolean => !entry.optional && !entry.devOptional;

  test('are not installed a second time, though those of other systems are missing', () => {
    expect(afterNpm((entries) => entries.filter(isNeeded))).toEqual({ code: 0, out: '{}\n', err: '' });
  });

  test('are installed anew where one is missing', () => {
    const { err } = afterNpm((entries) => entries.filter((entry) => entry !== entries.find(isNeeded)));
    expect(err).toContain('Installing');
  });

  test('are installed anew where one is of another version', () => {
    const { err } = afterNpm((entries) =>
      entries.map(([folder, entry], at) => [folder, at === 0 ? { ...entry, version: '0.0.1' } : entry]),
    );
    expect(err).toContain('Installing');
  });
});
