import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCommits } from '../../../bench/read-commits.ts';
import { Scorm12 } from '../../../src/adapters/lms/scorm12.ts';
import { Scorm12Strict } from '../../../src/adapters/lms/scorm12-strict.ts';
import { Scorm2004 } from '../../../src/adapters/lms/scorm2004.ts';
import type { LearnerSession } from '../../../src/apps/learner/learner-session.ts';
import type { CompiledCourse } from '../../../src/domain/course/compiled.ts';
import type { SlotNumber } from '../../../src/domain/course/ids.ts';
import type { Lesson } from '../../../src/domain/course/lesson.ts';
import { outline } from '../../../src/domain/course/outline.ts';
import type { Question } from '../../../src/domain/course/question.ts';
import type { LessonTexts } from '../../../src/domain/course/texts.ts';
import { drawCheck, firstSeed } from '../../../src/domain/quiz/draw-check.ts';
import { drawRetrieval } from '../../../src/domain/quiz/draw-retrieval.ts';
import type { AttemptEvent } from '../../../src/domain/tracking/attempt.ts';
import type { Lms } from '../../../src/domain/tracking/lms.ts';
import { moduleCourse } from '../../../src/toolchain/package/module-course.ts';
import { compiledCourse, COURSE } from '../../support/built-course.ts';
import { StrictScorm12Host } from '../../support/hosts/strict-scorm12.ts';
import { StrictScorm2004Host } from '../../support/hosts/strict-scorm2004.ts';
import { responseTo } from '../domain/arbitraries.ts';
import { given } from '../domain/course-index-fixture.ts';
import { CONFIG } from './course.ts';
import { Computer } from './session-bench.ts';

/** Bytes beside suspend data that a commit after an answer may have. */
const LIMIT = 1024;
/** The language with the most bytes a letter. */
const REPORT = 'ro';
const HOSTED = { hosted: true, where: 'here', now: () => 0 };
const WHOLE = compiledCourse(COURSE);

interface Opened {
  readonly lms: Lms;
  readonly host: { readonly transcript: readonly string[]; readonly violations: readonly string[] };
}

function opened2004(edition: '2004-4th' | '2004-3rd'): Opened {
  const host = new StrictScorm2004Host();
  return { host, lms: new Scorm2004(host.api, { ...HOSTED, edition }) };
}

const OPEN: Readonly<Record<string, () => Opened>> = {
  '1.2': () => {
    const host = new StrictScorm12Host();
    return { host, lms: new Scorm12(host.api, HOSTED) };
  },
  '1.2 by the letter': () => {
    const host = new StrictScorm12Host();
    return { host, lms: new Scorm12Strict(host.api, HOSTED) };
  },
  '2004 4th': () => opened2004('2004-4th'),
  '2004 3rd': () => opened2004('2004-3rd'),
};

/** In which order a learner answers what a part of the course asks: from the first on, the last one first, ... */
const ORDERS = {
  'one after the other': (items) => items,
  'the last one first': (items) => [...items.slice(-1), ...items.slice(0, -1)],
  backwards: (items) => [...items].reverse(),
  'in any order': (items, seed) =>
    fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), { numRuns: 1, seed })[0] ?? [],
} satisfies Readonly<Record<string, <T>(items: readonly T[], seed: number) => readonly T[]>>;

type Order = keyof typeof ORDERS;

/** Which commits an answer has made: from this one, counted from 0, up to that one. */
interface Made {
  readonly question: string;
  readonly from: number;
  readonly to: number;
}

/**
 * A learner who goes through the parts of a course, all or some, without ever resting: each question that a lesson asks
 * again and each of its own wrong and then right, then the check. Only lessons that have been open are loaded.
 */
class Walk {
  readonly answers: Made[] = [];
  private readonly loaded = new Map<number, Lesson>();
  private readonly reportTexts: Record<string, LessonTexts | undefined> = {};
  private readonly computer = new Computer();
  private session: LearnerSession | undefined;

  constructor(
    private readonly course: CompiledCourse,
    private readonly opened: Opened,
    private readonly practiceRows: 'lesson' | 'question',
    private readonly order: Order,
  ) {}

  async begin(): Promise<void> {
    const { lms } = this.opened;
    const [first] = this.course.index.modules[0]?.lessons ?? [];
    if (first) this.load(first.slot);
    const { loaded, reportTexts } = this;
    const session = this.computer.session(undefined as never, {
      config: { ...CONFIG, course: this.course.index, reportLanguage: REPORT, practiceRows: this.practiceRows },
      openHost: async () => ({ lms, confirm: async () => true }),
      lessons: {
        get lessons() {
          return [...loaded.values()];
        },
        reportTexts,
        has: (id) => [...loaded.values()].some((lesson) => lesson.id === id),
        forReport: async () => undefined,
      },
      // The journal in memory: it has nothing to do with what a host gets, and a disk takes its time.
      store: this.computer.store(() => {
        throw new Error('no database');
      }),
      random: () => 0.5,
    });
    this.session = session;
    await session.launch();
    await session.start();
    await this.settle();
  }

