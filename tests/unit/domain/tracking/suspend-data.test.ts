import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CourseIndex } from '../../../../src/domain/course/compiled.ts';
import type { SlotNumber } from '../../../../src/domain/course/ids.ts';
import { outline } from '../../../../src/domain/course/outline.ts';
import type { Attempt, SlotState } from '../../../../src/domain/tracking/attempt.ts';
import { ALPHABET, BitWriter } from '../../../../src/domain/tracking/bit-writer.ts';
import { crc32 } from '../../../../src/domain/tracking/crc.ts';
import { slotKinds } from '../../../../src/domain/tracking/slot-kinds.ts';
import {
  decodeSuspendData,
  encodeSuspendData,
  SUSPEND_DATA_LIMIT,
} from '../../../../src/domain/tracking/suspend-data.ts';
import { series } from '../../../support/long-run.ts';
import { arbitraryAttempt } from '../arbitraries.ts';
import {
  answerOf,
  blankAttempt,
  choose,
  courseIndex,
  enter,
  given,
  largeIndex,
  lesson,
  slot,
  stateOf,
} from '../course-index-fixture.ts';
import { decoded } from './decoded.ts';

const attempts = arbitraryAttempt(courseIndex);
const practice = lesson.questions.flatMap((question) => question.slot ?? []);

/** The attempt as suspend data promises to give it back: in full for open rows, without `changed` for others. */
function asKept(attempt: Attempt, index: CourseIndex, open: readonly SlotNumber[]): Attempt {
  const carried = new Set<number>(open);
  for (const { lesson: one } of outline(index)) {
    if (one.slot === attempt.place.lesson) one.retrieval?.forEach((at) => carried.add(at));
    if (!one.check) continue;
    const running = attempt.checks[one.check.result]?.phase === 'running';
    if (running || one.slot === attempt.place.lesson) {
      one.check.places.forEach((at) => carried.add(at));
    }
  }
  const keep = <T extends object>(table: Readonly<Record<number, T>>, change: (state: T) => T): Record<number, T> =>
    Object.fromEntries(
      Object.entries(table).map(([at, state]) => [at, carried.has(Number(at)) ? state : change(state)]),
    );
  const { wrongCodes, ...others } = attempt;
  return {
    ...others,
    ...(wrongCodes ? { wrongCodes: { count: wrongCodes.count } } : {}),
    lessons: keep(attempt.lessons, (state) => ({ ...state, changed: 0 })),
    slots: keep(attempt.slots, ({ result, score, tries, hints, asks }) => ({
      result,
      score,
      tries,
      hints,
      ...(asks === undefined ? {} : { asks }),
      changed: 0,
    })),
  };
}

function sealed(body: string): string {
  const writer = new BitWriter();
  writer.bits(crc32(body), 32);
  return body + writer.text();
}

