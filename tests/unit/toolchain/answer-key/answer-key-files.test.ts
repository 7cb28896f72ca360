import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/course/language.ts';
import { answerKeyFiles } from '../../../../src/toolchain/answer-key/answer-key-files.ts';
import type { PackageFile } from '../../../../src/toolchain/package/package-file.ts';
import { compiledCourse } from '../../../support/built-course.ts';
import { readCsv } from './read-csv.ts';
import { type Words, read, sources, bare, filled, expected, saidWords, writtenFigures } from './written-questions.ts';

const COURSES = ['first-steps', 'technical-drawing'];
/** Nothing comes behind its only lesson that could ask for it again. */
const SHORT_COURSE = 'm01-';

const parser = new XMLParser({
  ignoreAttributes: false,
  preserveOrder: true,
  trimValues: false,
  stopNodes: ['*.style'],
  htmlEntities: true,
});
type Node = Readonly<Record<string, unknown>>;
const childrenOf = (node: Node): readonly Node[] =>
  Object.entries(node).flatMap(([name, value]) => (name !== ':@' && Array.isArray(value) ? (value as Node[]) : []));
function all(nodes: readonly Node[], name: string): readonly Node[] {
  return nodes.flatMap((node) => [...(name in node ? [node] : []), ...all(childrenOf(node), name)]);
}
const textOfNode = (node: Node): string =>
  '#text' in node ? String(node['#text']) : childrenOf(node).map(textOfNode).join('');

const files = new Map<string, string>();

