import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompiledCourse } from '../../src/domain/course/compiled.ts';
import type { SlotNumber } from '../../src/domain/course/ids.ts';
import { LANGUAGES, type Language } from '../../src/domain/course/language.ts';
import type { Question } from '../../src/domain/course/question.ts';
import type { LessonTexts } from '../../src/domain/course/texts.ts';
import { scoreQuestion } from '../../src/domain/quiz/score-question.ts';
import { askedQuestion, keptAs } from '../../src/domain/quiz/variants.ts';
import { applyEvent } from '../../src/domain/tracking/apply-event.ts';
import type { Attempt, Try } from '../../src/domain/tracking/attempt.ts';
import { newAttempt } from '../../src/domain/tracking/new-attempt.ts';
import { encodeSuspendData } from '../../src/domain/tracking/suspend-data.ts';
import { moduleCourse } from '../../src/toolchain/package/module-course.ts';
import { below } from '../support/below-frame.ts';
import { builtPackage, compiledCourse, COURSE } from '../support/built-course.ts';
import { hostSite, type HostSite } from '../support/host-site.ts';
import type { StrictStorage } from '../support/hosts/strict-scorm12.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { LessonDriver } from '../support/lesson-driver.ts';
import { LONG } from '../support/long-run.ts';
import { packageFile } from '../support/package-file.ts';
import { worst } from '../support/worst-response.ts';

const WHOLE = compiledCourse(COURSE);
const FIRST_MODULE = WHOLE.index.modules[0];
const CUTS = {
  'the whole course': { course: WHOLE, rows: 'lesson' },
  'a module': { course: moduleCourse(WHOLE, FIRST_MODULE!.id), rows: 'question' },
} as const;

/** All in the long series; else a language with long words and one with signs of its own, each in another cut. */
const SPOKEN = (Object.keys(CUTS) as (keyof typeof CUTS)[]).flatMap((cut) => {
  const short: readonly Language[] = cut === 'a module' ? ['ro'] : ['de'];
  return (LONG ? LANGUAGES : short).map((language) => ({ cut, language }));
});
/** How many questions are asked again in a short run, those with most words. */
const SAMPLE = 6;

/** A practice question of an earlier lesson, and its words. */
interface Earlier {
  readonly slot: SlotNumber;
  readonly question: Question;
  readonly texts: LessonTexts;
  readonly words: number;
}

/** The last lesson of the first module, before which all others of it stand. */
const OPEN = FIRST_MODULE!.lessons[FIRST_MODULE!.lessons.length - 1]!;

/** All that the last lesson can ask again, the longest first. */
function earlier({ lessons, index }: CompiledCourse, language: Language): readonly Earlier[] {
  const before = index.modules[0]?.lessons.filter(({ id }) => id !== OPEN.id).map(({ id }) => id) ?? [];
  return lessons
    .filter((one) => one.language === language && before.includes(one.lesson.id))
    .flatMap(({ lesson, texts }) =>
      lesson.questions.flatMap((question) => {
        const words = JSON.stringify(texts.questions[question.id]).length;
        return question.slot === undefined ? [] : [{ slot: question.slot, question, texts, words }];
      }),
    )
    .sort((one, other) => other.words - one.words);
}

/** A learner at the first question that the lesson asks again; all of them answered where `answered`. */
function work({ index }: CompiledCourse, language: Language, asked: readonly Earlier[], answered: boolean): Attempt {
  const { slot: lesson } = OPEN;
  const start = applyEvent(
    newAttempt(index, () => 0.37),
    { kind: 'language', language },
    index,
  );
  const drawn = [
    { kind: 'retrieval-drawn' as const, lesson, asks: asked.map(({ slot }) => slot) },
    { kind: 'went' as const, place: { lesson, screen: 0, item: 1 } },
  ].reduce((attempt, event) => applyEvent(attempt, event, index), start);
  if (!answered) return drawn;
  return asked.reduce((attempt, { question, texts }, at) => {
    const own = askedQuestion(question, attempt.seed);
    const response = worst(own, texts);
    const { score, state, faults } = scoreQuestion(own, response);
    const given: Try = { response, score, result: state, faults: faults as Try['faults'] };
    const slot = (OPEN.retrieval ?? [])[at]!;
    return applyEvent(attempt, { kind: 'answered', slot, question: keptAs(own), given, seconds: 5 }, index);
  }, drawn);
}

describe.each(SPOKEN)('questions that a lesson asks again, in a package of $cut in $language', ({ cut, language }) => {
  const { course, rows } = CUTS[cut];
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let site: HostSite;

  beforeAll(async () => {
    browser = await launchBrowser();
    const { file, remove } = packageFile(builtPackage(course, '1.2', rows).bytes);
    site = await hostSite(file);
    remove();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each([
    ['fit the frame before they are answered', false],
    ['fit the frame with the answer about which most is said', true],
  ])('%s', async (_name, answered) => {
    const all = earlier(course, language).slice(0, LONG ? undefined : SAMPLE);
    const places = OPEN.retrieval?.length ?? 0;
    expect(places).toBe(2);
    const found: string[] = [];
    let looked = 0;
    for (let at = 0; at < all.length; at += places) {
      const asked = all.slice(at, at + places);
      const attempt = work(course, language, asked, answered);
      const practice = WHOLE.lessons.find(({ lesson }) => lesson.slot === OPEN.slot)?.lesson.questions ?? [];
      const values = {
        'cmi.core.lesson_status': 'incomplete',
        'cmi.core.exit': 'suspend',
        'cmi.student_preference.language': language,
        'cmi.suspend_data': encodeSuspendData(
          attempt,
          course.index,
          practice.flatMap(({ slot }) => (slot === undefined ? [] : [slot])),
        ),
      };
      const key = `again-${cut}-${language}-${answered}-${at}`;
      const storage: StrictStorage = { attempts: [{ values, totalSeconds: 60, entry: 'resume' }] };
      site.server.stored.set(key, JSON.stringify(storage));
      const context = await browser.newContext({ viewport: { width: 1400, height: 800 }, locale: language });
      const page = await context.newPage();
      await page.goto(`${site.server.origin}/host.html?host=strict&key=${encodeURIComponent(key)}`);
      const driver = new LessonDriver(page.frameLocator('iframe'));
      await driver.ready();
      for (const [item, { question }] of asked.entries()) {
        if (item > 0) await driver.next.click();
        const caption = driver.locator('retrieval-question .caption');
        if (asked.length > 1)
          await caption.filter({ hasText: new RegExp(`${item + 1}\\D+${asked.length}\\D*$`) }).waitFor();
        expect((await driver.shown()).question.id).toBe(question.id);
        await driver.locator(`retrieval-question ${answered ? '#feedback' : '#check'}`).waitFor();
        found.push(...(await below(page, driver, `${question.id} of slot ${asked[item]?.slot}`)));
        looked += 1;
      }
      await context.close();
    }
    expect(looked).toBe(all.length);
    expect(found).toEqual([]);
  });
});
