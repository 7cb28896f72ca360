import { describe, expect, it } from 'vitest';
import { ContentFailure } from '../../../src/adapters/content/content-failure.ts';
import { ActiveTime } from '../../../src/apps/learner/active-time.ts';
import { chooseLanguage } from '../../../src/apps/learner/choose-language.ts';
import { showFirstLanguage } from '../../../src/apps/learner/first-language.ts';
import { keptBegun } from '../../../src/apps/learner/kept-begun.ts';
import { LoadedLessons } from '../../../src/apps/learner/loaded-lessons.ts';
import { Notices } from '../../../src/apps/learner/notices.ts';
import { followPage } from '../../../src/apps/learner/page-events.ts';
import { readPackageConfig } from '../../../src/apps/learner/read-package-config.ts';
import { SessionDiagnostics } from '../../../src/apps/learner/session-diagnostics.ts';
import type { CompiledLesson } from '../../../src/domain/course/compiled.ts';
import type { LessonId } from '../../../src/domain/course/ids.ts';
import type { Language } from '../../../src/domain/course/language.ts';
import { newAttempt } from '../../../src/domain/tracking/new-attempt.ts';
import { decodeSuspendData } from '../../../src/domain/tracking/suspend-data.ts';
import { answered, CONFIG, LESSON } from './course.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeServer } from './fake-host.ts';
import { Computer } from './session-bench.ts';

describe('choosing a language', () => {
  it('understands codes, regions and names', () => {
    const all = ['en', 'pt', 'de', 'ro'] as const;
    for (const [wish, language] of [
      ['pt-BR', 'pt'],
      ['DE_at', 'de'],
      ['Română', 'ro'],
      ['german', 'de'],
    ] as const) {
      expect(chooseLanguage([wish], all, 'en')).toBe(language);
    }
  });

  it('takes the first wish that the course has, else the fallback, else what there is', () => {
    expect(chooseLanguage([undefined, '', 'xx', 'fr', 'ro', 'de'], ['de', 'ro'], 'de')).toBe('ro');
    expect(chooseLanguage(['fr'], ['pt'], 'en')).toBe('pt');
    expect(chooseLanguage([], ['en', 'pt'], 'en')).toBe('en');
  });
});

describe('answers that have been begun', () => {
  it('come back to the same learner in the same build alone', async () => {
    const rows = new Map<string, string>();
    const store = {
      readRuntime: (key: string) => Promise.resolve(rows.get(key)),
      writeRuntime: (key: string, text: string) => Promise.resolve(rows.set(key, text).size > 0),
    };
    const first = await keptBegun(() => 'ana', store, { build: '1' });
    expect(first.text).toBeUndefined();
    await first.write('begun');
    const found = [
      keptBegun(() => 'ana', store, { build: '1' }),
      keptBegun(() => 'ben', store, { build: '1' }),
      keptBegun(() => 'ana', store, { build: '2' }),
    ];
    expect((await Promise.all(found)).map(({ text }) => text)).toEqual(['begun', undefined, undefined]);
  });
});

describe('the first language', () => {
  const german = { ...newAttempt(CONFIG.course, () => 0.5), language: 'de' as const };
  const failing = (...missing: readonly string[]) => {
    const shown: string[] = [];
    const show = async ({ language = 'en' }: { readonly language?: Language }): Promise<void> => {
      shown.push(language);
      if (missing.includes(language)) throw new ContentFailure('missing', `${language}.js`, 'gone');
    };
    return { shown, show };
  };

  it('is the attempt’s, and the course’s default when that does not come', async () => {
    const { shown, show } = failing('de');
    await showFirstLanguage(german, { defaultLanguage: 'en' }, show);
    expect(shown).toEqual(['de', 'en']);
  });

  it('is none when neither comes, when there is only one, or when the fault is a bug', async () => {
    const none = failing('de', 'en');
    await expect(showFirstLanguage(german, { defaultLanguage: 'en' }, none.show)).rejects.toThrow(ContentFailure);
    expect(none.shown).toEqual(['de', 'en']);
    const one = failing('de');
    await expect(showFirstLanguage(german, { defaultLanguage: 'de' }, one.show)).rejects.toThrow(ContentFailure);
    expect(one.shown).toEqual(['de']);
    const bug = (): Promise<void> => Promise.reject(new TypeError('bug'));
    await expect(showFirstLanguage(german, { defaultLanguage: 'en' }, bug)).rejects.toThrow(TypeError);
  });
});

