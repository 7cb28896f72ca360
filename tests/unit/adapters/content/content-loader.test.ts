import { describe, expect, it } from 'vitest';
import { ContentFailure } from '../../../../src/adapters/content/content-failure.ts';
import { ContentLoader } from '../../../../src/adapters/content/content-loader.ts';
import type { CourseIndex } from '../../../../src/domain/course/compiled.ts';
import type { LessonId, ModuleId, PartId, SlotNumber } from '../../../../src/domain/course/ids.ts';

const SCALE = 'm02-scale' as LessonId;
const LINES = 'm02-lines' as LessonId;
const course = {
  hash: '0123abcd',
  modules: [
    {
      id: 'm02' as ModuleId,
      number: '2',
      lessons: [SCALE, LINES].map((id, at) => ({ id, number: `2.${at}`, screens: 1, slot: (at + 1) as SlotNumber })),
    },
  ],
} satisfies Pick<CourseIndex, 'hash' | 'modules'>;

const compiled = (id: string, language: string, hash = course.hash) => ({
  format: 1,
  hash,
  language,
  lesson: { id, screens: [], questions: [] },
  texts: { title: id },
});
const titles = { title: 'T', modules: {} };

/** A server of data files: each script assigns to the global, as the real ones do. */
function setUp(files: Record<string, (tries: number) => Record<string, unknown> | undefined>, build?: string) {
  const scope: { courseContent?: Record<string, unknown> } = {};
  const log = {
    addresses: [] as string[],
    waits: [] as number[],
    languages: [] as string[],
    lessons: [] as string[],
  };
  const tries = new Map<string, number>();
  const loader = new ContentLoader({
    course,
    build,
    scope,
    load: async (address) => {
      log.addresses.push(address);
      const path = address.replace(/\?.*/, '');
      tries.set(path, (tries.get(path) ?? 0) + 1);
      const data = files[path]?.(tries.get(path) ?? 0);
      if (!data) throw new Error('404');
      scope.courseContent = { ...scope.courseContent, ...data };
    },
    texts: {
      addLanguage: (language) => log.languages.push(language),
      addLesson: ({ lesson, language }) => log.lessons.push(`${language}/${lesson.id}`),
    },
    wait: async (milliseconds) => void log.waits.push(milliseconds),
  });
  return { loader, log };
}

const german = () => ({ 'de/ui': {}, 'de/course': titles, 'de/m02-scale': compiled('m02-scale', 'de') });

async function failure(work: Promise<unknown>): Promise<ContentFailure> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ContentFailure)) throw new Error(`expected a ContentFailure, found ${String(error)}`);
  return error;
}