  /** Through one part of the course, from its first screen to the result of its check. */
  async through(slot: number): Promise<void> {
    const lesson = this.load(slot);
    const own = outline(this.course.index).find((entry) => entry.lesson.slot === slot)?.lesson;
    if (!own) throw new Error(`nothing at slot ${slot}`);
    await this.does({ kind: 'went', place: { lesson: own.slot, screen: 0 } });
    const asks = drawRetrieval(this.attempt, this.course.index, own);
    if (asks.length > 0) await this.does({ kind: 'retrieval-drawn', lesson: own.slot, asks });
    for (const [at, asked] of this.ordered([...asks.entries()])) {
      const question = this.practised(asked);
      await this.does({ kind: 'went', place: { lesson: own.slot, screen: 0, item: at + 1 } });
      await this.answersTwice(own.retrieval?.[at], question);
    }
    for (const [screen, { id }] of lesson.screens.entries()) {
      const place = { lesson: own.slot, screen };
      await this.does({ kind: 'went', place });
      if (lesson.check?.module === undefined) await this.does({ kind: 'seen', lesson: own.slot, screen, id });
    }
    for (const question of this.ordered(lesson.questions)) await this.answersTwice(question.slot, question);
    const { check } = lesson;
    if (!check) return;
    const seed = firstSeed(check, this.attempt.seed);
    const { places, result } = check;
    await this.does({ kind: 'check-began', result, places, seed });
    const drawn = this.ordered([...drawCheck(check, seed).entries()]);
    for (const [at, question] of drawn) await this.answer(places[at], question, false);
    await this.does({ kind: 'check-ended', result, percent: 83.33, passed: true });
  }

  private get attempt() {
    if (!this.session) throw new Error('begin first');
    return this.session.attempt;
  }

  private practised(slot: number): Question {
    for (const { lesson } of this.course.lessons) {
      const found = lesson.questions.find((question) => question.slot === slot);
      if (found) {
        this.load(lesson.slot);
        return found;
      }
    }
    throw new Error(`no question at slot ${slot}`);
  }

  private async answersTwice(slot: SlotNumber | undefined, question: Question): Promise<void> {
    for (const right of [false, true]) await this.answer(slot, question, right);
  }

  private async answer(slot: SlotNumber | undefined, question: Question, right: boolean): Promise<void> {
    if (slot === undefined) throw new Error(`${question.id} has no slot`);
    const seed = this.answers.length;
    const [response] = fc.sample(responseTo(question), { numRuns: 1, seed });
    if (!response) throw new Error('no response');
    const made = given(response, right ? 'right' : 'notyet', right ? [] : ['S1', 'S2']);
    const from = this.commits();
    await this.does({ kind: 'answered', slot, question: question.id, given: made, seconds: 61 });
    this.answers.push({ question: `${slot} ${question.id}`, from, to: this.commits() });
  }

  private ordered<T>(items: readonly T[]): readonly T[] {
    return ORDERS[this.order](items, this.answers.length);
  }

  private commits(): number {
    return this.opened.host.transcript.reduce((sum, call) => sum + (/^(LMS)?Commit\(/.test(call) ? 1 : 0), 0);
  }

  private async does(event: AttemptEvent): Promise<void> {
    await this.session?.dispatch(event);
    await this.settle();
  }

  /** All that is due at once is done; what can wait does. */
  private async settle(): Promise<void> {
    const { session, computer } = this;
    if (!session) return;
    do {
      computer.clock.advance(0);
      await new Promise((resolve) => setImmediate(resolve));
    } while (computer.clock.nextIn === 0);
  }

  private load(slot: number): Lesson {
    for (const { lesson, language, texts } of this.course.lessons) {
      if (lesson.slot !== slot) continue;
      this.loaded.set(slot, lesson);
      if (language === REPORT) this.reportTexts[lesson.id] = texts;
    }
    const lesson = this.loaded.get(slot);
    if (!lesson) throw new Error(`no lesson at slot ${slot}`);
    return lesson;
  }
}

const CUTS = {
  'the whole course': [WHOLE, 'lesson'],
  'a module': [moduleCourse(WHOLE, WHOLE.index.modules[0]!.id), 'question'],
} as const;

type Cut = keyof typeof CUTS;

interface Walked {
  readonly cut: Cut;
  readonly standard: string;
  readonly parts: 'from the first part on' | 'from the last part back';
  readonly order: Order;
}

const EVERY_ORDER = Object.keys(ORDERS) as Order[];
const EVERY_CUT = Object.keys(CUTS) as Cut[];

/**
 * In the order of the course in every standard, and what a part asks in every other order in one of them; in the packages
 * with most rows from the end of the course: then all rows before are free.
 */
const WALKS: readonly Walked[] = EVERY_CUT.flatMap((cut) => [
  ...Object.keys(OPEN).map((standard): Walked => {
    return { cut, standard, parts: 'from the first part on', order: 'one after the other' };
  }),
  ...EVERY_ORDER.slice(cut === 'a module' ? 0 : 1).map((order): Walked => {
    const parts = cut === 'a module' ? 'from the last part back' : 'from the first part on';
    return { cut, standard: order === 'backwards' ? '2004 4th' : '1.2', parts, order };
  }),
]);

test.each(WALKS)(
  'every answer makes one commit under 1 KB in a package of $cut in $standard, $parts, $order',
  async ({ cut, standard, parts, order }) => {
    const [course, practiceRows] = CUTS[cut];
    const opened = OPEN[standard]!();
    const walk = new Walk(course, opened, practiceRows, order);
    await walk.begin();
    const slots = outline(course.index).map(({ lesson }) => lesson.slot);
    for (const slot of parts.includes('last') ? slots.reverse() : slots) await walk.through(slot);
    expect(walk.answers.length).toBeGreaterThan(80);
    const commits = readCommits(opened.host.transcript);
    const sizes = commits.map(({ bytes, suspendBytes }) => bytes - suspendBytes);
    const over = walk.answers.filter(({ from, to }) => to - from !== 1 || (sizes[from] ?? Infinity) > LIMIT);
    expect(over.map((answer) => ({ ...answer, sizes: sizes.slice(answer.from, answer.to) }))).toEqual([]);
    const withFree = walk.answers.filter(({ from }) => (commits[from]?.newRows ?? 0) > 1);
    expect(withFree).toEqual([]);
    expect(opened.host.violations).toEqual([]);
  },
);
