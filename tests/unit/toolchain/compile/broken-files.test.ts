import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { collectIssues, issuePath, issueText } from '../../../../src/toolchain/compile/check-shape.ts';
import { formatProblem, type Problem } from '../../../../src/toolchain/compile/problem.ts';
import { readYaml } from '../../../../src/toolchain/compile/yaml-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'broken-'));
afterAll(() => rmSync(folder, { recursive: true }));

function problemsOf(bytes: string | Uint8Array): { readonly isRead: boolean; readonly found: readonly string[] } {
  const file = join(folder, 'de.yaml');
  writeFileSync(file, bytes);
  const found: Problem[] = [];
  const isRead = readYaml(file, (problem) => found.push(problem)) !== undefined;
  return { isRead, found: found.map((problem) => formatProblem(problem).replace(file, 'de.yaml')) };
}

function problems(bytes: string | Uint8Array): readonly string[] {
  const { isRead, found } = problemsOf(bytes);
  expect(isRead).toBe(false);
  return found;
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

  it('with a letter after a value has the letter in quotes', () => {
    const [told] = problems('name: "a" T\n');
    expect(told).toMatch(/^de\.yaml:1:11 not valid YAML: the value has ended before "T";/);
  });
});

it('a list in the place of a map is one issue, whatever it holds', () => {
  const schema = v.strictObject({ pass: v.strictObject({ score: v.number() }) });
  const { issues, output } = collectIssues(schema, { pass: [80, 60] });
  expect(issues.map(issueText)).toEqual(['expected a map (key: value), found a list']);
  expect(issues.map(issuePath)).toEqual([['pass']]);
  expect(output).toBeUndefined();
});

/** Sentences of the library begin with a capital; those of the compiler do not. */
const OWN_SENTENCE = /^de\.yaml:[1-9]\d*:[1-9]\d* (?:not valid YAML: (?![A-Z]).+|key .+|the key .+)$/;

/** The pair in the list has a letter where an open list would have its bracket. */
const PAIR_IN_A_LIST: [number, number, string][] = [
  [0, 0, "'"],
  [1399, 3, ':'],
  [0, 0, "'"],
];

it('a file that lost or got signs anywhere is read or told in plain sentences with their places', () => {
  const whole = readFileSync('tests/fixtures/courses/small/m01/ruler/en.yaml', 'utf8');
  const sign = fc.constantFrom(...[...`'"[]{}:,-#&*!|>%@\`\\\t\n ?~`], '---\n', '- ', ': ');
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(3), sign);
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const text = changes.reduce((all, [at, cut, put]) => all.slice(0, at) + put + all.slice(at + cut), whole);
      for (const problem of problemsOf(text).found) expect(problem).toMatch(OWN_SENTENCE);
    }),
    { numRuns: 100, examples: [[PAIR_IN_A_LIST]] },
  );
});

it('a file of brackets without number is told', () => {
  expect(problems('['.repeat(500))).toHaveLength(1);
});
