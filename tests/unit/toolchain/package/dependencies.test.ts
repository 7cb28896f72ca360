import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './sample.ts';

interface Manifest {
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;

/** Rows of the table under a heading: name, licence, job, why not own code. */
function rows(heading: string): readonly (readonly string[])[] {
  const section =
    read('docs/dependencies.md')
      .split(/^## /m)
      .find((part) => part.startsWith(heading)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/`/g, '')),
    );
}

describe('docs/dependencies.md', () => {
  it.each([
    ['Shipped', Object.keys(manifest.dependencies)],
    ['Tools', Object.keys(manifest.devDependencies)],
  ])('lists under "%s" what package.json lists', (heading, names) => {
    expect(
      rows(heading)
        .map(([name]) => name)
        .sort(),
    ).toEqual([...names].sort());
  });

  it('gives each its true licence, its job and why it is not own code', () => {
    for (const [name, licence, job, why] of [...rows('Shipped'), ...rows('Tools')]) {
      const { license } = JSON.parse(read(`node_modules/${name!}/package.json`)) as Manifest;
      expect(`${name!} ${licence!}`).toBe(`${name!} ${license}`);
      expect(job!.length).toBeGreaterThan(5);
      expect(why!.length).toBeGreaterThan(5);
    }
  });
});
