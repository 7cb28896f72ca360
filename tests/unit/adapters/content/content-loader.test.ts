import { describe, expect, it } from 'vitest';
import { ContentFailure } from '../../../../src/adapters/content/content-failure.ts';
import { ContentLoader } from '../../../../src/adapters/content/content-loader.ts';
import type { CourseIndex } from '../../../../src/domain/course/compiled.ts';
import type { ModuleId } from '../../../../src/domain/course/ids.ts';

const M02 = 'm02' as ModuleId;
const M03 = 'm03' as ModuleId;
const course = {
  hash: '0123abcd',
  modules: [
    { id: M02, number: '2', lessons: [] },
    { id: M03, number: '3', lessons: [] },
  ],
} satisfies Pick<CourseIndex, 'hash' | 'modules'>;

const module = (id: string, language: string, hash = course.hash) => ({
  format: 1,
  hash,
  id,
  language,
  lessons: [],
  texts: {},
});
const titles = { title: 'T', modules: {} };

/** A server of data files: each script assigns to the global, as the real ones do. */
function setUp(files: Record<string, (tries: number) => Record<string, unknown> | undefined>) {
  const scope: { courseContent?: Record<string, unknown> } = {};
  const log = {
    addresses: [] as string[],
    waits: [] as number[],
    languages: [] as string[],
    modules: [] as string[],
  };
  const tries = new Map<string, number>();
  const loader = new ContentLoader({
    course,
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
      addModule: ({ id, language }) => log.modules.push(`${language}/${id}`),
    },
    wait: async (milliseconds) => void log.waits.push(milliseconds),
  });
  return { loader, log };
}

const german = () => ({ 'de/ui': {}, 'de/course': titles, 'de/m02': module('m02', 'de') });

async function failure(work: Promise<unknown>): Promise<ContentFailure> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ContentFailure)) throw new Error(`expected a ContentFailure, found ${String(error)}`);
  return error;
}

describe('the content loader', () => {
  it('brings a language, its titles and the first module with one request', async () => {
    const { loader, log } = setUp({ 'content/de.js': german });
    await Promise.all([loader.language('de'), loader.module(M02, 'de')]);
    expect((await loader.module(M02, 'de')).id).toBe('m02');
    expect(log.addresses).toEqual(['content/de.js?0123abcd']);
    expect(log.languages).toEqual(['de']);
    expect(log.modules).toEqual(['de/m02']);
  });

  it('brings every later module by a file of its own', async () => {
    const { loader, log } = setUp({ 'content/de.m03.js': () => ({ 'de/m03': module('m03', 'de') }) });
    expect((await loader.module(M03, 'de')).id).toBe('m03');
    expect(log.addresses).toEqual(['content/de.m03.js?0123abcd']);
    expect(log.languages).toEqual([]);
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

  it('refuses a module of another version of the course, and adds no text of it', async () => {
    const { loader, log } = setUp({ 'content/de.m03.js': () => ({ 'de/m03': module('m03', 'de', 'ffffffff') }) });
    expect((await failure(loader.module(M03, 'de'))).code).toBe('mixed');
    expect(log.modules).toEqual([]);
  });

  it('refuses a language file whose first module is of another version', async () => {
    const { loader, log } = setUp({
      'content/de.js': () => ({ ...german(), 'de/m02': module('m02', 'de', 'ffffffff') }),
    });
    expect((await failure(loader.language('de'))).code).toBe('mixed');
    expect(log.languages).toEqual([]);
  });

  it('refuses a form that it does not know', async () => {
    const { loader } = setUp({ 'content/de.m03.js': () => ({ 'de/m03': { ...module('m03', 'de'), format: 99 } }) });
    expect((await failure(loader.module(M03, 'de'))).code).toBe('mixed');
  });

  it('refuses a language file without titles or without texts of the player', async () => {
    for (const lost of ['de/ui', 'de/course']) {
      const { loader } = setUp({ 'content/de.js': () => ({ ...german(), [lost]: undefined }) });
      expect((await failure(loader.language('de'))).code).toBe('missing');
    }
  });
});
