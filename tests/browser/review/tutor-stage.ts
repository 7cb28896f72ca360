import { ContextProvider } from '@lit/context';
import { I18n } from '../../../src/adapters/i18n/i18n.ts';
import { i18nContext } from '../../../src/adapters/i18n/i18n-context.ts';
import { TutorStore } from '../../../src/adapters/storage/tutor-store.ts';
import { TutorDesk } from '../../../src/apps/tutor/tutor-desk.ts';
import { deskContext } from '../../../src/components/review/desk.ts';
import '../../../src/components/review/tutor-app.ts';
import type { TutorApp } from '../../../src/components/review/tutor-app.ts';
import type { CourseKey } from '../../../src/domain/review/course-key.ts';
import { sampleLearners } from '../../../src/toolchain/sample/sample-learners.ts';
import { sampleReport } from '../../../src/toolchain/sample/sample-report.ts';
import { KEY } from '../../unit/apps/tutor/key-course.ts';
import tutorDe from '../../../locales/de/tutor.json';
import tutorEn from '../../../locales/en/tutor.json';
import '../support/document-styles.ts';
import { settled } from '../support/stage.ts';

export const NOW = Date.UTC(2026, 10, 22);
export const PASSPHRASE = 'correct horse battery';
const WORDS = { en: tutorEn, de: tutorDe } as const;

const FIGURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30"><path class="w" d="M5 5H55V25H5Z"/><path class="h" d="M20 5V25"/></svg>';

/** The course with a picture at every question. */
const COURSE: CourseKey = {
  ...KEY,
  questions: KEY.questions.map((question) => ({ ...question, figures: [{ svg: FIGURE, alt: 'A bar' }] })),
};

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
  i18n.addLanguage(language, { tutor: WORDS[language] }, { title: '', modules: {} });
  await i18n.use(language);
  document.documentElement.lang = language;
  desk.useCourses([COURSE], []);
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

/** The file of a sample group, as Moodle writes it; everybody who has begun has drawn `drawn`. */
export function sampleFile(learners = 24, drawn: readonly string[] = []): File {
  const people = sampleLearners(COURSE, learners, 5, NOW).map(({ attempt, ...person }) => {
    const rows = attempt.slice(0, 1).flatMap((whole) =>
      drawn.map((response, at) => ({
        ...whole,
        row: `p-m02-scale-e01-drawing-${at + 1}`,
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
  drawn: readonly string[] = [],
): Promise<TutorStage> {
  const stage = await tutorStage(language);
  await stage.desk.create(PASSPHRASE);
  stage.desk.recoveryKept();
  const file = sampleFile(24, drawn);
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