beforeAll(() => {
  const courses = COURSES.map((course) => compiledCourse(`courses/${course}`));
  const made = answerKeyFiles(courses, 'locales');
  if (!made.ok) throw new Error(made.problems.join('\n'));
  for (const file of made.value) files.set(file.path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes));
  const again = answerKeyFiles(courses, 'locales');
  // Byte by byte as the runner compares arrays, megabytes take minutes.
  const digests = (files: readonly PackageFile[]) =>
    files.map(({ path, bytes }) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`);
  expect(again.ok && digests(again.value)).toEqual(digests(made.value));
}, 120_000);

/** The table of slots as it is written: which slot a question or a place of a test has. */
function slotKeys(course: string): readonly { readonly slot: number; readonly key: string }[] {
  const [, ...lines] = readFileSync(`${course}/slots.tsv`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [slot, , key = ''] = line.split('\t');
    return { slot: Number(slot), key };
  });
}

/** `4, 9–11` are slots 4, 9, 10 and 11. */
function slotsOf(text = ''): readonly number[] {
  return text.split(', ').flatMap((run) => {
    const [first = NaN, last = first] = run.split('–').map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

/** What a lesson's file of texts says of questions, objectives and figures. */
function writtenTexts(file: string) {
  const {
    questions = {},
    objectives,
    figures = {},
  } = read(file) as {
    readonly questions?: Words;
    readonly objectives: Readonly<Record<string, string>>;
    readonly figures?: Readonly<Record<string, { readonly alt: string }>>;
  };
  const alts = Object.fromEntries(Object.entries(figures).map(([id, { alt }]) => [id, alt]));
  return { words: questions, objectives, alts };
}

describe.each(LANGUAGES)('The answer key in %s', (language) => {
  const named = read(`locales/${language}/guides/answer-key.yaml`) as Readonly<Record<string, string>>;
  const asked = sources().map(({ folder, lesson }) => ({
    lesson,
    slots: slotKeys(folder.split('/').slice(0, 2).join('/')),
    ...writtenTexts(`${folder}/${language}.yaml`),
    questions: [
      ...lesson.questions.map((question) => ({ question, practice: true })),
      ...(lesson.check?.pool ?? []).map((question) => ({ question, practice: false })),
    ],
  }));

  it('has every question of every course with its right answer, faults and words on the page', () => {
    const html = files.get(`answer-key.${language}.html`) ?? '';
    expect(XMLValidator.validate(html.replace('<!doctype html>', ''))).toBe(true);
    const tree = parser.parse(html.replace('<!doctype html>', '')) as Node[];
    const articles = all(tree, 'article');
    const wanted = asked.flatMap(({ lesson, words, questions }) =>
      questions.map(({ question, practice }) => ({ lesson, words, question, practice })),
    );
    expect(articles.map((article) => textOfNode(all([article], 'h5')[0] ?? {}))).toEqual(
      wanted.map(({ question }) => question.id),
    );
    for (const [at, { lesson, words, question, practice }] of wanted.entries()) {
      const article = articles[at] ?? {};
      const rows = all(all([article], 'tbody'), 'tr').map((row) => {
        const [right = '', readable = '', strict = '', , fault = ''] = all([row], 'td').map(textOfNode);
        const code = question.kind === 'number' ? readable.replace(/[^\d]/gu, '') : readable;
        return [code, strict, right.startsWith('✓'), fault.split(' ')[0]].join(' ');
      });
      expect(rows, `${lesson.id} ${question.id}`).toEqual(expected(question));
      const figures = writtenFigures(question).length;
      const pictures = question.kind === 'grid' ? figures + 1 : figures;
      expect(all([article], 'svg'), `${lesson.id} ${question.id}`).toHaveLength(pictures);
      const said = bare(textOfNode(article));
      for (const text of saidWords(question, words)) expect(said).toContain(bare(filled(text, question)));
      const codes = all([article], 'code').map(textOfNode);
      const number = question.id.replace(/\d+/, (digits) => digits.padStart(2, '0'));
      const row = `${lesson.id}-${number}-${question.name}`;
      expect(codes).toEqual(expect.arrayContaining(practice ? [`p-${lesson.id}-practice`, `p-${row}`] : [`t-${row}`]));
      // The module's test draws from the pools of its lessons; the opening of later lessons from their practice.
      const inModule = `t-${row.replace(/^(m\d+)-/, '$1-check-')}`;
      expect(codes.includes(inModule)).toBe(!practice && lesson.id.startsWith('m02-'));
      const isLast = lesson.id.startsWith(SHORT_COURSE);
      expect(codes.includes(`r… ${lesson.id}-${number}`)).toBe(practice && !isLast);
    }
  });

  it('says the same in the table, one row an answer', () => {
    const csv = files.get(`answer-key.${language}.csv`) ?? '';
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const [head = [], ...rows] = readCsv(csv.slice(1));
    expect(new Set(head).size).toBe(head.length);
    for (const row of rows) expect(row).toHaveLength(head.length);
    const [yes] = [(read(`locales/${language}/guides/answer-key.yaml`) as { readonly yes: string }).yes];
    const found = rows.map((cells) => {
      const cell = (name: number) => cells[name] ?? '';
      const [row, rowOfModule] = cells;
      const [readable, strict, right, fault] = [14, 15, 16, 17].map(cell) as [string, string, string, string];
      const code = /^[A-Z]/.test(readable) ? readable : readable.replace(/[^\d]/gu, '');
      return [row, rowOfModule, code, strict, right === yes, fault].join(' ');
    });
    const wanted = asked.flatMap(({ lesson, questions }) =>
      questions.flatMap(({ question, practice }) => {
        const number = question.id.replace(/\d+/, (digits) => digits.padStart(2, '0'));
        const own = `${lesson.id}-${number}-${question.name}`;
        const ids = practice ? `p-${lesson.id}-practice p-${own}` : `t-${own} t-${own}`;
        return expected(question).map((answer) => `${ids} ${answer}`);
      }),
    );
    expect(found).toEqual(wanted);
  });

  it('tells of every question its objective, its slot and what its picture shows, on the page and in the table', () => {
    const html = files.get(`answer-key.${language}.html`) ?? '';
    const articles = all(parser.parse(html.replace('<!doctype html>', '')) as Node[], 'article');
    const [head = [], ...rows] = readCsv((files.get(`answer-key.${language}.csv`) ?? '').slice(1));
    const [atSlot = -1, atObjective = -1, atPicture = -1] = ['slot', 'objective', 'picture'].map((name) =>
      head.indexOf(named[name] ?? ''),
    );
    let [article, row] = [0, 0];
    for (const { lesson, slots, objectives, alts, questions } of asked) {
      for (const { question, practice } of questions) {
        const name = `${lesson.id} ${question.id}`;
        const key = practice ? `${lesson.id}/${question.id}` : `${lesson.id}/check/`;
        const own = slots.filter((one) => (practice ? one.key === key : one.key.startsWith(key)));
        expect(own.length, name).toBeGreaterThan(0);
        const wanted = {
          slots: own.map(({ slot }) => slot),
          objective: bare(objectives[question.objective] ?? ''),
          pictures: writtenFigures(question).map((figure) => bare(filled(alts[figure] ?? '', question))),
        };
        const found = articles[article] ?? {};
        const facts = new Map(
          all(all([found], 'dl'), 'div').map((fact) => [
            textOfNode(all([fact], 'dt')[0] ?? {}),
            textOfNode(all([fact], 'dd')[0] ?? {}),
          ]),
        );
        expect(slotsOf(facts.get(named.slot ?? '')), name).toEqual(wanted.slots);
        expect(bare(facts.get(named.objective ?? '') ?? ''), name).toBe(wanted.objective);
        const labels = all([found], 'div').map((node) => bare(String((node[':@'] as Node)?.['@_aria-label'] ?? '')));
        expect(labels, name).toEqual(expect.arrayContaining(wanted.pictures));
        article += 1;
        for (const _ of expected(question)) {
          const cells = rows[row] ?? [];
          expect(slotsOf(cells[atSlot]), name).toEqual(wanted.slots);
          expect(bare(cells[atObjective] ?? ''), name).toBe(wanted.objective);
          for (const picture of wanted.pictures) expect(bare(cells[atPicture] ?? ''), name).toContain(picture);
          row += 1;
        }
      }
    }
    expect([article, row]).toEqual([articles.length, rows.length]);
  });

  it('needs no script, no other host and no second file', () => {
    const html = files.get(`answer-key.${language}.html`) ?? '';
    expect(html).not.toMatch(/<script|https?:|\sstyle=|\son[a-z]+=|<link|<img|url\(/iu);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/undefined|\{[a-z]+\}|\*\*/u);
    expect(html).toContain('@page course-1 {');
  });
});

describe('Words of the answer key', () => {
  it('name the gaps of a sentence by their letters, in the table too', () => {
    expect(files.get('answer-key.en.csv')).toContain('Two A4 sheets make one [A] sheet.');
  });

  it('tell a tutor what each fault means in the language of the key', () => {
    expect(files.get('answer-key.ro.html')).toContain('<b>S1</b> inversează scara');
    expect(files.get('answer-key.de.csv')).toContain(',S1,dreht den Maßstab um,');
  });
});

test('A weight stands in the key where a question has one, and in the table of every question', () => {
  const course = compiledCourse('tests/fixtures/courses/small');
  const [asked] = course.lessons.flatMap(({ lesson }) => lesson.check?.pool ?? []);
  const lessons = course.lessons.map((one) => {
    const { check } = one.lesson;
    const pool = check?.pool.map((question) => (question.id === asked?.id ? { ...question, weight: 3 } : question));
    return check && pool ? { ...one, lesson: { ...one.lesson, check: { ...check, pool } } } : one;
  });
  const made = answerKeyFiles([{ ...course, lessons }], 'locales');
  if (!made.ok) throw new Error(made.problems.join('\n'));
  const text = (path: string) => new TextDecoder().decode(made.value.find((file) => file.path === path)?.bytes);
  expect(text('answer-key.en.html').match(/<dt>Weight in the test<\/dt>&#160;<dd>3<\/dd>/gu)).toHaveLength(1);
  const [head = [], ...rows] = readCsv(text('answer-key.en.csv'));
  const weights = rows.map((row) => [row[head.indexOf('ID')], row[head.indexOf('Weight in the test')]].join(' '));
  expect(weights).toContain(`${asked?.id ?? ''} 3`);
  expect(weights.filter((one) => one.endsWith(' 1')).length).toBeGreaterThan(0);
});

describe('A question with numbers of each learner’s own', () => {
  const bar = (language: string): string => {
    const html = files.get(`answer-key.${language}.html`) ?? '';
    const at = html.indexOf('<code>t-m02-scale-k06-drawn-bar</code>');
    return html.slice(html.lastIndexOf('<article>', at), html.indexOf('</article>', at));
  };

  it('tells what is drawn, how the rest is calculated, and examples with their right answers', () => {
    const said = bar('en');
    expect(said).toContain('Possible cases: 45');
    expect(said).toContain('A real bar is <b>real</b>\u00A0mm long. You draw it at 1:<b>by</b>.');
    expect(said).toContain('<code>real: 120; 140; 160 … 400</code> · <code>by: 2; 5; 10</code>');
    expect(said).toContain('<code>drawn = real ÷ by</code> · <code>turned = real × by</code>');
    expect(said).toContain('<code>real 120, by 2: 60\u00A0mm</code>');
    for (const [, real, by, right] of said.matchAll(/<code>real (\d+), by (\d+): (\d+)\u00A0mm<\/code>/gu)) {
      expect(Number(right)).toBe(Number(real) / Number(by));
    }
    expect(said.match(/<code>real \d+, by/gu)).toHaveLength(8);
  });

  it('names the value of each answer, so that every case can be judged by its formula', () => {
    const rows = [...bar('de').matchAll(/<tr(?: class="right")?>(.*?)<\/tr>/gu)].map(([, row = '']) => row);
    expect(rows.some((row) => row.includes('✓') && row.includes('<td>drawn</td>'))).toBe(true);
    expect(rows.some((row) => row.includes('<b>S1</b>') && row.includes('<td>turned</td>'))).toBe(true);
  });

  it('has the same in the table', () => {
    const [head = [], ...rows] = readCsv((files.get('answer-key.en.csv') ?? '').slice(1));
    const row = rows.find(([id]) => id === 't-m02-scale-k06-drawn-bar') ?? [];
    expect(row[head.indexOf('Numbers')]).toContain('real: 120; 140; 160 … 400\nby: 2; 5; 10\ndrawn = real ÷ by');
    const plain = rows.find(([id]) => id === 't-m02-scale-k03-real-gear') ?? [];
    expect(plain[head.indexOf('Numbers')]).toBe('');
  });
});