describe('the time of a session', () => {
  it('leaves out a pause over three minutes and keeps one below', () => {
    const time = new ActiveTime(0);
    time.tick(180_000);
    time.tick(180_000 + 180_001);
    expect(time.seconds).toBe(180);
  });

  it('hands out every second once, fractions included', () => {
    const time = new ActiveTime(0);
    let sum = 0;
    for (let now = 700; now <= 70_000; now += 700) {
      time.tick(now);
      sum += time.take();
    }
    expect(sum).toBe(70);
    expect(time.take()).toBe(0);
  });

  it('is not turned back by a clock that is', () => {
    const time = new ActiveTime(50_000);
    time.tick(1_000);
    time.tick(3_000);
    expect(time.seconds).toBe(2);
  });
});

describe('notices', () => {
  it('come one after the other, each once while it waits', () => {
    const notices = new Notices();
    notices.add('view-only');
    notices.add('loading-failed');
    notices.add('loading-failed');
    expect(notices.current).toBe('view-only');
    notices.dismiss();
    expect(notices.current).toBe('loading-failed');
    notices.dismiss();
    expect(notices.current).toBeUndefined();
    expect(notices.add('loading-failed')).toBe(true);
    expect(notices.add('view-only')).toBe(false);
  });

  it('go before the one that waits for the next sheet', () => {
    const notices = new Notices();
    notices.add('server-silent');
    notices.add('second-window');
    expect(notices.current).toBe('second-window');
    notices.dismiss();
    expect(notices.current).toBe('server-silent');
    notices.dismiss();
    expect(notices.current).toBeUndefined();
  });

  it('are withdrawn when they are true no longer', () => {
    const notices = new Notices();
    notices.add('server-silent');
    notices.withdraw('server-silent');
    expect(notices.current).toBeUndefined();
  });
});

describe('loaded lessons', () => {
  const compiled = (id: string, language: string) =>
    ({
      format: 1,
      hash: 'x',
      language,
      lesson: { ...LESSON, id },
      texts: { title: language },
    }) as unknown as CompiledLesson;

  function setUp(fail?: ContentFailure) {
    const clock = new FakeClock();
    const asked: string[] = [];
    const told: string[] = [];
    const lessons = new LoadedLessons({
      clock,
      later: Promise.resolve(),
      reportLanguage: 'en',
      onFailure: (notice) => told.push(notice),
      onHurry: () => told.push('hurry'),
      loader: {
        language: async (language: Language) => void asked.push(language),
        lesson: async (id: LessonId, language: Language) => {
          asked.push(`${language}/${id}`);
          if (fail) throw fail;
          return compiled(id, language);
        },
        whole: async (id: LessonId, language: Language) => {
          asked.push(`${language}/${id} whole`);
          if (fail) throw fail;
          return compiled(id, language);
        },
      },
    });
    return { clock, asked, told, lessons };
  }

  it('bring the report’s words in the background, after the learner’s own', async () => {
    const { clock, asked, lessons } = setUp();
    await lessons.lesson('m02-scale' as LessonId, 'ro');
    expect(lessons.lessons).toHaveLength(1);
    expect(lessons.has('m02-scale' as LessonId)).toBe(true);
    expect(lessons.reportTexts).toEqual({});
    clock.advance(2_000);
    await Promise.resolve();
    await Promise.resolve();
    expect(asked).toEqual(['ro/m02-scale', 'en/m02-scale whole']);
    expect(lessons.reportTexts['m02-scale']?.title).toBe('en');
  });

  it('ask for nothing more when the learner reads the report’s language', async () => {
    const { clock, asked, lessons } = setUp();
    await lessons.lesson('m02-scale' as LessonId, 'en');
    expect(clock.nextIn).toBeUndefined();
    expect(asked).toEqual(['en/m02-scale']);
    expect(lessons.reportTexts['m02-scale']?.title).toBe('en');
  });

  it('tell the learner of a failure by its kind, and pass it on', async () => {
    for (const [code, notice] of [
      ['missing', 'loading-failed'],
      ['mixed', 'version-mixed'],
    ] as const) {
      const failure = new ContentFailure(code, 'content/ro.js', 'x');
      const { lessons, told } = setUp(failure);
      await expect(lessons.lesson('m02-scale' as LessonId, 'ro')).rejects.toBe(failure);
      expect(told).toEqual([notice]);
    }
  });

  it('do not trouble the learner when only the report’s words are missing', async () => {
    const { lessons, told } = setUp(new ContentFailure('missing', 'content/en.js', 'x'));
    await lessons.forReport('m02-scale' as LessonId);
    expect(told).toEqual([]);
    expect(lessons.has('m02-scale' as LessonId)).toBe(false);
  });
});

