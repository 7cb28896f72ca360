import { ContextProvider } from '@lit/context';
import { ContentLoader } from '../../adapters/content/content-loader.ts';
import { ContentFailure } from '../../adapters/content/content-failure.ts';
import { loadScript } from '../../adapters/content/load-script.ts';
import { learnerHash } from '../../adapters/crypto/learner-hash.ts';
import { i18nContext } from '../../adapters/i18n/i18n-context.ts';
import { I18n } from '../../adapters/i18n/i18n.ts';
import { journalKey } from '../../adapters/storage/course-store.ts';
import { databaseName } from '../../adapters/storage/database-name.ts';
import { DisplayMemory } from '../../adapters/storage/display-memory.ts';
import { SafeStore } from '../../adapters/storage/safe-store.ts';
import { WindowLock } from '../../adapters/storage/window-lock.ts';
import {
  begunContext,
  codesContext,
  configContext,
  contentContext,
  diagnosticsContext,
  displayContext,
  drawingsContext,
  partsContext,
  sessionContext,
  type Diagnostics,
  type NoticeKind,
  type Parts,
  type TrainerCodes,
} from '../../components/contexts.ts';
import '../../components/player/course-player.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import type { Attempt } from '../../domain/tracking/attempt.ts';
import { decodeSuspendData } from '../../domain/tracking/suspend-data.ts';
import { chooseLanguage } from './choose-language.ts';
import type { Clock } from './clock.ts';
import { showFirstLanguage } from './first-language.ts';
import { followLanguage } from './language-follower.ts';
import { isUnderWay } from './is-under-way.ts';
import { keptBegun } from './kept-begun.ts';
import { keptDrawings } from './kept-drawings.ts';
import { lateDatabase } from './late-database.ts';
import { LearnerSession } from './learner-session.ts';
import { LoadedLessons } from './loaded-lessons.ts';
import { openHost } from './open-host.ts';
import { followPage } from './page-events.ts';
import { afterFirstScreen } from './after-first-screen.ts';
import { afterPaint } from './after-paint.ts';
import { bringLaterElements } from './bring-later-elements.ts';
import loadClosedModules from './pieces/closed-modules.ts?lazy';
import loadFigureQuestions from './pieces/figure-questions.ts?lazy';
import loadLaterElements from './pieces/later-elements.ts?lazy';
import loadPartElements from './pieces/part-elements.ts?lazy';
import loadPartSoftware from './pieces/part-software.ts?lazy';
import loadPartWebgl from './pieces/part-webgl.ts?lazy';
import loadResultsFile from './pieces/results-file.ts?lazy';
import loadSketchElements from './pieces/sketch-elements.ts?lazy';
import { ownKey } from './own-key.ts';
import { readPackageConfig } from './read-package-config.ts';
import { removeOldWork } from './remove-old-work.ts';
import type * as ClosedModules from './pieces/closed-modules.ts';
import type * as LaterElements from './pieces/later-elements.ts';
import type * as PartElements from './pieces/part-elements.ts';
import { RetryWaits } from './retry-waits.ts';
import { shareModules } from './shared-modules.ts';
import { WaitingText } from './waiting-text.ts';

const clock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
  clearTimeout: (timer) => window.clearTimeout(Number(timer)),
  afterPaint: (callback) => afterPaint(window, clock, callback),
};

/** Builds the player out of its parts, finds the learner's work, and shows it. Rejects when it cannot be shown. */
export async function startPlayer(page: Window & typeof globalThis): Promise<void> {
  const { document, navigator } = page;
  const config = readPackageConfig(
    document.querySelector<HTMLMetaElement>('meta[name="package-config"]')?.content ?? '',
  );
  const { languages, defaultLanguage } = config.course;
  const waiting = new WaitingText(document, chooseLanguage(navigator.languages, languages, defaultLanguage), clock);
  try {
    await show(page, config, waiting);
  } finally {
    waiting.end();
  }
}

