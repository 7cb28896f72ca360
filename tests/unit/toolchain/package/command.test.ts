import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { endLine, slotLine } from '../../../../src/toolchain/compile/slots-file.ts';
import { packageCommand } from '../../../../src/toolchain/package/command.ts';
import { HELP } from '../../../../src/toolchain/package/options.ts';
import type { PackageList } from '../../../../src/toolchain/package/replace-output.ts';
import { PROJECT, samplePlayer } from './sample.ts';

let project: string;

const COURSE: Readonly<Record<string, string>> = {
  'course.yaml': `format: 1
id: plates
version: 1.0.0
languages: [en, pt, ro]
defaultLanguage: en
pass: { score: 80, objective: 60 }
modules: [m01]
`,
  'slots.tsv': `slot\tkind\tkey\tseal\n${slotLine(1, { kind: 'lesson', key: 'm01-start' })}${endLine(1)}`,
  'faults.tsv': 'code\ten\tpt\tes\tfr\tit\tde\tro\n',
  'm01/module.yaml': "number: '1'\nlessons: [start]\n",
  'm01/start/lesson.yaml': `number: '1.1'
objectives: [see]
terms: []
screens:
  - id: goal
    blocks: [{ kind: text, id: intro }]
`,
};

/** A project with a small course and a small player in the place of the built one. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'command-'));
  for (const path of ['LICENSE', 'package.json', 'site.yaml', 'locales', 'public']) {
    cpSync(join(PROJECT, path), join(project, path), { recursive: true });
  }
  for (const path of ['node_modules', 'src']) symlinkSync(join(PROJECT, path), join(project, path), 'junction');
  for (const { path, bytes } of samplePlayer()) write(join('dist/player', path), bytes);
  for (const [path, text] of Object.entries(COURSE)) write(join('courses/plates', path), text);
  cpSync(join(PROJECT, 'courses/technical-drawing/terms.tsv'), join(project, 'courses/plates/terms.tsv'));
  write('courses/broken/course.yaml', 'format: 1\n');
  for (const language of ['en', 'pt', 'ro']) {
    write(`courses/plates/${language}.yaml`, `title: Plates ${language}\nmodules: { m01: Start }\n`);
    write(
      `courses/plates/m01/start/${language}.yaml`,
      `title: Start\nobjectives: { see: See a plate }\nscreens: { goal: { heading: A plate, intro: This is a plate. } }\n`,
    );
  }
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), content);
}

function listIn(out: string): PackageList {
  return JSON.parse(readFileSync(join(project, out, 'packages/packages.json'), 'utf8')) as PackageList;
}

function run(...args: readonly string[]): {
  readonly code: number;
  readonly said: readonly string[];
  readonly complaints: readonly string[];
} {
  const said: string[] = [];
  const complaints: string[] = [];
  const course = args.includes('--course') ? [] : ['--course', 'plates'];
  const code = packageCommand([...course, ...args], project, {
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, said, complaints };
}

describe('npm run package', () => {
  it('packages the course and says in a line each what is where', () => {
    const { code, said, complaints } = run();
    expect(complaints).toEqual([]);
    expect(code).toBe(0);
    expect(said[0]).toMatch(/^dist.packages.plates_scorm12\.zip {2}SCORM 1\.2, version \S+, \d+ KB, en pt ro$/);
    expect(said[1]).toMatch(/^dist.packages.plates_scorm2004-4th\.zip {2}SCORM 2004 4th Edition, version /);
    expect(said[2]).toMatch(/^dist.packages.plates_scorm2004-3rd\.zip {2}SCORM 2004 3rd Edition, version /);
    expect(said[3]).toMatch(/^dist.intranet.plates {2}/);
    expect(said[4]).toMatch(/^dist.packages.answer-key\.en\.html /);
  });

  it('packages some languages alone, listed where the size stands', () => {
    expect(run('--languages', 'ro,pt', '--out', 'two', '--report-language', 'pt').complaints).toEqual([]);
    const { packages, answerKeys } = listIn('two');
    expect(answerKeys.map(({ file }) => file)).toEqual([
      'answer-key.pt.html',
      'answer-key.pt.csv',
      'answer-key.ro.html',
      'answer-key.ro.csv',
    ]);
    expect(packages[0]).toMatchObject({ course: 'plates', languages: ['pt', 'ro'], reportLanguage: 'pt' });
  });

  it('writes reports, answer key and codes in a language that learners are not offered, but none of their files', () => {
    const { said, complaints } = run('--languages', 'ro', '--report-language', 'pt', '--out', 'apart');
    expect(complaints).toEqual([]);
    expect(said[0]).toMatch(/ KB, ro$/);
    const { packages, answerKeys } = listIn('apart');
    expect(packages[0]).toMatchObject({ course: 'plates', languages: ['ro'], reportLanguage: 'pt' });
    expect(answerKeys.map(({ file }) => file)).toContain('answer-key.pt.html');
    const read = (path: string): string => readFileSync(join(project, 'apart/intranet/plates', path), 'utf8');
    expect(read('index.html')).toContain('"languages":["ro"],"defaultLanguage":"ro"');
    expect(read('index.html')).toContain('"reportLanguage":"pt"');
    expect(read('index.html')).not.toContain('lang="pt"');
    expect(read('content/pt.js')).toContain('["pt/m01-start"]');
    expect(read('content/pt.js')).not.toMatch(/Plates pt|See a plate|A plate/);
    // A module's package does the same.
    expect(run('--module', 'm01', '--languages', 'ro', '--report-language', 'pt', '--out', 'apart').complaints).toEqual(
      [],
    );
    expect(listIn('apart').packages[0]).toMatchObject({ module: 'm01', languages: ['ro'], reportLanguage: 'pt' });
  });

  it('packages a module alone, or every module beside the whole course', () => {
    expect(run('--module', 'm01', '--standard', '1.2', '--out', 'module').said).toEqual([
      expect.stringMatching(/^module.packages.plates_m01_scorm12\.zip {2}SCORM 1\.2, /),
      expect.stringMatching(/^module.intranet.plates_m01 {2}/),
      expect.stringMatching(/^module.packages.answer-key\.en\.html /),
    ]);
    expect(run('--each-module', '--out', 'each').complaints).toEqual([]);
    const { packages: entries } = listIn('each');
    const standards = ['scorm12', 'scorm2004-4th', 'scorm2004-3rd'];
    expect(entries).toEqual(
      ['plates', 'plates_m01'].flatMap((name) =>
        standards.map((standard) =>
          expect.objectContaining({
            file: `${name}_${standard}.zip`,
            course: 'plates',
            module: name === 'plates' ? null : 'm01',
            status: 'completed',
            responses: standard === 'scorm12' ? 'readable' : 'strict',
          }),
        ),
      ),
    );
    expect(existsSync(join(project, 'each/intranet/plates/index.html'))).toBe(true);
    expect(existsSync(join(project, 'each/intranet/plates_m01'))).toBe(false);
    const [page = ''] = ['module/intranet/plates_m01/index.html'].map((path) =>
      readFileSync(join(project, path), 'utf8'),
    );
    expect(page).toContain('<title>Start</title>');
    expect(page).toContain('"practiceRows":"question"');
    expect(listIn('module').packages[0]).toEqual(entries[3]);
  });

  it.each([
    { args: [], status: 'completed' },
    { args: ['--status', 'completed'], status: 'completed' },
    { args: ['--status', 'passed'], status: 'passed' },
  ])('writes the status at the end into every package and its entry, $status for $args', ({ args, status }) => {
    const out = `status-${args.length}-${status}`;
    expect(run(...args, '--each-module', '--out', out).complaints).toEqual([]);
    const { packages } = listIn(out);
    expect(packages).toHaveLength(6);
    const pages = packages.map(({ file }) => {
      const files = unzipSync(readFileSync(join(project, out, 'packages', file)));
      return [file, /"statusWhenDone":"(\w+)"/.exec(strFromU8(files['index.html']!))?.[1]];
    });
    expect(pages).toEqual(packages.map(({ file }) => [file, status]));
    expect(packages.map((entry) => entry.status)).toEqual(packages.map(() => status));
    expect(readFileSync(join(project, out, 'intranet/plates/index.html'), 'utf8')).toContain(
      `"statusWhenDone":"${status}"`,
    );
  });

  it('gives the same package in every run', () => {
    const sums = ['one', 'other'].map((out) => {
      run('--out', out);
      return readFileSync(join(project, out, 'packages/packages.json'), 'utf8');
    });
    expect(sums[0]).toBe(sums[1]);
  });

  it('names every fault of the course and of the site and writes nothing', () => {
    write('wrong-site.yaml', 'retentionDays: 0\n');
    const { code, complaints } = run('--course', 'broken', '--out', 'broken', '--site', 'wrong-site.yaml');
    expect(code).toBe(1);
    expect(complaints.length).toBeGreaterThan(2);
    expect(complaints[0]).toBe('wrong-site.yaml:1:16 expected a number from 1, found number 0');
    expect(complaints[1]).toMatch(/courses\/broken\/course\.yaml:\d+:\d+ /);
    expect(existsSync(join(project, 'broken'))).toBe(false);
  });

  it('packages every course when none is named, in the order of their names', () => {
    cpSync(join(project, 'courses/plates'), join(project, 'courses/again'), { recursive: true });
    write('courses/again/course.yaml', COURSE['course.yaml']?.replace('id: plates', 'id: again') ?? '');
    renameSync(join(project, 'courses/broken'), join(project, 'broken-course'));
    const all = ['one-run', 'other-run'].map((out) => {
      expect(packageCommand(['--out', out], project, { say: () => undefined, complain: () => undefined })).toBe(0);
      return readFileSync(join(project, out, 'packages/packages.json'), 'utf8');
    });
    rmSync(join(project, 'courses/again'), { recursive: true });
    renameSync(join(project, 'broken-course'), join(project, 'courses/broken'));
    expect(all[0]).toBe(all[1]);
    const ids = (JSON.parse(all[0] ?? '') as PackageList).packages.map(({ course }) => course);
    expect([...new Set(ids)]).toEqual(['again', 'plates']);
    expect(existsSync(join(project, 'one-run/intranet/again/index.html'))).toBe(true);
    expect(existsSync(join(project, 'one-run/intranet/plates/index.html'))).toBe(true);
  });

  it('finds the course that has the module, and says which modules there are when none has it', () => {
    renameSync(join(project, 'courses/broken'), join(project, 'broken-course'));
    cpSync(join(project, 'courses/plates'), join(project, 'courses/more'), { recursive: true });
    renameSync(join(project, 'courses/more/m01'), join(project, 'courses/more/m02'));
    for (const file of ['course.yaml', 'en.yaml', 'pt.yaml', 'ro.yaml']) {
      const text = readFileSync(join(project, 'courses/more', file), 'utf8');
      write(join('courses/more', file), text.replace('id: plates', 'id: more').replace('m01', 'm02'));
    }
    const slots = `${slotLine(1, { kind: 'lesson', key: 'm02-start' })}${endLine(1)}`;
    write('courses/more/slots.tsv', `slot\tkind\tkey\tseal\n${slots}`);
    const complaints: string[] = [];
    const voice = { say: () => undefined, complain: (line: string) => void complaints.push(line) };
    const codes = ['m02', 'm07'].map((id) => packageCommand(['--module', id, '--out', `by-${id}`], project, voice));
    rmSync(join(project, 'courses/more'), { recursive: true });
    renameSync(join(project, 'broken-course'), join(project, 'courses/broken'));
    expect(complaints).toEqual(['--module: no course has "m07"; more has m02; plates has m01.']);
    expect(codes).toEqual([0, 1]);
    const made = readFileSync(join(project, 'by-m02/packages/packages.json'), 'utf8');
    const named = (
      JSON.parse(made) as { readonly packages: readonly { readonly course: string; readonly module: string }[] }
    ).packages.map(({ course, module }) => `${course} ${module}`);
    expect([...new Set(named)]).toEqual(['more m02']);
    expect(existsSync(join(project, 'by-m07'))).toBe(false);
  });

  it('writes nothing when one of the courses is wrong', () => {
    const complaints: string[] = [];
    const voice = { say: () => undefined, complain: (line: string) => void complaints.push(line) };
    expect(packageCommand(['--out', 'never'], project, voice)).toBe(1);
    expect(complaints.join('\n')).toContain('courses/broken/course.yaml:1:1');
    expect(existsSync(join(project, 'never'))).toBe(false);
  });

  it('prints its help page', () => {
    expect(run('--help')).toEqual({ code: 0, said: [HELP], complaints: [] });
  });

  it.each([
    [['--status', 'failed'], '--status: expected completed or passed'],
    [['--course', 'none'], '--course: there is no course "none" in courses/; there are: broken, plates'],
    [['--module', 'm07'], '--module: there is no module "m07" in plates; there are: m01.'],
    [['--standard', '2004'], '--standard: expected 1.2, 2004-4th, 2004-3rd, found "2004"'],
    [['--languages', 'de'], 'courses/plates/course.yaml:4:12 language "de" was asked for; the course has en, pt, ro'],
    [['--site', 'none.yaml'], 'none.yaml:1:1 file is missing'],
    [['--languages', 'pt', '--report-language', 'de'], 'language "de" was asked for; the course has en, pt, ro'],
    [['--report-language', 'de'], 'language "de" was asked for; the course has en, pt, ro'],
    [
      ['--languages', 'pt', '--report-language', 'ro', '--default-language', 'ro'],
      '--default-language: "ro" is not in the package; it has pt.',
    ],
    [['--out', 'package.json'], '--out: expected a folder, found the file '],
  ])('%j ends with a sentence and exit code 1', (args, words) => {
    const { code, said, complaints } = run(...args);
    expect({ code, said }).toEqual({ code: 1, said: [] });
    expect(complaints.join('\n')).toContain(words);
  });

  // Node's own recursive mkdir never comes back from there.
  it.runIf(process.platform === 'linux')('ends where no folder can be made', () => {
    const { code, complaints } = run('--out', '/proc/none/dist');
    expect(code).toBe(1);
    expect(complaints.join('\n')).toContain('--out: nothing can be written to /proc/none/dist (ENOENT');
  });
});
