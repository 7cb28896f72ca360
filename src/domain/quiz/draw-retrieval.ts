import type { CourseIndex, LessonIndex } from '../course/compiled.ts';
import type { SlotNumber } from '../course/ids.ts';
import { outline } from '../course/outline.ts';
import type { Attempt, SlotState } from '../tracking/attempt.ts';
import { isPlaceOpen } from '../tracking/module-gate.ts';
import { askedLessons, questionSlots } from './retrieval.ts';
import { shuffle } from './seeded.ts';

/** A lesson asks again what these many lessons back have taught, counted over the whole course. */
const DISTANCES = [1, 3, 6];

/**
 * The questions that a lesson asks again when it opens, in the order in which they are asked: one of each lesson that
 * lies 1, 3 and 6 lessons back, the weak ones first, as many as the lesson has places. Only questions that the learner
 * has met in modules that are open: answered, or taken a hint for; those which a module's package carries of earlier modules are taken as met.
 * Among equals the attempt's seed decides, the same way in every browser.
 */
export function drawRetrieval(attempt: Attempt, index: CourseIndex, lesson: LessonIndex): readonly SlotNumber[] {
  const { earlier = [] } = index;
  const line = askedLessons(index);
  const at = line.findIndex(({ slot }) => slot === lesson.slot);
  const asked = askedSoFar(attempt, index);
  // Each draw has numbers of its own: with the same ones, some questions of a lesson came up oftener than others.
  const order = (slots: readonly SlotNumber[], draw: number): readonly SlotNumber[] =>
    shuffle((attempt.seed ^ (lesson.slot << 16)) + (draw << 24), slots).sort(
      (a, b) => weakness(b) - weakness(a) || (asked.get(a)?.length ?? 0) - (asked.get(b)?.length ?? 0),
    );
  const ofEach = DISTANCES.flatMap((distance) => {
    const source = line[at - distance];
    const isOpen = source && (earlier.includes(source) || isPlaceOpen(attempt, index, { lesson: source.slot }));
    const met = isOpen ? questionSlots(source).filter((slot) => earlier.includes(source) || attempt.slots[slot]) : [];
    return order(met, distance).slice(0, 1);
  });
  return order(ofEach, 0).slice(0, lesson.retrieval?.length ?? 0);

  /** The newest evidence counts: how the question was answered when it was last asked. */
  function weakness(slot: SlotNumber): number {
    const [state = attempt.slots[slot]] = (asked.get(slot) ?? []).filter(({ tries }) => tries > 0).slice(-1);
    return state ? weaknessOf(state) : NEVER_TRIED;
  }
}

/** A question that this package knows nothing of: before one that was right at once, behind one that was hard. */
const NEVER_TRIED = 1;

/** 0 for right at once; more tries and hints weigh one each, being partly right or not right at all more than those. */
function weaknessOf({ result, tries, hints }: SlotState): number {
  const missed = result === 'right' ? 0 : result === 'partly' ? 20 : 40;
  return missed + Math.max(0, tries - 1) + hints;
}

/** How each question was answered at places of retrieval, in the order of the course. */
function askedSoFar({ slots }: Attempt, index: CourseIndex): ReadonlyMap<SlotNumber, readonly SlotState[]> {
  const asked = new Map<SlotNumber, readonly SlotState[]>();
  for (const { lesson } of outline(index)) {
    for (const place of lesson.retrieval ?? []) {
      const state = slots[place];
      if (state?.asks !== undefined) asked.set(state.asks, [...(asked.get(state.asks) ?? []), state]);
    }
  }
  return asked;
}