describe('the package’s configuration', () => {
  it('is read from the page as it was written', () => {
    expect(readPackageConfig(JSON.stringify(CONFIG))).toEqual(CONFIG);
  });

  it('that is missing, of another form or of another format is refused', () => {
    for (const text of ['', '{}', JSON.stringify({ ...CONFIG, course: { ...CONFIG.course, format: 9 } })]) {
      expect(() => readPackageConfig(text)).toThrow();
    }
  });

  it('with a site of no words has the defaults', () => {
    expect(readPackageConfig(JSON.stringify({ ...CONFIG, site: {} })).site).toEqual(CONFIG.site);
  });
});

describe('the page', () => {
  it('has no unload and no beforeunload handler, and tells the session the rest, after whoever holds something back', () => {
    const calls: string[] = [];
    const handlers = new Map<string, (event: unknown) => void>();
    const listen = (type: string, handler: unknown) => void handlers.set(type, handler as (event: unknown) => void);
    const document = { addEventListener: listen, visibilityState: 'visible' as DocumentVisibilityState };
    const dispatchEvent = ({ type }: Event) => calls.push(type) > 0;
    followPage({ addEventListener: listen, dispatchEvent, document } as unknown as Parameters<typeof followPage>[0], {
      writes: true,
      hidden: () => calls.push('hidden'),
      leave: (persisted) => calls.push(`leave ${persisted}`),
      comeBack: async () => void calls.push('back'),
      sendNow: () => calls.push('send'),
    });
    expect([...handlers.keys()].sort()).toEqual(['online', 'pagehide', 'pageshow', 'visibilitychange']);
    handlers.get('visibilitychange')?.({});
    document.visibilityState = 'hidden';
    handlers.get('visibilitychange')?.({});
    handlers.get('pagehide')?.({ persisted: false });
    handlers.get('pageshow')?.({ persisted: false });
    handlers.get('pageshow')?.({ persisted: true });
    handlers.get('online')?.({});
    expect(calls).toEqual(['page-ending', 'hidden', 'page-ending', 'leave false', 'back', 'send']);
  });
});

describe('the diagnostics', () => {
  it('tell host, versions, state and calls, but not who learns', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    server.learner = 'maria.popescu';
    const session = await computer.begin(server);
    await session.dispatch(answered(2));
    await computer.settle(session, 0);
    const lines = await new SessionDiagnostics({
      config: CONFIG,
      session: await computer.begin(server),
      storageTrouble: () => undefined,
      browser: 'Test 1',
      address: 'http://lms.example/mod/scorm/maria.popescu/index.html',
      decode: decodeSuspendData,
    }).read();
    const text = lines.map(({ label, value }) => `${label}: ${value}`).join('\n');
    for (const part of [
      'td 1.0.0, 0123abcd',
      'Player: 0.1.0',
      'Host: fake',
      '"result": "right"',
      'Browser: Test 1',
      'commit',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('maria');
  });
});
