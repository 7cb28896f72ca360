import { cpSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { EARLIER } from '../../../../src/domain/course/lesson.ts';
import type { CompiledLesson } from '../../../../src/domain/course/compiled.ts';
import { readCourse } from '../../../../src/toolchain/compile/read-course.ts';
import { addSlots } from '../../../../src/toolchain/compile/slots-file.ts';
import { moduleCourse } from '../../../../src/toolchain/package/module-course.ts';
import type { ModuleId } from '../../../../src/domain/course/ids.ts';
import { CourseCopy, SMALL_COURSE } from './course-copy.ts';

const copies: CourseCopy[] = [];
afterEach(() => copies.splice(0).forEach((copy) => copy.dispose()));

/** YAML without references, which the course format does not know. */
function plain(data: unknown): string {
  return stringify(data, { aliasDuplicateObjects: false });
}

interface SourceLesson {
  number: string;
  check: { draw: number; pool: { id: string; name: string; objective: string }[] };
}
interface SourceTexts {
  questions: Record<string, unknown>;
}

/** Writes a lesson of the small course with so many items for each of its two objectives. */
function pooled(copy: CourseCopy, folder: string, number: string, items: number): void {
  if (folder !== 'm01/ruler') cpSync(`${copy.directory}/m01/ruler`, `${copy.directory}/${folder}`, { recursive: true });
  const file = `${folder}/lesson.yaml`;
  const lesson = parse(copy.read(file)) as SourceLesson;
  const [first, , third] = lesson.check.pool;
  if (!first || !third) throw new Error('the small course has three items');
  const ids = Array.from({ length: 2 * items }, (_, at) => `k${at + 1}`);
  lesson.number = number;
  lesson.check.pool = ids.map((id, at) => ({ ...(at % 2 === 0 ? first : third), id, name: `item-${at}` }));
  copy.edit({ file, text: plain(lesson) });
  for (const language of ['en', 'de']) {
    const texts = parse(copy.read(`${folder}/${language}.yaml`)) as SourceTexts;
    const { k1, k3 } = texts.questions;
    const practice = Object.entries(texts.questions).filter(([id]) => id.startsWith('q'));
    texts.questions = Object.fromEntries([...practice, ...ids.map((id, at) => [id, at % 2 === 0 ? k1 : k3])]);
    copy.edit({ file: `${folder}/${language}.yaml`, text: plain(texts) });
  }
}

function withSlots(copy: CourseCopy): CourseCopy {
  const course = readCourse(copy.directory, undefined, () => undefined);
  if (course) addSlots(course.slots, course.slotKeys);
  return copy;
}

/** Two modules of two lessons each with so many items an objective; `check` stands in the module.yaml of the second. */
function twoModules(check: object, items = 9): CourseCopy {
  const copy = new CourseCopy(SMALL_COURSE, [
    { file: 'course.yaml', find: 'modules: [m01]', put: 'modules: [m01, m02]' },
    { file: 'en.yaml', find: 'm01: First steps', put: 'm01: First steps, m02: Second steps' },
    { file: 'de.yaml', find: '}', put: ', m02: Zweite Schritte }' },
    { file: 'm01/module.yaml', find: '[ruler]', put: '[ruler, compass]' },
    { file: 'm02/module.yaml', text: stringify({ number: '2', lessons: ['square', 'angle'], check }) },
  ]);
  copies.push(copy);
  pooled(copy, 'm01/compass', '1.2', 2);
  pooled(copy, 'm02/square', '2.1', items);
  pooled(copy, 'm02/angle', '2.2', items);
  return withSlots(copy);
}

function checkIn(copy: CourseCopy, language = 'en'): CompiledLesson {
  const found = copy.compile().lessons.find((one) => one.lesson.id === 'm02-check' && one.language === language);
  if (!found) throw new Error('the course has no check of module m02');
  return found;
}

describe('where the next module opens by mastery', () => {
  const mastery = { file: 'course.yaml', find: 'modules: [', put: 'nextModule: mastery\nmodules: [' };

  test('the index says so, and nothing where every module is always open', () => {
    const copy = twoModules({});
    expect(copy.compile().index.nextModule).toBeUndefined();
    copy.edit({ ...mastery, put: 'nextModule: always\nmodules: [' });
    expect(copy.compile().index.nextModule).toBeUndefined();
  });

  test('a module without a check, which nothing could open the next by, is told; the last one needs none', () => {
    const copy = twoModules({});
    copy.edit(mastery);
    expect(copy.problems()).toEqual([
      'm01/module.yaml:1:1 nothing opens module m02: with "nextModule: mastery" it opens when the check of m01 has been passed; expected "check", found none',
    ]);
    const last = new CourseCopy(SMALL_COURSE, [mastery]);
    copies.push(last);
    expect(last.compile().index.nextModule).toBe('mastery');
  });
});

describe('the check of a module', () => {
  test('is a part behind the lessons with slots of its own, by the defaults of course.yaml', () => {
    const course = twoModules({}).compile();
    const [first, second] = course.index.modules;
    expect(first?.check).toBeUndefined();
    expect(second?.lessons.map(({ id }) => id)).toEqual(['m02-square', 'm02-angle']);
    expect(second?.check).toMatchObject({ id: 'm02-check', number: '2', screens: 1 });
    expect(second?.check?.pass).toEqual({ score: 80, objective: 60, objectiveFrom: 1 });
    const keys = second?.check?.check.places.map((slot) => course.slotKeys[slot - 1]);
    expect(keys).toEqual(Array.from({ length: 12 }, (_, at) => `m02/check/${at + 1}`));
    expect(course.slotKeys[(second?.check?.slot ?? 0) - 1]).toBe('m02/check');
    expect(course.index.slots).toMatch(/12CS$/);
  });

  test('takes other numbers from module.yaml', () => {
    const copy = twoModules({ places: 10, earlier: 0, score: 70, objective: 50 });
    expect(copy.compile().index.modules[1]?.check?.pass).toEqual({ score: 70, objective: 50, objectiveFrom: 1 });
    expect(checkIn(copy).lesson.check?.draw).toBe(10);
    expect(checkIn(copy).lesson.check?.module?.topics.map(({ objective }) => objective)).toEqual(['square', 'angle']);
  });

  test('holds the items of its lessons as topics, with their words and figures, and some of earlier modules', () => {
    const { lesson, texts } = checkIn(twoModules({}));
    const topics = lesson.check?.module?.topics ?? [];
    expect(topics.map(({ objective, places }) => [objective, places])).toEqual([
      ['square', undefined],
      ['angle', undefined],
      [EARLIER, 2],
    ]);
    const pool = lesson.check?.pool ?? [];
    const of = (topic: string): string[] => pool.filter(({ objective }) => objective === topic).map(({ id }) => id);
    expect(of('square')).toHaveLength(18);
    expect(of('square')[0]).toBe('square-k1');
    expect(of(EARLIER)).toEqual([
      'm01-compass-k1',
      'm01-ruler-k1',
      'm01-compass-k2',
      'm01-ruler-k3',
      'm01-compass-k3',
      'm01-ruler-k2',
      'm01-compass-k4',
    ]);
    expect(new Set(pool.map(({ id }) => id)).size).toBe(pool.length);
    for (const question of pool) {
      expect(texts.questions[question.id]?.stem.length).toBeGreaterThan(0);
      if (question.figure) expect(lesson.figures.map(({ id }) => id)).toContain(question.figure);
    }
    expect(texts.objectives).toMatchObject({ square: expect.any(String), angle: expect.any(String) });
  });

  test('goes with its module into a package of its own', () => {
    const course = twoModules({}).compile();
    const cut = moduleCourse(course, 'm02' as ModuleId);
    expect(cut.lessons.some(({ lesson }) => lesson.id === 'm02-check')).toBe(true);
    expect(cut.index.slots).toMatch(/12CS$/);
    expect(moduleCourse(course, 'm01' as ModuleId).index.slots).not.toMatch(/[CS]/);
  });
});

describe('a check that cannot be', () => {
  test('has less than three times its places in the pools', () => {
    expect(twoModules({ earlier: 0 }, 8).problems()).toEqual([
      'm02/module.yaml:6:3 the check of module m02 has 12 places; expected at least 36 questions in the pools of its lessons, found 32',
    ]);
  });

  test('has a lesson with too few items to ask others when it is repeated', () => {
    const copy = twoModules({}, 14);
    pooled(copy, 'm02/angle', '2.2', 4);
    expect(withSlots(copy).problems()).toEqual([
      expect.stringMatching(
        /^m02\/angle\/lesson\.yaml:\d+:\d+ the check of module m02 asks 5 questions of lesson m02-angle and 5 others when it is repeated; expected at least 10 in its pool, found 8$/,
      ),
    ]);
  });

  test('is of fewer than 10 places or more than 12', () => {
    expect(twoModules({ places: 9 }).problems().join()).toContain('expected a number from 10');
    expect(twoModules({ places: 13 }).problems().join()).toContain('expected a number up to 12');
  });
});

test('an objective with fewer than four items is told, since they soon come again', () => {
  const copy = twoModules({}, 14);
  expect(copy.warnings().filter((line) => line.includes('O02'))).toEqual([]);
  const lesson = parse(copy.read('m02/angle/lesson.yaml')) as SourceLesson;
  for (const item of lesson.check.pool.slice(7)) item.objective = lesson.check.pool[0]?.objective ?? '';
  copy.edit({ file: 'm02/angle/lesson.yaml', text: plain(lesson) });
  expect(copy.warnings().filter((line) => line.includes('O02'))).toEqual([
    expect.stringMatching(/^m02\/angle\/lesson\.yaml:\d+:\d+ O02 .*expected at least 4 questions .* found 3$/),
  ]);
});
