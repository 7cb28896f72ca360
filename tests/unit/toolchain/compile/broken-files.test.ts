import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { collectIssues } from '../../../../src/toolchain/compile/check-shape.ts';
import { formatProblem, type Problem } from '../../../../src/toolchain/compile/problem.ts';
import { readYaml } from '../../../../src/toolchain/compile/yaml-file.ts';

function problems(bytes: string | Uint8Array): readonly string[] {
  const file = join(mkdtempSync(join(tmpdir(), 'broken-')), 'de.yaml');
  writeFileSync(file, bytes);
  const found: Problem[] = [];
  expect(readYaml(file, (problem) => found.push(problem))).toBeUndefined();
  return found.map((problem) => formatProblem(problem).replace(file, 'de.yaml'));
}

describe('a file that cannot be read', () => {
  it('in another encoding is named with the line of the first letter', () => {
    const latin1 = Buffer.from('title: Scale\nname: Ma\xdfstab\n', 'latin1');
    expect(problems(latin1)).toEqual([
      'de.yaml:2:9 not UTF-8: a letter cannot be read; save the file in the encoding UTF-8',
    ]);
  });

  it('with a text that begins with * is told to put it in quotes', () => {
    expect(problems('title: *Scale\n')).toEqual([
      'de.yaml:1:8 not valid YAML: "*Scale" is a reference; a text that begins with * needs quotes',
    ]);
  });
});

it('a list in the place of a map ends the check and is told', () => {
  const schema = v.strictObject({ score: v.number() });
  const { issues, output } = collectIssues(schema, [80, 60]);
  expect(issues.length).toBeGreaterThan(0);
  expect(output).toBeUndefined();
});
