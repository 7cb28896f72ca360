import type { CourseIndex } from '../../../src/domain/course/compiled.ts';
import type { Lesson } from '../../../src/domain/course/lesson.ts';
import type { PackageConfig } from '../../../src/domain/course/package-config.ts';
import type { AttemptEvent } from '../../../src/domain/tracking/attempt.ts';

/** Plain numbers and texts as the branded ones that the types ask for. */
const branded = <T>(value: unknown): T => value as T;

/** One lesson of three screens (slot 1), practice questions 2 and 3, a check of two places (4, 5) with result 6. */
export const COURSE: CourseIndex = branded({
  format: 1,
  id: 'td',
  version: '1.0.0',
  hash: '0123abcd',
  languages: ['en', 'de', 'ro'],
  defaultLanguage: 'en',
  pass: { score: 80, objective: 60, objectiveFrom: 1 },
  modules: [
    {
      id: 'm02',
      number: '2',
      lessons: [{ id: 'm02-scale', number: '2.3', screens: 3, slot: 1, check: { places: [4, 5], result: 6 } }],
    },
  ],
  slots: 'L2Q2PR',
});

export const CONFIG: PackageConfig = {
  course: COURSE,
  player: '0.1.0',
  reportLanguage: 'en',
  standard: '1.2',
  statusWhenDone: 'completed',
  site: { retentionDays: 180, downloads: false },
};

const choice = (id: string, slot?: number) => ({
  kind: 'choice',
  id,
  name: `name-${id}`,
  slot,
  objective: 'o1',
  hints: 0,
  options: [{ id: 'a', fault: 'S1' }, { id: 'b' }],
  answer: 'b',
});

export const LESSON: Lesson = branded({
  id: 'm02-scale',
  number: '2.3',
  slot: 1,
  objectives: ['o1'],
  screens: ['one', 'two', 'check'].map((id) => ({ id, blocks: [] })),
  questions: [choice('q1', 2), choice('q2', 3)],
  check: { draw: 2, places: [4, 5], result: 6, pool: [choice('k1'), choice('k2')] },
  figures: [],
  terms: [],
});

export function answered(slot: number, chosen: 'a' | 'b' = 'b'): AttemptEvent {
  const right = chosen === 'b';
  return branded({
    kind: 'answered',
    slot,
    question: { 2: 'q1', 3: 'q2', 4: 'k1', 5: 'k2' }[slot],
    given: {
      response: { kind: 'choice', chosen },
      faults: right ? [] : ['S1'],
      result: right ? 'right' : 'notyet',
      score: right ? 1 : 0,
    },
    seconds: 12,
  });
}

export function went(screen: number): AttemptEvent {
  return branded({ kind: 'went', place: { lesson: 1, screen } });
}

export function seen(screen: number): AttemptEvent {
  return branded({ kind: 'seen', lesson: 1, screen, id: 'one' });
}

export function checkTaken(percent: number): AttemptEvent[] {
  return branded([
    { kind: 'check-began', result: 6, places: [4, 5], seed: 9 },
    answered(4),
    answered(5),
    { kind: 'check-ended', result: 6, percent, passed: percent >= 80 },
  ]);
}