describe('the content loader', () => {
  it('brings a language, its titles and the first lesson with one request', async () => {
    const { loader, log } = setUp({ 'content/de.js': german });
    await Promise.all([loader.language('de'), loader.lesson(SCALE, 'de')]);
    expect((await loader.lesson(SCALE, 'de')).lesson.id).toBe('m02-scale');
    expect(log.addresses).toEqual(['content/de.js?0123abcd']);
    expect(log.languages).toEqual(['de']);
    expect(log.lessons).toEqual(['de/m02-scale']);
  });

  it('brings every later lesson by a file of its own', async () => {
    const { loader, log } = setUp({
      'content/de.m02-lines.js': () => ({ 'de/m02-lines': compiled('m02-lines', 'de') }),
    });
    expect((await loader.lesson(LINES, 'de')).lesson.id).toBe('m02-lines');
    expect(log.addresses).toEqual(['content/de.m02-lines.js?0123abcd']);
    expect(log.languages).toEqual([]);
  });

  it('brings the pool of a check by a second file and joins it to the lesson', async () => {
    const check = {
      format: 1,
      hash: course.hash,
      language: 'de',
      id: 'm02-lines',
      pool: [{ id: 'k1' }],
      figures: [],
      texts: { questions: { k1: { stem: ['?'] } }, figures: {} },
    };
    const files = {
      'content/de.m02-lines.js': () => {
        const part = compiled('m02-lines', 'de');
        return { 'de/m02-lines': { ...part, lesson: { ...part.lesson, figures: [], check: { draw: 1, pool: [] } } } };
      },
      'content/de.m02-lines.check.js': () => ({ 'de/m02-lines/check': check }),
    };
    const { loader, log } = setUp(files);
    expect((await loader.lesson(LINES, 'de')).lesson.check?.pool).toEqual([]);
    const whole = await loader.whole(LINES, 'de');
    expect(whole.lesson.check?.pool).toEqual([{ id: 'k1' }]);
    expect(whole.texts.questions).toEqual({ k1: { stem: ['?'] } });
    expect(log.lessons).toEqual(['de/m02-lines', 'de/m02-lines']);
    const stale = setUp({
      ...files,
      'content/de.m02-lines.check.js': () => ({ 'de/m02-lines/check': { ...check, hash: 'ffffffff' } }),
    });
    expect((await failure(stale.loader.whole(LINES, 'de'))).code).toBe('mixed');
  });

  it('tries three times with growing waits and takes what comes at last', async () => {
    const { loader, log } = setUp({ 'content/de.js': (tries) => (tries < 3 ? undefined : german()) });
    await loader.language('de');
    expect(log.waits).toEqual([500, 2000]);
    expect(new Set(log.addresses).size).toBe(3);
  });

  it('says that a file is missing, and tries it again when asked again', async () => {
    let there = false;
    const { loader, log } = setUp({ 'content/de.js': () => (there ? german() : undefined) });
    const { code, file } = await failure(loader.language('de'));
    expect([code, file]).toEqual(['missing', 'content/de.js']);
    there = true;
    await loader.language('de');
    expect(log.languages).toEqual(['de']);
  });

  it('tells a login page in place of a file from the file', async () => {
    const { loader } = setUp({ 'content/de.js': () => ({}) });
    expect((await failure(loader.language('de'))).code).toBe('missing');
  });

  it('refuses a lesson of another version of the course, and adds no text of it', async () => {
    const { loader, log } = setUp({
      'content/de.m02-lines.js': () => ({ 'de/m02-lines': compiled('m02-lines', 'de', 'ffffffff') }),
    });
    expect((await failure(loader.lesson(LINES, 'de'))).code).toBe('mixed');
    expect(log.lessons).toEqual([]);
  });

  it('refuses a language file whose first lesson is of another version', async () => {
    const { loader, log } = setUp({
      'content/de.js': () => ({ ...german(), 'de/m02-scale': compiled('m02-scale', 'de', 'ffffffff') }),
    });
    expect((await failure(loader.language('de'))).code).toBe('mixed');
    expect(log.languages).toEqual([]);
  });

  it('asks again past a cache that holds the texts of an earlier build of the player', async () => {
    const { loader, log } = setUp(
      { 'content/de.js': (tries) => ({ 'de/build': tries === 1 ? 'old' : 'new', ...german() }) },
      'new',
    );
    await loader.language('de');
    expect(log.addresses).toEqual(['content/de.js?0123abcd-new', 'content/de.js?0123abcd-new-1']);
    const other = setUp({ 'content/de.js': () => ({ 'de/build': 'old', ...german() }) }, 'new');
    await expect(other.loader.language('de')).rejects.toMatchObject({ code: 'mixed' });
    expect(other.log.languages).toEqual([]);
  });

  it('refuses a form that it does not know', async () => {
    const { loader } = setUp({
      'content/de.m02-lines.js': () => ({ 'de/m02-lines': { ...compiled('m02-lines', 'de'), format: 99 } }),
    });
    expect((await failure(loader.lesson(LINES, 'de'))).code).toBe('mixed');
  });

  it('refuses a language file without titles or without texts of the player', async () => {
    for (const lost of ['de/ui', 'de/course']) {
      const { loader } = setUp({ 'content/de.js': () => ({ ...german(), [lost]: undefined }) });
      expect((await failure(loader.language('de'))).code).toBe('missing');
    }
  });
});

describe('a part in space', () => {
  const CUBE = 'cube' as PartId;
  const picture = { format: 1, hash: course.hash, id: 'cube', isometricFrom: 'left', views: {}, mesh: {} };

  it('comes by its own file, the same for all languages', async () => {
    const { loader, log } = setUp({ 'content/part.cube.js': () => ({ 'part/cube': picture }) });
    expect(await loader.part(CUBE)).toEqual(picture);
    expect(log.addresses).toEqual(['content/part.cube.js?0123abcd']);
  });

  it('is asked for again when another edition comes, and told when it does not come at all', async () => {
    const { loader, log } = setUp({
      'content/part.cube.js': (tries) => ({ 'part/cube': tries === 1 ? { ...picture, hash: 'ffffffff' } : picture }),
    });
    expect(await loader.part(CUBE)).toEqual(picture);
    expect(log.addresses).toHaveLength(2);
    await expect(loader.part('bush' as PartId)).rejects.toThrow(ContentFailure);
  });
});