async function show(
  page: Window & typeof globalThis,
  config: PackageConfig,
  waiting: Pick<WaitingText, 'found' | 'end'>,
): Promise<void> {
  const { document, location, navigator } = page;
  const { course, site } = config;
  const i18n = await I18n.create();

  const name = databaseName(course.id, location.href);
  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => clock.setTimeout(resolve, milliseconds));
  const store = new SafeStore(
    clock,
    lateDatabase(name, () => clock.now(), wait),
  );
  const keyOf = (learner: string): string =>
    journalKey(location.origin, learnerHash(course.id, location.origin, learner), course.id);
  const lock = new WindowLock({
    open: 'BroadcastChannel' in page ? () => new page.BroadcastChannel(name) : undefined,
    id: Array.from(page.crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(16)).join('-'),
    setTimeout: (callback, milliseconds) => clock.setTimeout(callback, milliseconds),
    onLost: () => session.stepBack(),
  });
  const firstScreen = afterFirstScreen(page, clock);
  const retryWaits = new RetryWaits(clock);
  const loader = new ContentLoader({
    course,
    build: config.build,
    load: loadScript,
    scope: page,
    texts: i18n,
    wait,
  });
  const content = new LoadedLessons({
    later: firstScreen.passed,
    loader,
    reportLanguage: config.reportLanguage,
    clock,
    onFailure: (notice) => session.notify(notice),
    onHurry: retryWaits.cut,
  });
  const session = new LearnerSession({
    config,
    openHost: () => openHost(page, config, store, keyOf),
    store,
    keyOf,
    lock,
    lessons: content,
    // The page that leads to the courses says behind `#` in which language the link was.
    wishes: [location.hash.slice(1), ...navigator.languages],
    clock,
    random: () => (page.crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 0x1_0000_0000,
  });

  shareModules(page);
  await session.launch();
  waiting.found();
  followPage(page, session);
  const tell = (notice: NoticeKind): void => session.notify(notice);
  // Every screen of such a lesson asks, and elements can be defined but once.
  const asked = new Set<string>();
  document.body.addEventListener('piece-wanted', ({ piece }) => {
    if (asked.has(piece)) return;
    asked.add(piece);
    const load = { part: loadPartElements, exercise: loadSketchElements, results: loadResultsFile }[piece];
    void firstScreen.passed.then(() => bringLaterElements(load, retryWaits, tell));
  });
  const bringLater = async (): Promise<void> => {
    // Before the elements by which a learner can do something that must be kept.
    void store.prepare();
    const load = (): Promise<unknown> => loadLaterElements().then(loadFigureQuestions);
    await bringLaterElements(load, retryWaits, tell);
    if (course.nextModule) await bringLaterElements(loadClosedModules, retryWaits, tell);
  };
  const underWay = isUnderWay(session.attempt, course);
  if (underWay) {
    firstScreen.pass();
    void bringLater();
  }
  const ownNow = (): string | undefined => ownKey(session, keyOf);
  // A second window does not know who learns: it keeps a look of its own.
  const own = ownNow() ?? keyOf('');
  const begun = keptBegun(ownNow, store, config);
  const follow = (attempt: Attempt): Promise<void> => followLanguage(attempt, course, content, i18n);
  await showFirstLanguage(session.attempt, course, follow);
  let followed = session.attempt.language;
  session.subscribe(() => {
    if (session.attempt.language === followed) return;
    followed = session.attempt.language;
    void follow(session.attempt);
  });
  tellFaults(page, session);

  const facts = {
    config,
    session,
    storageTrouble: () => store.trouble,
    browser: navigator.userAgent,
    address: location.href,
    decode: decodeSuspendData,
  };
  const diagnostics: Diagnostics = {
    read: async () => {
      const { SessionDiagnostics } = (await loadLaterElements()) as typeof LaterElements;
      return new SessionDiagnostics(facts).read();
    },
  };
  const display = new DisplayMemory(
    () => page.localStorage,
    `${name}|${own}`,
    () => clock.now(),
  );
  removeOldWork(session.host, { store, display, own, now: clock.now(), retentionDays: site.retentionDays });
  new ContextProvider(document.body, { context: i18nContext, initialValue: i18n });
  new ContextProvider(document.body, { context: configContext, initialValue: config });
  new ContextProvider(document.body, { context: contentContext, initialValue: content });
  const codes: TrainerCodes = {
    opens: async (...one) => {
      const { packagedCodes } = (await loadClosedModules()) as typeof ClosedModules;
      return packagedCodes(config, clock).opens(...one);
    },
  };
  new ContextProvider(document.body, { context: codesContext, initialValue: codes });
  const parts: Parts = {
    picture: (id) => loader.part(id),
    stages: async () => {
      const { openedStages } = (await loadPartElements()) as typeof PartElements;
      return openedStages(document, { software: loadPartSoftware, webgl: loadPartWebgl });
    },
  };
  new ContextProvider(document.body, { context: partsContext, initialValue: parts });
  const drawings = keptDrawings(ownNow, store, session, config);
  new ContextProvider(document.body, { context: drawingsContext, initialValue: drawings });
  new ContextProvider(document.body, { context: begunContext, initialValue: await begun });
  new ContextProvider(document.body, { context: sessionContext, initialValue: session });
  new ContextProvider(document.body, { context: diagnosticsContext, initialValue: diagnostics });
  new ContextProvider(document.body, { context: displayContext, initialValue: display });
  waiting.end();
  document.body.append(document.createElement('course-player'));
  if (!underWay) void firstScreen.passed.then(bringLater);
  await session.start();
}

/** An exception that nothing has caught is a bug: the learner is told once, the lesson goes on. */
function tellFaults(page: Window, session: LearnerSession): void {
  page.addEventListener('error', (event) => {
    // No script came where one was asked for, but a login page, say: whoever asked for it tells that it is missing.
    if (event.error instanceof SyntaxError) return;
    if (event.error instanceof Error) session.notify('broken');
  });
  page.addEventListener('unhandledrejection', (event) => {
    if (event.reason instanceof ContentFailure)
      event.preventDefault(); // Told when it happened.
    else session.notify('broken');
  });
}
