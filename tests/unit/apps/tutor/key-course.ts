import type { CourseKey, KeyedQuestion } from '../../../../src/domain/review/course-key.ts';

function question(id: string, name: string, right: string, faults: Readonly<Record<string, string>>): KeyedQuestion {
  const part = id.startsWith('q') ? 'practice' : 'test';
  const padded = id.replace(/\d+/u, (digits) => digits.padStart(2, '0'));
  return {
    key: `m02-scale/${id}`,
    rows: [`${part === 'practice' ? 'p' : 't'}-m02-scale-${padded}-${name}`],
    part,
    lesson: 'm02-scale',
    objective: 'Calculate real lengths',
    stem: `How long is the ${name}?`,
    figures: [],
    answers: ['A', 'B', 'C'].map((code) => ({
      code,
      words: `${code.charCodeAt(0) * 10} mm`,
      right: code === right,
      ...(faults[code] === undefined ? {} : { fault: faults[code] }),
    })),
    right,
  };
}

/** A small course of one lesson and a test of its module. */
export const KEY: CourseKey = {
  id: 'small',
  title: 'Small course',
  version: '1.0.0',
  hash: '0123abcd',
  limit: 80,
  modules: [
    {
      number: '2',
      title: 'The sheet',
      units: [
        { id: 'm02-scale', number: '2.3', title: 'Scale', kind: 'lesson' },
        { id: 'm02-check', number: '2', title: 'The sheet', kind: 'check' },
      ],
    },
  ],
  questions: [
    question('q1', 'bar', 'B', { A: 'S1' }),
    question('q2', 'pin', 'C', { A: 'S2', B: 'S1' }),
    question('k1', 'bush', 'A', { B: 'S1', C: 'S2' }),
    question('k2', 'disc', 'B', { A: 'S2' }),
  ],
  exercises: [
    {
      key: 'm02-scale/e1',
      row: 'p-m02-scale-e01-l-shape',
      shows: ['K1'],
      rows: 'p-m02-scale-e01',
      lesson: 'm02-scale',
      title: 'An L',
      task: 'Draw an L.',
    },
  ],
  faults: {
    S1: { meaning: 'turns the scale round', lesson: 'm02-scale' },
    S2: { meaning: 'writes the drawn length', lesson: 'm02-scale' },
  },
  rowIds: ['p-m02-scale-practice', '', '', 't-m02-check-result'],
};
