import { expect, test } from 'vitest';
import { readCommits } from '../../../bench/read-commits.ts';

test.each([
  ['SCORM 1.2', 'LMS'],
  ['SCORM 2004', ''],
])('the commits of %s are read with what changed since the last one', (_, prefix) => {
  const set = (name: string, value: string) => `${prefix}SetValue("${name}", "${value}") -> "true"`;
  const commit = `${prefix}Commit("") -> "true"`;
  const answer = `cmi.interactions.0.${prefix ? 'student' : 'learner'}_response`;
  const calls = [
    set('cmi.suspend_data', 'abc'),
    set('a', 'b c'),
    commit,
    set('a', 'b c'),
    set('d', 'refused').replace('"true"', '"false"'),
    set('e', 'f'),
    commit,
    set('cmi.interactions.0.id', 'p-q1'),
    set(answer, 'B'),
    commit,
  ];
  expect(readCommits(calls)).toEqual([
    { calls: 3, bytes: 29, suspendBytes: 21, suspendData: 3, newRows: 0, tellsAnswer: false },
    { calls: 4, bytes: 4, suspendBytes: 0, suspendData: 3, newRows: 0, tellsAnswer: false },
    { calls: 3, bytes: answer.length + 3 + 27, suspendBytes: 0, suspendData: 3, newRows: 1, tellsAnswer: true },
  ]);
});
