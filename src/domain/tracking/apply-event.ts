import { MAX_SCREENS } from '../course/compiled.ts';
import type { CourseIndex, SlotKind } from '../course/compiled.ts';
import { existingPlace, findLesson } from '../course/outline.ts';
import type { TopicBests } from '../quiz/module-standing.ts';
import type { Answer, Attempt, AttemptEvent, CheckState, SlotState } from './attempt.ts';
import { MAX_TRIES_KEPT, RESULTS } from './attempt.ts';
import { isPlaceOpen } from './module-gate.ts';
import { slotKinds } from './slot-kinds.ts';

/** What the fields of an attempt count to; suspend data has no room for more. */
const MAX_COUNT = 15;
const MAX_HINTS = 3;

type EventOf<Kind extends AttemptEvent['kind']> = Extract<AttemptEvent, { kind: Kind }>;

/**
 * The attempt after an event: one more in `sequence`, and `changed` set on what it touched. An event that
 * changes nothing gives back the same object. A slot of the wrong kind is a bug of the caller: RangeError.
 */
export function applyEvent(attempt: Attempt, event: AttemptEvent, index: CourseIndex): Attempt {
  const sequence = attempt.sequence + 1;
  switch (event.kind) {
    case 'language':
      return event.language === attempt.language ? attempt : { ...attempt, sequence, language: event.language };
    case 'went': {
      const place = existingPlace(index, event.place);
      if (!isPlaceOpen(attempt, index, place)) return attempt;
      const { lesson, screen, item } = attempt.place;
      const same = place.lesson === lesson && place.screen === screen && place.item === item;
      return same ? attempt : { ...attempt, sequence, place };
    }
    case 'seen':
      return afterSeen(attempt, event, index);
    case 'retrieval-drawn':
      return afterRetrievalDrawn(attempt, event, index);
    case 'hint':
      return afterHint(attempt, event, index);
    case 'drawn':
      return afterDrawn(attempt, event, index);
    case 'answered':
      return afterAnswer(attempt, event, index);
    case 'check-began':
      return afterCheckBegan(attempt, event, index);
    case 'check-at':
      return withCheck(attempt, event.result, index, (check) => ({ ...check, at: Math.max(0, event.at) }));
    case 'check-ended':
      return withCheck(attempt, event.result, index, (check) => afterCheckEnded(check, event, index));
    case 'module-opened':
      return afterOpened(attempt, event, index);
    case 'code-refused':
      return { ...attempt, sequence, wrongCodes: { count: Math.min(MAX_COUNT, event.count), at: event.at } };
    case 'time':
      return event.seconds > 0
        ? { ...attempt, sequence, seconds: attempt.seconds + Math.round(event.seconds) }
        : attempt;
  }
}

function requireKind(index: CourseIndex, slot: number, ...kinds: readonly SlotKind[]): void {
  const found = slotKinds(index)[slot - 1];
  if (found === undefined || !kinds.includes(found)) {
    throw new RangeError(`slot ${slot} is ${found ?? 'not in the course'}, expected ${kinds.join(' or ')}`);
  }
}

function afterSeen(attempt: Attempt, event: EventOf<'seen'>, index: CourseIndex): Attempt {
  requireKind(index, event.lesson, 'lesson');
  if (event.screen < 0 || event.screen >= MAX_SCREENS) return attempt;
  const before = attempt.lessons[event.lesson]?.seen ?? 0;
  const seen = (before | (1 << event.screen)) >>> 0;
  if (seen === before) return attempt;
  const changed = attempt.sequence + 1;
  return { ...attempt, sequence: changed, lessons: { ...attempt.lessons, [event.lesson]: { seen, changed } } };
}

const UNTOUCHED: SlotState = { result: 'none', score: 0, tries: 0, hints: 0, changed: 0 };

/** What has been drawn for a lesson once stays: it comes back in the same order after an interruption. */
function afterRetrievalDrawn(attempt: Attempt, event: EventOf<'retrieval-drawn'>, index: CourseIndex): Attempt {
  requireKind(index, event.lesson, 'lesson');
  const places = findLesson(index, event.lesson)?.lesson.retrieval ?? [];
  if (event.asks.length === 0 || places.some((place) => attempt.slots[place])) return attempt;
  const changed = attempt.sequence + 1;
  const slots = { ...attempt.slots };
  places.forEach((place, at) => {
    const asks = event.asks[at];
    if (asks !== undefined) slots[place] = { ...UNTOUCHED, asks, changed };
  });
  return { ...attempt, sequence: changed, slots };
}

function afterHint(attempt: Attempt, event: EventOf<'hint'>, index: CourseIndex): Attempt {
  requireKind(index, event.slot, 'question', 'retrieval', 'place', 'module-place', 'exercise');
  const before = attempt.slots[event.slot] ?? UNTOUCHED;
  if (before.hints >= MAX_HINTS) return attempt;
  const changed = attempt.sequence + 1;
  return withSlot(attempt, event.slot, { ...before, hints: before.hints + 1, changed }, index);
}

function afterDrawn(attempt: Attempt, { slot, rows }: EventOf<'drawn'>, index: CourseIndex): Attempt {
  requireKind(index, slot, 'exercise');
  const changed = attempt.sequence + 1;
  return withSlot(attempt, slot, { ...(attempt.slots[slot] ?? UNTOUCHED), drawing: { rows, changed }, changed }, index);
}

