import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../../src/toolchain/package/options.ts';
import { readFolder } from '../../../../src/toolchain/package/read-folder.ts';
import { writeCourses } from '../../../../src/toolchain/package/write-courses.ts';
import { PROJECT, sampleCourse, samplePlayer } from './sample.ts';

let project: string;

/** The project with a small player in the place of the built one. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'));
  for (const path of ['LICENSE', 'package.json', 'site.yaml', 'locales', 'public']) {
    cpSync(join(PROJECT, path), join(project, path), { recursive: true });
  }
  for (const path of ['node_modules', 'src']) symlinkSync(join(PROJECT, path), join(project, path), 'junction');
  for (const { path, bytes } of samplePlayer()) {
    mkdirSync(dirname(join(project, 'dist/player', path)), { recursive: true });
    writeFileSync(join(project, 'dist/player', path), bytes);
  }
});

describe('writing a course', () => {
  it('gives a package and an intranet folder that carry the texts of the project', () => {
    const written = writeCourses(project, [sampleCourse()], { ...DEFAULT_OPTIONS, defaultLanguage: 'de' });
    expect(written).toMatchObject({
      ok: true,
      value: {
        courses: [
          {
            packages: ['scorm12', 'scorm2004-4th', 'scorm2004-3rd'].map((standard) => ({
              entry: { languages: ['en', 'de', 'ro'], reportLanguage: 'de' },
              path: join(project, `dist/packages/sample-course_${standard}.zip`),
            })),
            intranet: join(project, 'dist/intranet/sample-course'),
          },
        ],
        answerKeys: ['en', 'de', 'ro'].flatMap((language) =>
          ['html', 'csv'].map((type) => join(project, `dist/packages/answer-key.${language}.${type}`)),
        ),
      },
    });
    const folder = join(project, 'dist/intranet/sample-course');
    expect(readdirSync(folder).sort()).toEqual([
      'content',
      'fonts',
      'icon.svg',
      'index.html',
      'licences.txt',
      'ping.js',
      'player.js',
      'scorm2004.js',
    ]);
    expect(readdirSync(join(folder, 'content'))).toContain('ro.m02-one.js');
    const texts = JSON.stringify(JSON.parse(readFileSync(join(PROJECT, 'locales/de/quiz.json'), 'utf8')));
    expect(readFileSync(join(folder, 'content/de.js'), 'utf8')).toContain(texts);
  });

  it('keeps the answer key and what fault codes mean out of everything that learners get', () => {
    const course = {
      ...sampleCourse(),
      faults: { S1: { en: 'turns the scale round', de: 'dreht ihn um', ro: 'o inversează' } },
    };
    expect(writeCourses(project, [course], { ...DEFAULT_OPTIONS, out: 'apart', eachModule: true }).ok).toBe(true);
    const folder = join(project, 'apart/packages');
    expect(readdirSync(folder)).toContain('answer-key.ro.html');
    const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'));
    expect(zips).toHaveLength(9);
    const learners = [
      ...zips.flatMap((name) => Object.entries(unzipSync(readFileSync(join(folder, name))))),
      ...readFolder(join(project, 'apart/intranet')).map(({ path, bytes }): [string, Uint8Array] => [path, bytes]),
    ];
    for (const [path, bytes] of learners) {
      expect(path).not.toMatch(/answer-key/i);
      expect(Buffer.from(bytes).toString('utf8')).not.toMatch(/answer-key|turns the scale round|o inversează/);
    }
  });

  it('gives trainers the codes of closed modules beside the packages, and learners what slowly comes of them', () => {
    const course = sampleCourse();
    const gated = { ...course, index: { ...course.index, nextModule: 'mastery' as const } };
    const make = (out: string) => {
      const written = writeCourses(project, [gated], {
        ...DEFAULT_OPTIONS,
        out,
        eachModule: true,
        reportLanguage: 'de',
      });
      if (!written.ok) throw new Error(written.problems.join('\n'));
      return written.value;
    };
    const [sheet] = make('coded').trainerCodes;
    const folder = join(project, 'coded/packages');
    expect(sheet?.path).toBe(join(folder, 'trainer-codes.sample-course.txt'));
    expect(sheet?.lines).toHaveLength(1);
    const [code = ''] = sheet?.lines[0]?.split('  ') ?? [];
    expect(code).toMatch(/^[0-9C-Y]{5}-[0-9C-Y]{5}$/);
    expect(readFileSync(sheet?.path ?? '', 'utf8')).toContain(`${code}  Modul 2  Module m02 de\n`);
    expect(readFileSync(join(folder, 'packages.json'), 'utf8')).toContain('"trainer-codes.sample-course.txt"');

    const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'));
    const pages = zips.map((name) => {
      const files = Object.entries(unzipSync(readFileSync(join(folder, name))));
      const texts = files.map(([path, bytes]) => `${path}\n${Buffer.from(bytes).toString('utf8')}`).join('\n');
      for (const form of [code, code.replace('-', ''), 'trainer-codes']) expect(texts).not.toContain(form);
      return [name, /"codes":\{"m02":"[0-9a-f]{32}"\}/.test(texts)] as const;
    });
    expect(pages).toHaveLength(9);
    // A package of a module alone is not closed by modules that it does not hold.
    for (const [name, hasCodes] of pages) expect(hasCodes).toBe(/^sample-course_scorm/.test(name));

    make('coded-again');
    for (const { path, bytes } of readFolder(join(project, 'coded'))) {
      expect(Buffer.from(bytes).equals(readFileSync(join(project, 'coded-again', path)))).toBe(true);
    }
    rmSync(join(project, 'trainer-codes.yaml'));
  });

  it('makes one package alone when one is asked for', () => {
    const written = writeCourses(project, [sampleCourse()], { ...DEFAULT_OPTIONS, out: 'one', standard: '2004-3rd' });
    expect(written.ok).toBe(true);
    const made = readdirSync(join(project, 'one/packages')).filter((name) => !name.startsWith('answer-key.'));
    expect(made).toEqual(['packages.json', 'sample-course_scorm2004-3rd.zip']);
    expect(existsSync(join(project, 'one/intranet/sample-course/index.html'))).toBe(true);
  });

  it('tells all that is wrong with the options at once and writes nothing', () => {
    const site = join(project, 'wrong.yaml');
    writeFileSync(site, 'retentionDays: 0\n');
    expect(
      writeCourses(project, [sampleCourse()], {
        ...DEFAULT_OPTIONS,
        out: 'never',
        defaultLanguage: 'fr',
        site: 'wrong.yaml',
      }),
    ).toEqual({
      ok: false,
      problems: [
        '--default-language: "fr" is not in the package; it has en, de, ro.',
        'wrong.yaml:1:16 expected a number from 1, found number 0',
      ],
    });
    expect(existsSync(join(project, 'never'))).toBe(false);
  });

  it.each(['file', 'file/below'])('refuses the file where the folder %s would be', (out) => {
    writeFileSync(join(project, 'file'), '');
    expect(writeCourses(project, [sampleCourse()], { ...DEFAULT_OPTIONS, out })).toEqual({
      ok: false,
      problems: [`--out: expected a folder, found the file ${join(project, 'file')}.`],
    });
  });

  it('asks for the player to be built first', () => {
    const empty = mkdtempSync(join(tmpdir(), 'empty-'));
    expect(writeCourses(empty, [sampleCourse()], DEFAULT_OPTIONS)).toEqual({
      ok: false,
      problems: [`${join(empty, 'dist/player')} holds no player; build it first: npm run build.`],
    });
  });
});
