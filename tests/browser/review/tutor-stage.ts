import { ContextProvider } from '@lit/context';
import { I18n } from '../../../src/adapters/i18n/i18n.ts';
import { i18nContext } from '../../../src/adapters/i18n/i18n-context.ts';
import { TutorStore } from '../../../src/adapters/storage/tutor-store.ts';
import { TutorDesk } from '../../../src/apps/tutor/tutor-desk.ts';
import { keptText } from '../../../src/domain/drafting/kept-drawing.ts';
import { Journal } from '../../../src/domain/drafting/journal.ts';
import { solutionReference } from '../../../src/domain/grading/solution-reference.ts';
import type { CourseSource } from '../../../src/domain/record/suspend-records.ts';
import type { LessonId, QuestionId, SlotNumber } from '../../../src/domain/course/ids.ts';
import { drawingRows } from '../../../src/domain/sketch/drawing-rows.ts';
import type { Entity, Sketch } from '../../../src/domain/sketch/sketch.ts';
import { deskContext } from '../../../src/components/review/desk.ts';
import '../../../src/components/review/tutor-app.ts';
import type { TutorApp } from '../../../src/components/review/tutor-app.ts';
import type { CourseKey } from '../../../src/domain/review/course-key.ts';
import { sampleLearners } from '../../../src/toolchain/sample/sample-learners.ts';
import { sampleReport } from '../../../src/toolchain/sample/sample-report.ts';
import { KEY } from '../../unit/apps/tutor/key-course.ts';
import tutorDe from '../../../locales/de/tutor.json';
import tutorEn from '../../../locales/en/tutor.json';
import gradingDe from '../../../locales/de/drawing/grading.json';
import gradingEn from '../../../locales/en/drawing/grading.json';
import sketchDe from '../../../locales/de/drawing/sketch.json';
import sketchEn from '../../../locales/en/drawing/sketch.json';
import { EMPTY_SHEET } from '../../support/empty-sheet.ts';
import { line } from '../../unit/domain/sketch/three-views.ts';
import { courseIndex, fixtureLesson } from '../support/fixture-course.ts';
import '../support/document-styles.ts';
import { settled } from '../support/stage.ts';

export const NOW = Date.UTC(2026, 10, 22);
export const PASSPHRASE = 'correct horse battery';
const WORDS = {
  en: { tutor: tutorEn, grading: gradingEn, sketch: sketchEn },
  de: { tutor: tutorDe, grading: gradingDe, sketch: sketchDe },
} as const;

const FIGURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><path class="w" d="M5 5H55V25H5Z"/><path class="h" d="M20 5V25"/></svg>';

/** The course with a picture at every question. */
const COURSE: CourseKey = {
  ...KEY,
  questions: KEY.questions.map((question) => ({ ...question, figures: [{ svg: FIGURE, alt: 'A bar' }] })),
};

/** The L that the course's exercise asks for. */
export const L: readonly Entity[] = [line('visible', 20, 20, 120, 20), line('visible', 120, 20, 120, 80)];

/** The course as drawings are judged by it. */
export function courseSource(): CourseSource {
  const made = solutionReference({ ...EMPTY_SHEET, entities: L }, { fixed: true });
  if ('fault' in made) throw new Error(made.fault.kind);
  const compiled = fixtureLesson('m01-lines', 'en');
  const drawn = {
    id: 'e1' as QuestionId,
    name: 'l-shape',
    slot: 2 as SlotNumber,
    drawings: [],
    tools: [],
    drawn: { id: 'c02', shows: [], given: EMPTY_SHEET, references: [made.reference], start: 0 } as const,
  };
  return {
    index: { ...courseIndex, id: COURSE.id as typeof courseIndex.id },
    lessons: [{ ...compiled, lesson: { ...compiled.lesson, id: 'm02-scale' as LessonId, exercises: [drawn] } }],
  };
}