function afterAnswer(attempt: Attempt, event: EventOf<'answered'>, index: CourseIndex): Attempt {
  requireKind(index, event.slot, 'question', 'retrieval', 'place', 'module-place', 'exercise');
  const before = attempt.slots[event.slot] ?? UNTOUCHED;
  const changed = attempt.sequence + 1;
  const isChanged = changesItsMind(before, event, index);
  const slot: SlotState = {
    ...before,
    result: RESULTS[Math.max(RESULTS.indexOf(before.result), RESULTS.indexOf(event.given.result))] ?? before.result,
    score: Math.max(before.score, event.given.score),
    tries: isChanged ? before.tries : Math.min(MAX_COUNT, before.tries + 1),
    answer: isChanged ? instead(before.answer, event) : withTry(before.answer, event),
    changed,
  };
  return withSlot(attempt, event.slot, slot, index);
}

/**
 * The question's lesson changes with it, so that the lesson can be brought when its rows are to be written: the index
 * does not say which lesson a question belongs to, but what is answered stands on the open screen.
 */
function withSlot(attempt: Attempt, slot: number, state: SlotState, index: CourseIndex): Attempt {
  const { lesson } = existingPlace(index, attempt.place);
  const { changed } = state;
  return {
    ...attempt,
    sequence: changed,
    slots: { ...attempt.slots, [slot]: state },
    lessons: { ...attempt.lessons, [lesson]: { seen: attempt.lessons[lesson]?.seen ?? 0, changed } },
  };
}

/**
 * In a check nothing is said about an answer before the check ends, so whoever changes it has not tried again: a try there
 * is the answer that stands in the end. Every complete answer is an event all the same, since the learner may be cut off.
 */
function changesItsMind({ answer }: SlotState, { slot, question }: EventOf<'answered'>, index: CourseIndex): boolean {
  const kind = slotKinds(index)[slot - 1];
  return (kind === 'place' || kind === 'module-place') && answer?.question === question;
}

/** The answer in place of the one before; the time on both is the time on the question. */
function instead(before: Answer | undefined, event: EventOf<'answered'>): Answer {
  const seconds = (before?.seconds ?? 0) + Math.max(0, Math.round(event.seconds));
  return { question: event.question, tries: [event.given], seconds };
}

/** The first try stays for good, since reports begin with it; of the others the last ones are kept. */
function withTry(answer: Answer | undefined, event: EventOf<'answered'>): Answer {
  const seconds = Math.max(0, Math.round(event.seconds));
  if (answer?.question !== event.question) return { question: event.question, tries: [event.given], seconds };
  const [first, ...later] = answer.tries;
  const kept = [...later, event.given].slice(1 - MAX_TRIES_KEPT);
  return { ...answer, tries: first ? [first, ...kept] : kept, seconds: answer.seconds + seconds };
}

function withCheck(
  attempt: Attempt,
  result: number,
  index: CourseIndex,
  change: (check: CheckState) => CheckState,
): Attempt {
  requireKind(index, result, 'result', 'module-result');
  const before = attempt.checks[result] ?? { ended: 0, seed: 0, phase: 'running', at: 0, changed: 0 };
  const changed = attempt.sequence + 1;
  return {
    ...attempt,
    sequence: changed,
    checks: { ...attempt.checks, [result]: { ...change(before), changed } },
  };
}

/** The right code ends the waits that wrong ones before it have earned. */
function afterOpened(attempt: Attempt, { module }: EventOf<'module-opened'>, index: CourseIndex): Attempt {
  const { opened = [], wrongCodes: _, ...kept } = attempt;
  if (opened.includes(module) || !index.modules.some(({ id }) => id === module)) return attempt;
  return { ...kept, sequence: attempt.sequence + 1, opened: [...opened, module].sort() };
}

/** A new draw stands at the places, so the answers there go; what was reached stays. */
function afterCheckBegan(attempt: Attempt, event: EventOf<'check-began'>, index: CourseIndex): Attempt {
  const slots = { ...attempt.slots };
  for (const place of event.places) {
    requireKind(index, place, 'place', 'module-place');
    const before = slots[place];
    if (!before) continue;
    const { result, score, tries, hints } = before;
    slots[place] = { result, score, tries, hints, changed: attempt.sequence + 1 };
  }
  return withCheck({ ...attempt, slots }, event.result, index, ({ focus: _, ...check }) => ({
    ...check,
    ...(event.focus && event.focus.length > 0 ? { focus: event.focus } : {}),
    seed: event.seed & 0xffff,
    phase: 'running',
    at: 0,
  }));
}

function afterCheckEnded(check: CheckState, event: EventOf<'check-ended'>, index: CourseIndex): CheckState {
  const percent = Math.round(Math.max(0, Math.min(100, event.percent)) * 100) / 100;
  const passed = event.passed ?? percent >= index.pass.score;
  return {
    ...check,
    best: Math.max(check.best ?? 0, percent),
    ...(passed ? { passed } : {}),
    ...(event.topics ? { topics: inHalves(event.topics) } : {}),
    ended: Math.min(MAX_COUNT, check.ended + 1),
    phase: 'ended',
  };
}

/** Suspend data keeps half percents: rounded up, so that a limit that was reached stays reached. */
function inHalves(topics: TopicBests): TopicBests {
  return Object.fromEntries(Object.entries(topics).map(([slot, percent]) => [slot, Math.ceil(percent * 2) / 2]));
}
