import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CourseIndex, LessonIndex } from '../../../../src/domain/course/compiled.ts';
import type { LessonId, SlotNumber } from '../../../../src/domain/course/ids.ts';
import { outline } from '../../../../src/domain/course/outline.ts';
import { drawRetrieval } from '../../../../src/domain/quiz/draw-retrieval.ts';
import { questionSlots, retrievalItems, turnedPlace } from '../../../../src/domain/quiz/retrieval.ts';
import { applyEvent } from '../../../../src/domain/tracking/apply-event.ts';
import type { Attempt, Place, SlotState } from '../../../../src/domain/tracking/attempt.ts';
import { arbitraryAttempt } from '../arbitraries.ts';
import { blankAttempt, largeIndex, slot } from '../course-index-fixture.ts';

const index = largeIndex(2);
const lessons = outline(index).map(({ lesson }) => lesson);
const attempts = arbitraryAttempt(index);
const anyLesson = fc.constantFrom(...lessons);
const numberOf = (asked: SlotNumber): number => lessons.findIndex((one) => questionSlots(one).includes(asked));
const at = (number: number): LessonIndex => lessons[number] as LessonIndex;
const questionOf = (number: number, question: number): SlotNumber => questionSlots(at(number))[question] as SlotNumber;

const EASY: SlotState = { result: 'right', score: 1, tries: 1, hints: 0, changed: 1 };
const MISSED: SlotState = { ...EASY, result: 'notyet', score: 0 };

function answered(states: Readonly<Record<number, SlotState>>, seed = 4_711): Attempt {
  return { ...blankAttempt, seed, slots: states };
}

/** Every question of the first lessons, answered in the same way. */
function allAnswered(count: number, state = EASY): Record<number, SlotState> {
  return Object.fromEntries(
    lessons.slice(0, count).flatMap((one) => questionSlots(one).map((asked) => [asked, state])),
  );
}

describe('what a lesson asks again', () => {
  test('is one question of each of at most two lessons that lie 1, 3 or 6 lessons back', () => {
    fc.assert(
      fc.property(attempts, anyLesson, (attempt, lesson) => {
        const asks = drawRetrieval(attempt, index, lesson);
        const back = asks.map((asked) => lessons.indexOf(lesson) - numberOf(asked));
        expect(asks.length).toBeLessThanOrEqual(2);
        expect(new Set(back).size).toBe(back.length);
        for (const one of back) expect([1, 3, 6]).toContain(one);
      }),
    );
  });

  test('has been met by the learner', () => {
    fc.assert(
      fc.property(attempts, anyLesson, (attempt, lesson) => {
        for (const asked of drawRetrieval(attempt, index, lesson)) expect(attempt.slots[asked]).toBeDefined();
      }),
    );
  });

  test('is something wherever a lesson that far back holds a question that the learner has met', () => {
    fc.assert(
      fc.property(attempts, anyLesson, (attempt, lesson) => {
        const sources = [1, 3, 6].map((back) => lessons[lessons.indexOf(lesson) - back]);
        const met = sources.filter((one) => one && questionSlots(one).some((asked) => attempt.slots[asked]));
        expect(drawRetrieval(attempt, index, lesson)).toHaveLength(Math.min(2, met.length));
      }),
    );
  });

  test('is nothing in the first lesson of a course, and for a learner who has done no lesson before', () => {
    expect(drawRetrieval(answered(allAnswered(10)), index, at(0))).toEqual([]);
    for (const lesson of lessons) expect(drawRetrieval(blankAttempt, index, lesson)).toEqual([]);
    expect(drawRetrieval({ ...blankAttempt, lessons: { 1: { seen: 7, changed: 1 } } }, index, at(1))).toEqual([]);
  });

  test('is nothing where a lesson has no place for it', () => {
    const { retrieval: _, ...without } = at(6);
    expect(drawRetrieval(answered(allAnswered(6)), index, without)).toEqual([]);
  });

  test('follows from the seed and the work alone, and other seeds ask other questions', () => {
    fc.assert(
      fc.property(attempts, anyLesson, (attempt, lesson) => {
        const again = drawRetrieval(structuredClone(attempt), index, lesson);
        expect(drawRetrieval(attempt, index, lesson)).toEqual(again);
      }),
    );
    const asked = new Set<number>();
    for (let seed = 0; seed < 400; seed += 1) {
      drawRetrieval(answered(allAnswered(7), seed), index, at(6)).forEach((one) => asked.add(one));
    }
    // Twelve questions of each of the lessons 1, 3 and 6 back.
    expect(asked.size).toBe(36);
  });

  test.each([
    ['is wrong', MISSED],
    ['is partly right', { ...EASY, result: 'partly', score: 0.5 }],
    ['took many tries', { ...EASY, tries: 5 }],
    ['took hints', { ...EASY, hints: 2 }],
    ['was left after a hint', { ...EASY, result: 'none', tries: 0, hints: 1 }],
  ] as const)('begins with a question that %s, whatever the seed', (_, weak: SlotState) => {
    fc.assert(
      fc.property(fc.nat(0xffff), fc.constantFrom(1, 3, 6), fc.nat(11), (seed, back, question) => {
        const asked = questionOf(6 - back, question);
        const [first] = drawRetrieval(answered({ ...allAnswered(6), [asked]: weak }, seed), index, at(6));
        expect(first).toBe(asked);
      }),
    );
  });

  test('puts wrong before partly right, and that before many tries', () => {
    const states = {
      ...allAnswered(6),
      [questionOf(5, 3)]: { ...EASY, tries: 15, hints: 3 },
      [questionOf(3, 2)]: { ...EASY, result: 'partly' as const, score: 0.9 },
      [questionOf(0, 1)]: MISSED,
    };
    expect(drawRetrieval(answered(states), index, at(6))).toEqual([questionOf(0, 1), questionOf(3, 2)]);
  });

  test('believes the newest answer: what was remembered since is no longer weak, what was not is', () => {
    const weak = questionOf(3, 4);
    const strong = questionOf(3, 8);
    const states = { ...allAnswered(6), [weak]: { ...EASY, tries: 4 } };
    const [place = slot(0), other = slot(0)] = at(4).retrieval ?? [];
    const since = { [place]: { ...EASY, asks: weak }, [other]: { ...MISSED, asks: strong } };
    const asks = drawRetrieval(answered({ ...states, ...since }), index, at(6));
    expect(drawRetrieval(answered(states), index, at(6))).toContain(weak);
    expect(asks).toContain(strong);
    expect(asks).not.toContain(weak);
  });
});