describe('suspend data', () => {
  test('gives back any attempt', () => {
    fc.assert(
      fc.property(attempts, fc.subarray([...practice]), (attempt, open) => {
        const text = encodeSuspendData(attempt, courseIndex, open, 64_000);
        expect(text).toMatch(/^[A-Za-z0-9_.-]+$/);
        expect(decoded(text)).toEqual(asKept(attempt, courseIndex, open));
      }),
      series(20_000),
    );
  });

  test('written before lessons asked anything again reads as it was', () => {
    const before: CourseIndex = {
      ...courseIndex,
      slots: courseIndex.slots.replace('4M', ''),
      modules: courseIndex.modules.map((module) => ({
        ...module,
        lessons: module.lessons.map(({ retrieval: _, ...one }) => one),
      })),
    };
    fc.assert(
      fc.property(arbitraryAttempt(before), (attempt) => {
        const text = encodeSuspendData(attempt, before, practice, 64_000);
        expect(decoded(text)).toEqual(asKept(attempt, before, practice));
      }),
    );
  });

  test('begins with schema and percent done, for people, and names the course and its content', () => {
    const attempt = { ...blankAttempt, lessons: { 1: { seen: 0b111, changed: 1 } } };
    const text = encodeSuspendData(attempt, courseIndex);
    expect(text).toMatch(/^v1\.30p\.technical-drawing\.0a1b2c3d\.AbCdEf-_01\./);
    expect(decodeSuspendData(text, courseIndex)).toMatchObject({ hash: '0a1b2c3d' });
  });

  test('is short at the start', () => {
    expect(encodeSuspendData(blankAttempt, largeIndex(12)).length).toBeLessThan(80);
  });

  test('notices every change of a single character', () => {
    const text = encodeSuspendData(
      { ...blankAttempt, sequence: 12, slots: { 5: stateOf(answerOf('q1', [given(enter(20), 'notyet', ['S1'])]), 9) } },
      courseIndex,
      practice,
    );
    for (let at = 0; at < text.length; at += 1) {
      for (const other of `${ALPHABET}. |é`) {
        if (other === text[at]) continue;
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        expect(decodeSuspendData(changed, courseIndex)).toHaveProperty('problem');
      }
    }
  });

  test('notices that its end is missing, wherever it was cut', () => {
    fc.assert(
      fc.property(attempts, fc.nat(), (attempt, cut) => {
        const text = encodeSuspendData(attempt, courseIndex, practice);
        expect(decodeSuspendData(text.slice(0, cut % text.length), courseIndex)).toHaveProperty('problem');
      }),
    );
  });
});

describe('reading', () => {
  test('says why a text is no state', () => {
    const text = encodeSuspendData(blankAttempt, courseIndex);
    const problemOf = (given: string): unknown => decodeSuspendData(given, courseIndex);
    expect(problemOf('')).toEqual({ problem: 'empty' });
    expect(problemOf('{"page":3}')).toEqual({ problem: 'damaged' });
    expect(problemOf('v1.')).toEqual({ problem: 'damaged' });
    expect(problemOf(text.replace('v1', 'v9'))).toEqual({ problem: 'unknown-schema' });
    expect(problemOf(text.replace('30p', '31p').slice(0, -1))).toEqual({ problem: 'damaged' });
    const other = { ...courseIndex, id: 'welding' as CourseIndex['id'] };
    expect(decodeSuspendData(text, other)).toEqual({ problem: 'other-course' });
  });

  test('takes no notice of blanks and line ends that a host has put around the text', () => {
    const white = fc.stringMatching(/^[ \t\r\n]{0,6}$/u);
    fc.assert(
      fc.property(attempts, white, white, (attempt, before, behind) => {
        const text = encodeSuspendData(attempt, courseIndex, practice);
        expect(decodeSuspendData(before + text + behind, courseIndex)).toEqual(decodeSuspendData(text, courseIndex));
      }),
    );
    const padded = encodeSuspendData(blankAttempt, courseIndex).padEnd(SUSPEND_DATA_LIMIT);
    expect(decodeSuspendData(padded, courseIndex)).toHaveProperty('attempt');
    expect(decodeSuspendData(' \r\n', courseIndex)).toEqual({ problem: 'empty' });
  });

  test('never throws, whatever the text', () => {
    const near = fc.stringMatching(
      /^v1\.\d{1,2}p\.technical-drawing\.0a1b2c3d\.[A-Za-z0-9_-]{10}\.[A-Za-z0-9_-]{0,80}$/u,
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), near), (text) => {
        expect(decodeSuspendData(text, courseIndex)).toBeTypeOf('object');
      }),
      series(100_000, 500),
    );
  });

  test('takes any bits under a right checksum for an attempt or for damage, without an exception', () => {
    const head = `v1.0p.${courseIndex.id}.${courseIndex.hash}.AbCdEf-_01.`;
    const kinds = new Set<string>();
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,120}$/u), (bits) => {
        const result = decodeSuspendData(sealed(head + bits), courseIndex);
        kinds.add('problem' in result ? result.problem : 'attempt');
        if ('problem' in result) return;
        encodeSuspendData(result.attempt, courseIndex, practice);
      }),
      series(100_000, 2_000),
    );
    expect([...kinds].sort()).toEqual(['attempt', 'damaged']);
  });

  test('refuses the right checksum over a wrong number of fields', () => {
    expect(decodeSuspendData(sealed('v1.0p.technical-drawing'), courseIndex)).toEqual({ problem: 'damaged' });
    const more = sealed(`v1.0p.${courseIndex.id}.0a1b2c3d.AbCdEf-_01.AA.AA`);
    expect(decodeSuspendData(more, courseIndex)).toEqual({ problem: 'damaged' });
  });
});

