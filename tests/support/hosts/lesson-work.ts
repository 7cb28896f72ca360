import type { CourseIndex } from '../../../src/domain/course/compiled.ts';
import type { Language } from '../../../src/domain/course/language.ts';
import type { Lesson } from '../../../src/domain/course/lesson.ts';
import type { Question } from '../../../src/domain/course/question.ts';
import { drawCheck } from '../../../src/domain/quiz/draw-check.ts';
import type { Response } from '../../../src/domain/quiz/response.ts';
import { scoreCheck } from '../../../src/domain/quiz/score-check.ts';
import { scoreQuestion } from '../../../src/domain/quiz/score-question.ts';
import { askedQuestion, keptAs } from '../../../src/domain/quiz/variants.ts';
import { applyEvent } from '../../../src/domain/tracking/apply-event.ts';
import type { Attempt, AttemptEvent, Try } from '../../../src/domain/tracking/attempt.ts';
import { courseScore, courseStatus, isCoursePassed } from '../../../src/domain/tracking/completion.ts';
import { newAttempt } from '../../../src/domain/tracking/new-attempt.ts';
import { encodeSuspendData } from '../../../src/domain/tracking/suspend-data.ts';
import { SCALE } from '../one-lesson.ts';
import { compiledTestCourse } from '../test-course.ts';
import type { StrictStorage } from './strict-scorm12.ts';

interface OneLesson {
  readonly index: CourseIndex;
  readonly lesson: Lesson;
}

const known = new Map<string, OneLesson>();

/** The course of a lesson alone, read once. */
function courseOf(id: string): OneLesson {
  const read = known.get(id);
  if (read) return read;
  const { index, lessons } = compiledTestCourse(id);
  const [first] = lessons;
  if (!first) throw new Error('The course has no lesson');
  const course = { index, lesson: first.lesson };
  known.set(id, course);
  return course;
}

/** Work on the lesson as a host holds it, made without a browser: a test begins where it has something to say. */
export class LessonWork {
  readonly index: CourseIndex;
  readonly lesson: Lesson;
  attempt: Attempt;

  constructor(
    private readonly language: Language = 'en',
    lesson = SCALE,
  ) {
    ({ index: this.index, lesson: this.lesson } = courseOf(lesson));
    this.attempt = newAttempt(this.index, () => 0.37);
    this.#apply({ kind: 'language', language });
  }

  /**
   * Every sheet before the check seen, every practice question answered right, the check's intro shown.
   * @param open how many of the last questions are left open, with their sheets
   */
  practised(open = 0): this {
    const { slot: lesson, screens, questions } = this.lesson;
    const answered = questions.slice(0, questions.length - open);
    const left = questions.slice(answered.length).map(({ id }) => id);
    screens.forEach((screen, at) => {
      const asks = screen.blocks.some((block) => block.kind === 'question' && left.includes(block.question));
      if (at < screens.length - 1 && !asks) this.#apply({ kind: 'seen', lesson, screen: at, id: screen.id });
    });
    for (const question of this.#asked(answered)) {
      if (question.slot !== undefined) this.#answer(question.slot, question, true);
    }
    return this.went(screens.length);
  }

  /** Every practice question tried once, with the response that `respond` gives, after so many of its hints. */
  tried(respond: (question: Question) => Response, hints = (_: Question): number => 0): this {
    for (const question of this.#asked(this.lesson.questions)) {
      const { slot } = question;
      if (slot === undefined) continue;
      for (let hint = 0; hint < hints(question); hint += 1) this.#apply({ kind: 'hint', slot });
      this.#give(slot, question, respond(question));
    }
    return this;
  }

  /** To a sheet, from 1. */
  went(sheet: number): this {
    return this.#apply({ kind: 'went', place: { lesson: this.lesson.slot, screen: sheet - 1 } });
  }

