import { ContextProvider } from '@lit/context';
import { html } from 'lit';
import { drawingsContext, partsContext, type Drawings } from '../../../src/components/contexts.ts';
import { ExerciseBlock } from '../../../src/components/sketch/exercise-block.ts';
import type { SketchBoard } from '../../../src/components/sketch/sketch-board.ts';
import type { CourseIndex } from '../../../src/domain/course/compiled.ts';
import type { FigureId, QuestionId, SlotNumber } from '../../../src/domain/course/ids.ts';
import type { Figure, Lesson, LessonExercise } from '../../../src/domain/course/lesson.ts';
import { judgeExercise } from '../../../src/domain/grading/exercise.ts';
import { solutionReference } from '../../../src/domain/grading/solution-reference.ts';
import type { Entity } from '../../../src/domain/sketch/sketch.ts';
import { newAttempt } from '../../../src/domain/tracking/new-attempt.ts';
import { line } from '../../unit/domain/sketch/three-views.ts';
import { EMPTY_SHEET } from '../../support/empty-sheet.ts';
import { config, courseIndex, fixtureLesson, type FixtureLanguage } from '../support/fixture-course.ts';
import { FixtureSession } from '../support/fixture-session.ts';
import { find, settled, show, stage } from '../support/stage.ts';
import { PARTS } from '../part/part-stage.ts';
import { SAMPLE_PICTURE } from '../../support/parts/sample-picture.ts';
import { BoardInTest } from './board-stage.ts';

const SLOT = 2 as SlotNumber;
/** The lesson has its exercise in the place of its first question. */
const index: CourseIndex = { ...courseIndex, slots: 'LEPR2L4M2D' };

/** An L of two lines from (20, 20), as the beginners' second exercise asks for. */
const L: readonly Entity[] = [line('visible', 20, 20, 120, 20), line('visible', 120, 20, 120, 80)];

const FIGURE: Figure = {
  id: 'l-shape' as FigureId,
  svg: '<svg viewBox="0 0 9 9"><path class="w" d="M1 8H8V1"/></svg>',
};

function drawn(given: readonly Entity[] = []): LessonExercise {
  const made = solutionReference({ ...EMPTY_SHEET, entities: L }, { fixed: true });
  if ('fault' in made) throw new Error(made.fault.kind);
  return {
    id: 'e1' as QuestionId,
    name: 'l-shape',
    slot: SLOT,
    drawings: [11 as SlotNumber, 12 as SlotNumber],
    tools: ['select', 'line', 'erase'],
    drawn: {
      id: 'c02',
      shows: ['K1'],
      given: { ...EMPTY_SHEET, entities: given },
      references: [made.reference],
      start: 0,
    },
  };
}

/** Journals at hand; a test can make the disk fail. */
export class FixtureDrawings implements Drawings {
  readonly kept = new Map<number, string>();
  /** What a host gives back, by row. */
  readonly told = new Map<number, string>();
  fails = false;

  read(slot: number): Promise<string | undefined> {
    return this.fails ? Promise.reject(new Error('no disk')) : Promise.resolve(this.kept.get(slot));
  }

  held(rows: readonly number[]): readonly string[] {
    return rows.flatMap((row) => this.told.get(row) ?? []);
  }

  write(slot: number, journal: string): Promise<void> {
    if (this.fails) return Promise.reject(new Error('no disk'));
    this.kept.set(slot, journal);
    return Promise.resolve();
  }
}

export interface ExerciseInTest {
  readonly block: ExerciseBlock;
  readonly session: FixtureSession;
  readonly drawings: FixtureDrawings;
  /** Opens the board. */
  open(): Promise<BoardInTest>;
  press(id: string): Promise<void>;
}

export function newSession(): FixtureSession {
  const session = new FixtureSession();
  session.course = index;
  session.attempt = newAttempt(index, () => 0.4);
  return session;
}

export async function exercise(
  given: {
    readonly drawings?: FixtureDrawings;
    readonly session?: FixtureSession;
    readonly language?: FixtureLanguage;
    /** What is to be drawn stands beside the task. */
    readonly hasFigure?: boolean;
    /** A part can be turned beside the sheet. */
    readonly hasPart?: boolean;
    /** Whether the site lets drawings be taken along. */
    readonly downloads?: boolean;
  } = {},
): Promise<ExerciseInTest> {
  const { drawings = new FixtureDrawings(), session = newSession(), language = 'en' } = given;
  const { hasFigure = false, hasPart = false, downloads = false } = given;
  ExerciseBlock.bringJudge = () => Promise.resolve(judgeExercise);
  const on = await stage(language, session, { ...config, site: { ...config.site, downloads } });
  new ContextProvider(on.host, { context: drawingsContext, initialValue: drawings });
  new ContextProvider(on.host, { context: partsContext, initialValue: PARTS });
  const compiled = fixtureLesson('m01-lines' as Lesson['id'], language);
  const [first] = compiled.lesson.screens;
  if (!first) throw new Error('expected a screen');
  const figure = hasFigure ? { figure: FIGURE.id } : {};
  const part = hasPart ? { part: SAMPLE_PICTURE.id } : {};
  const screens = [{ ...first, blocks: [{ kind: 'exercise' as const, id: 'e1' as QuestionId, ...figure, ...part }] }];
  const lesson: Lesson = { ...compiled.lesson, screens, exercises: [drawn()], figures: [FIGURE] };
  const heading = { heading: 'An L', e1: { task: [{ p: ['Draw an L of two lines.'] }], alt: 'A block.' } };
  on.i18n.addLesson({
    ...compiled,
    lesson,
    texts: { ...compiled.texts, screens: { [first.id]: heading }, figures: { [FIGURE.id]: { alt: 'An L' } } },
  });
  const block = await show<ExerciseBlock>(
    on,
    html`<exercise-block .lesson=${lesson} .screen=${0} .exercise=${lesson.exercises?.[0]}></exercise-block>`,
  );
  await settled(block);
  const press = async (id: string): Promise<void> => {
    find<HTMLButtonElement>(block, `#${id}`).click();
    await settled(block);
  };
  const open = async (): Promise<BoardInTest> => {
    await press('draw');
    return new BoardInTest(find<SketchBoard>(block, 'sketch-board'));
  };
  return { block, session, drawings, open, press };
}