/** Rows of an exercise's drawing, and the steps by which its lines were drawn one after the other. */
export function drawnRows(entities: readonly Entity[], withSteps: boolean): readonly (readonly [string, string])[] {
  const sketch: Sketch = { ...EMPTY_SHEET, entities };
  const journal = new Journal(EMPTY_SHEET);
  for (const one of entities) journal.append({ kind: 'draw', entities: [one] });
  const kept = keptText({ attempt: 'one', at: 7, base: undefined, journal: journal.text() });
  return [
    ...drawingRows(sketch, 7).map((text, at) => [`drawing-${at + 1}`, text] as const),
    ...(withSteps ? [['construction', kept] as const] : []),
  ];
}

export interface TutorStage {
  readonly app: TutorApp;
  readonly desk: TutorDesk;
  readonly saved: { readonly name: string; readonly content: string | Uint8Array }[];
  readonly store: TutorStore;
}

const stages: { readonly host: HTMLElement; readonly store: TutorStore }[] = [];
let count = 0;

/** The whole app on a database of its own, in front of the passphrase. */
export async function tutorStage(language: keyof typeof WORDS = 'en'): Promise<TutorStage> {
  count += 1;
  const store = new TutorStore(`tutor-test-${count}-${Date.now()}`);
  const saved: TutorStage['saved'] = [];
  const desk = new TutorDesk({
    store,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    now: () => NOW,
    save: (name, content) => saved.push({ name, content }),
    print: () => saved.push({ name: 'printed', content: '' }),
    breathe: () => Promise.resolve(),
    cost: { N: 2 ** 4, r: 8, p: 1 },
  });
  const i18n = await I18n.create();
  i18n.addLanguage(language, WORDS[language], { title: '', modules: {} });
  await i18n.use(language);
  document.documentElement.lang = language;
  desk.useCourses([COURSE], [courseSource()]);
  await desk.open();
  const host = document.createElement('div');
  host.style.height = '100vh';
  new ContextProvider(host, { context: i18nContext, initialValue: i18n });
  new ContextProvider(host, { context: deskContext, initialValue: desk });
  document.body.append(host);
  stages.push({ host, store });
  const app = document.createElement('tutor-app');
  host.append(app);
  await settled(app);
  return { app, desk, saved, store };
}

/** Rows by what their ids end with, `drawing-1`, and what they tell. */
type DrawnRows = ReturnType<typeof drawnRows>;

/** The file of a sample group, as Moodle writes it; everybody who has begun has drawn what `drawnBy` gives. */
export function sampleFile(learners = 24, drawnBy: (at: number) => DrawnRows = () => []): File {
  const people = sampleLearners(COURSE, learners, 5, NOW).map(({ attempt, ...person }, at) => {
    const rows = attempt.slice(0, 1).flatMap((whole) =>
      drawnBy(at).map(([end, response]) => ({
        ...whole,
        row: `p-m02-scale-e01-${end}`,
        response,
        result: 'neutral',
      })),
    );
    return { ...person, attempt: [...attempt, ...rows] };
  });
  const text = sampleReport(COURSE.title, people);
  return new File([text], 'interactions.txt', { lastModified: NOW });
}

/** The app with a group of sample learners. */
export async function openStage(
  language: keyof typeof WORDS = 'en',
  drawnBy: (at: number) => DrawnRows = () => [],
): Promise<TutorStage> {
  const stage = await tutorStage(language);
  await stage.desk.create(PASSPHRASE);
  stage.desk.recoveryKept();
  const file = sampleFile(24, drawnBy);
  const bytes = new Uint8Array(await file.arrayBuffer());
  await stage.desk.read([{ name: file.name, bytes, modified: NOW }]);
  await stage.desk.take('Day');
  await settled(stage.app);
  return stage;
}

export async function clearTutorStages(): Promise<void> {
  for (const { host, store } of stages.splice(0)) {
    host.remove();
    await store.erase();
    store.close();
  }
}