  /** The check taken from beginning to end; `right` says item by item how, `respond` what a right or another answer is. */
  checked(right: (item: number) => boolean = () => true, respond = responseTo): this {
    const { check, screens, slot: lesson } = this.lesson;
    if (!check) throw new Error('The lesson has no check');
    const { seed } = this.attempt;
    this.#apply({ kind: 'check-began', result: check.result, places: check.places, seed });
    const items = this.#asked(drawCheck(check, seed)).map((question, at) => {
      const response = respond(question, right(at));
      const place = check.places[at];
      if (place !== undefined) this.#give(place, question, response);
      return { question, response };
    });
    const { percent, passed } = scoreCheck(items, this.index.pass);
    this.#apply({ kind: 'check-ended', result: check.result, percent, passed });
    const at = screens.length - 1;
    return this.#apply({ kind: 'seen', lesson, screen: at, id: screens[at]?.id ?? screens[0]!.id });
  }

  get suspendData(): string {
    const practice = this.lesson.questions.flatMap(({ slot }) => (slot === undefined ? [] : [slot]));
    return encodeSuspendData(this.attempt, this.index, practice);
  }

  /** The host's elements after this work, its rows left out. */
  get values(): Record<string, string> {
    const score = courseScore(this.attempt, this.index);
    return {
      'cmi.core.lesson_status': courseStatus(this.attempt, this.index, '', 'completed'),
      'cmi.core.exit': 'suspend',
      'cmi.suspend_data': this.suspendData,
      'cmi.student_preference.language': this.language,
      ...(score === undefined ? {} : { 'cmi.core.score.raw': String(score) }),
    };
  }

  /** The same of a host of SCORM 2004. */
  get values2004(): Record<string, string> {
    const { attempt, index } = this;
    const score = courseScore(attempt, index);
    return {
      'cmi.completion_status': courseStatus(attempt, index, '', 'completed'),
      'cmi.suspend_data': this.suspendData,
      'cmi.learner_preference.language': this.language,
      ...(isCoursePassed(attempt, index) ? { 'cmi.success_status': 'passed' } : {}),
      ...(score === undefined ? {} : { 'cmi.score.raw': String(score), 'cmi.score.scaled': String(score / 100) }),
    };
  }

  /** What the strict host has stored after this work; other suspend data may stand in it. */
  stored(suspendData = this.suspendData): string {
    const values = { ...this.values, 'cmi.suspend_data': suspendData };
    const storage: StrictStorage = { attempts: [{ values, totalSeconds: 60, entry: 'resume' }] };
    return JSON.stringify(storage);
  }

  /** With the numbers that this learner is asked with. */
  #asked(questions: readonly Question[]): readonly Question[] {
    return questions.map((question) => askedQuestion(question, this.attempt.seed));
  }

  #answer(slot: number, question: Question, right: boolean): void {
    this.#give(slot, question, responseTo(question, right));
  }

  #give(slot: number, question: Question, response: Response): void {
    const { score, state, faults } = scoreQuestion(question, response);
    const given: Try = { response, score, result: state, faults: faults as Try['faults'] };
    this.#apply({ kind: 'answered', slot: slot as Lesson['slot'], question: keptAs(question), given, seconds: 5 });
  }

  #apply(event: AttemptEvent): this {
    this.attempt = applyEvent(this.attempt, event, this.index);
    return this;
  }
}

/** A right response to a question, or a wrong one. */
export function responseTo(question: Question, right: boolean): Response {
  switch (question.kind) {
    case 'choice': {
      const chosen = question.options.find(({ id }) => (id === question.answer) === right);
      return { kind: 'choice', chosen: chosen?.id ?? question.answer };
    }
    case 'multiple':
      return {
        kind: 'multiple',
        chosen: question.options.flatMap((option) => (option.right === right ? [option.id] : [])),
      };
    case 'hotspot': {
      const chosen = question.regions.find(({ id }) => (id === question.answer) === right);
      return { kind: 'hotspot', chosen: chosen?.id ?? question.answer };
    }
    case 'view':
      return { kind: 'view', chosen: question.lines.flatMap((line) => (line.right === right ? [line.id] : [])) };
    case 'hunt':
      return {
        kind: 'hunt',
        chosen: question.regions.flatMap((region) => (region.right === right ? [region.id] : [])),
      };
    case 'match':
      return {
        kind: 'match',
        pairs: question.pairs.map((pair) => ({
          left: pair.left,
          right: right ? pair.right : (question.right.find((id) => id !== pair.right) ?? pair.right),
        })),
      };
    case 'place': {
      // Each label one place further: none is right, and every place has one.
      const { places } = question;
      const labels = places.map((_, at) => places[right ? at : (at + 1) % places.length]?.label);
      return { kind: 'place', pairs: places.map(({ id, label }, at) => ({ left: id, right: labels[at] ?? label })) };
    }
    case 'grid':
      // A long line right through the grid belongs to no drawing.
      return { kind: 'grid', drawing: right ? question.answer : 'A1-B3' };
    case 'number':
      return { kind: 'number', value: right ? question.answer : question.answer + 1 };
    case 'truefalse':
      return { kind: 'truefalse', verdict: right === question.answer, reason: question.reason };
    case 'order':
      return { kind: 'order', order: right ? question.steps : [...question.steps].reverse() };
    case 'picture': {
      const chosen = question.options.find(({ id }) => (id === question.answer) === right);
      return { kind: 'picture', chosen: chosen?.id ?? question.answer };
    }
    case 'gaps':
      return {
        kind: 'gaps',
        pairs: question.gaps.map(({ id, answer, options }) => ({
          left: id,
          right: (right ? answer : options.find((option) => option !== answer)) ?? answer,
        })),
      };
  }
}