describe('in a package of one module', () => {
  const earlier = [
    { id: 'm01-a' as LessonId, number: '1.1', slot: slot(901), questions: [902, 2] },
    { id: 'm01-b' as LessonId, number: '1.2', slot: slot(911), questions: [914, 1, 919, 1] },
  ];
  const cut: CourseIndex = { ...index, earlier };

  test('the questions that it carries of earlier modules are asked, though nothing is known of them', () => {
    const asks = drawRetrieval(blankAttempt, cut, at(0));
    expect(asks).toHaveLength(1);
    expect([914, 919]).toContain(asks[0]);
    // The lesson before is the module's own, and the learner has not done it.
    const further = drawRetrieval(blankAttempt, cut, at(1));
    expect(further).toHaveLength(1);
    expect([902, 903]).toContain(further[0]);
    expect(drawRetrieval(blankAttempt, cut, at(6))).toEqual([]);
  });

  test('a question of the module that was hard goes before them, one that was easy behind', () => {
    const hard = questionOf(1, 5);
    const lesson = at(2);
    expect(drawRetrieval(answered({ [hard]: MISSED }), cut, lesson)[0]).toBe(hard);
    const [first, second] = drawRetrieval(answered({ [hard]: EASY }), cut, lesson);
    expect([914, 919, 902, 903]).toContain(first);
    expect(second).toBe(hard);
  });
});

describe('turning the sheets', () => {
  const lesson = at(6);
  const before = { lesson: lesson.slot, screen: 0 };
  const attempt = answered(allAnswered(6));
  const asks = drawRetrieval(attempt, index, lesson);
  const drawn = applyEvent(attempt, { kind: 'retrieval-drawn', lesson: lesson.slot, asks }, index);

  function walk(direction: 1 | -1, from: Place, steps: number, work = drawn): readonly (Place | undefined)[] {
    const places: (Place | undefined)[] = [];
    for (let place: Place | undefined = from; place && places.length < steps;) {
      place = turnedPlace(work, index, place, direction);
      places.push(place);
    }
    return places;
  }

  test('keeps what was drawn, in its order', () => {
    expect(retrievalItems(drawn, index, lesson)).toEqual(
      asks.map((one, number) => ({ place: lesson.retrieval?.[number], lesson: lessons[numberOf(one)], asks: one })),
    );
    const other = { kind: 'retrieval-drawn', lesson: lesson.slot, asks: [...asks].reverse() } as const;
    expect(applyEvent(drawn, other, index)).toBe(drawn);
  });

  test('shows the items between the first screen and the second, both ways', () => {
    expect(asks).toHaveLength(2);
    expect(walk(1, before, 3)).toEqual([
      { ...before, item: 1 },
      { ...before, item: 2 },
      { ...before, screen: 1 },
    ]);
    expect(walk(-1, { ...before, screen: 1 }, 3)).toEqual([{ ...before, item: 2 }, { ...before, item: 1 }, before]);
  });

  test('goes straight on where nothing was drawn', () => {
    expect(walk(1, before, 1, attempt)).toEqual([{ ...before, screen: 1 }]);
    expect(walk(-1, { ...before, screen: 1 }, 1, attempt)).toEqual([before]);
  });

  test('leaves out a question that this version of the course does not have any more', () => {
    const [first, second] = asks;
    const gone = lessons[numberOf(first ?? slot(0))];
    const modules = index.modules.map((module) => ({
      ...module,
      lessons: module.lessons.map((one) => (one.slot === gone?.slot ? { ...one, questions: [] } : one)),
    }));
    const newer = { ...index, modules };
    expect(retrievalItems(drawn, newer, lesson).map((item) => item.asks)).toEqual([second]);
    expect(turnedPlace(drawn, newer, before, 1)).toEqual({ ...before, item: 1 });
    expect(turnedPlace(drawn, newer, { ...before, item: 1 }, 1)).toEqual({ ...before, screen: 1 });
  });
});