describe('another version of the course', () => {
  const older: CourseIndex = {
    ...courseIndex,
    hash: 'ffffffff',
    modules: courseIndex.modules.map((module) => ({ ...module, lessons: module.lessons.slice(0, 1) })),
    slots: 'L2QL4Q2PR',
  };

  test('with more slots reads old state', () => {
    fc.assert(
      fc.property(arbitraryAttempt(older), (attempt) => {
        const text = encodeSuspendData(attempt, older, practice, 64_000);
        expect(decoded(text, courseIndex)).toEqual(asKept(attempt, older, practice));
        expect(decodeSuspendData(text, courseIndex)).toMatchObject({ hash: 'ffffffff' });
      }),
    );
  });

  test('with fewer slots reads what it knows of newer state and leaves out the rest', () => {
    fc.assert(
      fc.property(attempts, (attempt) => {
        const read = decoded(encodeSuspendData(attempt, courseIndex, practice, 64_000), older);
        const known = [...Object.keys(read.slots), ...Object.keys(read.lessons), ...Object.keys(read.checks)];
        expect(Math.max(0, ...known.map(Number))).toBeLessThanOrEqual(slotKinds(older).length);
        for (const [at, state] of Object.entries(read.slots)) {
          expect(state.result).toBe(attempt.slots[Number(at)]?.result);
        }
      }),
    );
  });

  test('without the lesson that was open goes back to the start', () => {
    const attempt = { ...blankAttempt, place: { lesson: slot(12), screen: 1 } };
    expect(decoded(encodeSuspendData(attempt, courseIndex), older).place).toEqual({ lesson: 1, screen: 0 });
  });
});

describe('the size', () => {
  const index = largeIndex(12);

  /** A course of 720 practice questions worked through by a learner of the middling kind. */
  function worked(): { attempt: Attempt; open: SlotNumber[] } {
    const kept = new Map<number, SlotState>();
    const lessons: Attempt['lessons'][number][] = [];
    slotKinds(index).forEach((kind, at) => {
      if (kind === 'lesson') lessons[at + 1] = { seen: 2 ** 17 - 1, changed: 1 };
      if (kind !== 'question' && kind !== 'place' && kind !== 'retrieval') return;
      const first = given(choose(at % 3 === 0 ? 'a' : 'b'), at % 3 === 0 ? 'notyet' : 'right', at % 3 ? [] : ['S1']);
      const tries = at % 3 === 0 ? [first, given(choose('b'), 'right')] : [first];
      const state = stateOf(answerOf(`q${at % 12}`, tries), at + 1, at % 5 === 0 ? 1 : 0);
      kept.set(at + 1, at % 7 === 0 ? { ...state, result: 'partly', score: 2 / 3 } : state);
    });
    // What is asked again lies 1, 3 or 6 lessons back: 22 slots each.
    outline(index).forEach(({ lesson: { retrieval = [] } }, number) => {
      retrieval.forEach((at, place) => {
        const back = Math.min(number, [1, 3, 6][(number + place) % 3] ?? 1);
        const state = kept.get(at);
        if (state && back > 0) kept.set(at, { ...state, asks: slot(2 + (number - back) * 22 + (at % 12)) });
        else kept.delete(at);
      });
    });
    const checks = Object.fromEntries(
      outline(index).map(({ lesson: one }) => [
        one.check?.result ?? 0,
        { best: 83.33, passed: true, ended: 2, seed: 40_000, phase: 'ended' as const, at: 0, changed: 1 },
      ]),
    );
    const slots = Object.fromEntries(kept);
    const open = Array.from({ length: 12 }, (_, at) => slot(at + 2));
    const lessonsBySlot = Object.fromEntries(Object.entries(lessons));
    const place = { lesson: slot(1), screen: 16 };
    return {
      attempt: { ...blankAttempt, sequence: 3_000, seconds: 180_000, place, lessons: lessonsBySlot, slots, checks },
      open,
    };
  }

  test('of a whole course with 720 questions, 60 checks and 118 questions asked again is under 2,000 characters', () => {
    const { attempt, open } = worked();
    expect(slotKinds(index).filter((kind) => kind === 'question')).toHaveLength(720);
    const text = encodeSuspendData(attempt, index, open);
    expect(Object.values(attempt.slots).filter(({ asks }) => asks !== undefined)).toHaveLength(118);
    expect(text.length).toBeLessThan(2_000);
    expect(decoded(text, index).slots[2]?.answer).toEqual(attempt.slots[2]?.answer);
  });

  test('of a course of twelve lessons leaves room for everything that was asked again', () => {
    const { attempt } = worked();
    const few = { ...index, modules: index.modules.slice(0, 3) };
    const slots = Object.fromEntries(Object.entries(attempt.slots).filter(([at]) => Number(at) <= 3 * 5 * 22));
    const again = Object.entries(slots).filter(([, { asks }]) => asks !== undefined);
    expect(again).toHaveLength(28);
    const read = decoded(encodeSuspendData({ ...attempt, slots }, few), few);
    for (const [at, { asks, tries }] of again) expect(read.slots[Number(at)]).toMatchObject({ asks, tries });
  });

  test('of a long course keeps what the open lesson has asked again, and what is not answered yet', () => {
    const { attempt } = worked();
    const [, second, , fourth] = outline(index).map((entry) => entry.lesson.retrieval?.[0] ?? 0);
    const open = { ...attempt, place: { lesson: slot(23), screen: 0, item: 1 } };
    const { answer: _, ...waiting } = { ...(attempt.slots[fourth ?? 0] as SlotState), result: 'none' as const };
    const slots = { ...attempt.slots, [fourth ?? 0]: { ...waiting, score: 0, tries: 0, hints: 0 } };
    const read = decoded(encodeSuspendData({ ...open, slots }, index), index);
    expect(read.place).toEqual(open.place);
    expect(read.slots[second ?? 0]).toEqual(attempt.slots[second ?? 0]);
    expect(read.slots[fourth ?? 0]).toMatchObject({ asks: waiting.asks, tries: 0 });
    expect(Object.values(read.slots).filter(({ asks }) => asks !== undefined)).toHaveLength(3);
  });

  test('never passes the limit: full answers go first, the oldest of them before the newer', () => {
    const { attempt } = worked();
    const rows = Object.entries(attempt.slots).filter(([, { asks }]) => asks === undefined);
    const everything = rows.map(([at]) => slot(Number(at)));
    const text = encodeSuspendData(attempt, index, everything);
    expect(text.length).toBeLessThanOrEqual(SUSPEND_DATA_LIMIT);
    expect(text.length).toBeGreaterThan(SUSPEND_DATA_LIMIT - 60);

    const read = decoded(text, index);
    const kept = everything.filter((at) => read.slots[at]?.answer !== undefined);
    const dropped = everything.filter((at) => read.slots[at]?.answer === undefined);
    expect(kept.length).toBeGreaterThan(0);
    expect(Math.min(...kept)).toBeGreaterThan(Math.max(...dropped));
    for (const at of everything) expect(read.slots[at]?.result).toBe(attempt.slots[at]?.result);
  });

  test('gives up counts of tries before results', () => {
    const { attempt } = worked();
    const text = encodeSuspendData(attempt, index, [], 1_600);
    expect(text.length).toBeLessThanOrEqual(1_600);
    const read = decoded(text, index);
    for (const [at, { result, score, asks }] of Object.entries(attempt.slots)) {
      const kept = asks === undefined ? { result, score, tries: 1, hints: 0, changed: 0 } : undefined;
      // The places of the open lesson's test keep their answers.
      const isOpen = outline(index)[0]?.lesson.check?.places.some((place) => place === Number(at)) ?? false;
      expect(read.slots[Number(at)]).toEqual(isOpen ? attempt.slots[Number(at)] : kept);
    }
  });

  test('of twelve lessons of 60 items that a learner has tried again and again stays under 2,000 characters', () => {
    const item = fc.record({
      result: fc.constantFrom('right' as const, 'partly' as const, 'partly' as const, 'notyet' as const),
      right: fc.integer({ min: 1, max: 9 }),
      tries: fc.integer({ min: 1, max: 14 }),
      hints: fc.nat(3),
    });
    const long: CourseIndex = {
      ...index,
      modules: index.modules.map((module, at) => ({
        ...module,
        lessons: module.lessons.slice(0, 1).map((one) => {
          const first = at * 62 + 1;
          const check = { places: [57, 58, 59, 60].map((place) => slot(first + place)), result: slot(first + 61) };
          return { id: one.id, number: one.number, screens: 17, slot: slot(first), check };
        }),
      })),
      slots: 'L56Q4PR'.repeat(12),
    };
    const kinds = slotKinds(long);
    const learners = fc.tuple(fc.nat(11), fc.array(item, { minLength: 720, maxLength: 720 }));
    let shed = 0;
    fc.assert(
      fc.property(learners, ([open, items]) => {
        const asked = kinds.flatMap((kind, at) => (kind === 'question' || kind === 'place' ? [at + 1] : []));
        const slots: Record<number, SlotState> = {};
        asked.forEach((at, number) => {
          const { result, right, tries, hints } = items[number] ?? { result: 'right', right: 1, tries: 1, hints: 0 };
          const score = result === 'partly' ? right / 10 : result === 'right' ? 1 : 0;
          slots[at] = { result, score, tries, hints, changed: at };
        });
        const ended = { best: 83.33, passed: true, ended: 2, seed: 40_000, phase: 'ended' as const, at: 0, changed: 9 };
        const parts = outline(long).map(({ lesson: one }) => one);
        const checks = Object.fromEntries(parts.map((one) => [one.check?.result ?? 0, ended]));
        const lessons = Object.fromEntries(parts.map((one) => [one.slot, { seen: 2 ** 17 - 1, changed: 1 }]));
        const place = { lesson: parts[open]?.slot ?? slot(1), screen: 3 };
        const attempt = { ...blankAttempt, sequence: 9_000, seconds: 180_000, place, slots, checks, lessons };
        const own = asked.filter((at) => at > place.lesson && at <= place.lesson + 60);
        const text = encodeSuspendData(attempt, long, own.slice(0, 56).map(slot));
        expect(text.length).toBeLessThan(2_000);
        const read = decoded(text, long);
        expect([read.place, read.checks, read.seconds]).toEqual([place, checks, 180_000]);
        for (const at of asked) {
          const [kept, { result, score, ...counts }] = [read.slots[at], slots[at] as SlotState];
          expect(kept?.result).toBe(result);
          expect(kept?.score).toBeCloseTo(score, 1);
          if (own.includes(at)) expect(kept).toMatchObject(counts);
          else if (kept?.tries !== counts.tries) shed += 1;
        }
      }),
      series(500, 10),
    );
    expect(shed).toBeGreaterThan(0);
  });

  test('leaves out an answer that it has no letters for, and nothing else', () => {
    const odd = answerOf('q1', [given(choose('café'), 'notyet')]);
    const attempt = { ...blankAttempt, sequence: 4, slots: { 5: stateOf(odd, 4) } };
    const read = decoded(encodeSuspendData(attempt, courseIndex, practice));
    expect(read.slots[5]).toEqual({ result: 'notyet', score: 0, tries: 1, hints: 0, changed: 4 });
  });
});

test('crc32 gives the check value of the standard', () => {
  expect(crc32('123456789')).toBe(0xcbf4_3926);
});
