import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { createRequire } from 'node:module';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCourses } from '../../src/toolchain/compile/find-courses.ts';

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: IForbiddenRuleType[];
  options: object;
};

/** A rule, the folder of a file that breaks it, and the import that does. */
type Breach = readonly [rule: string, room: string, imported: string];

const BREACHES: readonly Breach[] = [
  ['no-cycles', 'domain', './itself.ts'],
  ['domain-only-domain-and-valibot', 'domain', '../../adapters/i18n/localize.ts'],
  ['domain-only-domain-and-valibot', 'domain', 'lit'],
  ['domain-only-domain-and-valibot', 'domain', 'node:fs'],
  ['geometry-imports-nothing', 'domain/geometry', '../../course/language.ts'],
  ['geometry-imports-nothing', 'domain/geometry', 'valibot'],
  ['scoring-comes-later', 'domain/tracking', '../../quiz/score-question.ts'],
  ['sketch-only-geometry-and-bits', 'domain/sketch', '../../sheet/dashes.ts'],
  ['sketch-only-geometry-and-bits', 'domain/sketch', '../../tracking/attempt.ts'],
  ['sketch-only-geometry-and-bits', 'domain/sketch', 'valibot'],
  ['picture-only-views-and-the-edition', 'domain/picture', '../../quiz/response.ts'],
  ['picture-only-views-and-the-edition', 'domain/picture', '../../sketch/sketch.ts'],
  ['sheet-only-sketch-and-geometry', 'domain/sheet', '../../course/language.ts'],
  ['sheet-only-sketch-and-geometry', 'domain/sheet', 'valibot'],
  ['grading-only-drawings-and-parts', 'domain/grading', '../../sheet/dashes.ts'],
  ['grading-only-drawings-and-parts', 'domain/grading', '../../drafting/history.ts'],
  ['review-only-records', 'domain/review', '../../tracking/attempt.ts'],
  ['drafting-only-sketch-geometry-and-bits', 'domain/drafting', '../../sheet/dashes.ts'],
  ['drafting-only-sketch-geometry-and-bits', 'domain/drafting', '../../tracking/attempt.ts'],
  ['schema-library-only-at-the-edges', 'components', '../../domain/course/source/question-source.ts'],
  ['adapters-only-domain-and-themselves', 'adapters/lms', '../../i18n/localize.ts'],
  ['adapters-only-domain-and-themselves', 'adapters/storage', '../../../components/contexts.ts'],
  ['crypto-only-own-library', 'adapters/crypto', 'lit'],
  ['files-only-own-library', 'adapters/files', 'valibot'],
  ['i18n-only-own-library', 'adapters/i18n', 'valibot'],
  ['lms-only-own-library', 'adapters/lms', 'lit'],
  ['lms-only-own-library', 'adapters/lms', 'valibot'],
  ['lms-only-own-library', 'adapters/lms', 'node:crypto'],
  ['storage-only-own-library', 'adapters/storage', 'lit'],
  ['three-only-own-library', 'adapters/three', 'lit'],
  ['other-adapters-no-library', 'adapters/content', 'lit'],
  ['other-adapters-no-library', 'adapters/content', 'node:fs'],
  ['dexie-only-in-storage', 'apps', 'dexie'],
  ['scorm-again-only-in-lms', 'apps', 'scorm-again/scorm12/min'],
  ['i18next-only-in-i18n', 'components', 'i18next'],
  ['texts-only-in-i18n', 'apps', '../../../locales/en/player.json'],
  ['hashes-only-in-crypto', 'apps', '@noble/hashes/sha2.js'],
  ['ciphers-only-in-crypto', 'apps', '@noble/ciphers/chacha.js'],
  ['spreadsheets-only-in-files', 'apps', 'fflate'],
  ['spreadsheets-only-in-files', 'domain', 'sax'],
  ['review-only-in-the-tutor-app', 'components/player', '../../../domain/review/course-key.ts'],
  ['review-only-in-the-tutor-app', 'apps', '../../domain/review/course-key.ts'],
  ['drawings-are-saved-and-printed-alone', 'apps/learner/pieces', '../../../../adapters/files/read-table.ts'],
  ['three-only-in-three', 'apps', 'three'],
  ['parts-only-in-their-piece', 'components/player', '../../part/part-block.ts'],
  ['parts-only-in-their-piece', 'apps', '../../components/part/part-viewer.ts'],
  ['sketch-only-in-its-piece', 'components/player', '../../sketch/sketch-board.ts'],
  ['sketch-only-drawing-adapters', 'components/sketch', '../../../adapters/storage/snapshot.ts'],
  ['components-only-domain-and-i18n', 'components', '../../adapters/storage/snapshot.ts'],
  ['components-only-lit', 'components', 'valibot'],
  ['nothing-of-node-in-the-player', 'apps', 'node:fs'],
  ['nothing-imports-apps', 'components', '../../apps/learner/main.ts'],
  ['toolchain-only-domain-and-node', 'toolchain', '../../components/contexts.ts'],
  ['nothing-imports-toolchain', 'apps', '../../toolchain/cli.ts'],
  ['vite-imports-only-in-apps', 'components', './piece.ts?lazy'],
  ['no-development-packages-in-the-player', 'apps', 'yaml'],
  ['src-imports-no-tests-and-no-scripts', 'toolchain', '../../../scripts/install.mjs'],
  ['resolvable', 'domain', './not-there.ts'],
];

/** What the rules allow, though it is near to what they forbid. */
const ALLOWED: readonly Breach[] = [
  ['picture-only-views-and-the-edition', 'domain/picture', '../../projection/vector.ts'],
  ['three-only-own-library', 'adapters/three', 'three'],
  ['sketch-only-geometry-and-bits', 'domain/sketch', '../../tracking/bit-writer.ts'],
  ['sheet-only-sketch-and-geometry', 'domain/sheet', '../../sketch/sketch.ts'],
  ['grading-only-drawings-and-parts', 'domain/grading', '../../sketch/sketch.ts'],
  ['review-only-records', 'domain/review', '../../record/read-row-text.ts'],
  ['drafting-only-sketch-geometry-and-bits', 'domain/drafting', '../../sketch/sketch.ts'],
  ['drafting-only-sketch-geometry-and-bits', 'domain/drafting', '../../tracking/bit-writer.ts'],
  ['components-only-domain-and-i18n', 'components', '../../adapters/i18n/localize.ts'],
  ['storage-only-own-library', 'adapters/storage', 'valibot'],
  ['nothing-of-node-in-the-player', 'toolchain', 'node:fs'],
];

const folder = (room: string): string => `src/${room}/planted-breach`;
const rooms = [...new Set([...BREACHES, ...ALLOWED].map(([, room]) => room))];
const file = (list: readonly Breach[], at: number): string =>
  `${folder(list[at]?.[1] ?? '')}/${list === BREACHES ? 'breach' : 'allowed'}-${at}.ts`;

async function cruised(paths: readonly string[]): Promise<ICruiseResult> {
  const { output } = await cruise([...paths], {
    ...rules.options,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
  });
  if (typeof output === 'string') throw new Error(output);
  return output;
}

describe('the rooms of src/', () => {
  let broken: ReadonlySet<string>;

  beforeAll(async () => {
    for (const list of [BREACHES, ALLOWED]) {
      for (const [at, [, , imported]] of list.entries()) {
        const path = file(list, at);
        mkdirSync(dirname(path), { recursive: true });
        const itself = imported.replace('./itself.ts', `./breach-${at}.ts`);
        writeFileSync(path, `import * as found from '${itself}';\nexport const used = found;\n`);
      }
    }
    const { summary } = await cruised(rooms.map(folder));
    broken = new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
  });
  afterAll(() => {
    for (const room of rooms) rmSync(folder(room), { recursive: true, force: true });
  });

  it('are all seen by the cruise, not passed over in silence', async () => {
    const { summary, modules } = await cruised(['src']);
    expect(summary.totalCruised).toBeGreaterThan(100);
    for (const room of ['domain', 'adapters', 'components', 'apps', 'toolchain']) {
      expect(
        modules.some(({ source }) => source.startsWith(`src/${room}/`)),
        room,
      ).toBe(true);
    }
  });

  it.each(BREACHES.map(([rule, room, imported], at) => ({ rule, room, imported, at })))(
    'break $rule when $room imports $imported',
    ({ rule, at }) => {
      expect([...broken]).toContain(`${rule}: ${file(BREACHES, at)}`);
    },
  );

  it.each(ALLOWED.map(([rule, room, imported], at) => ({ rule, room, imported, at })))(
    'keep $rule when $room imports $imported',
    ({ rule, at }) => {
      expect([...broken]).not.toContain(`${rule}: ${file(ALLOWED, at)}`);
    },
  );

  it('have no rule that nothing has been seen to break', () => {
    const seen = new Set(BREACHES.map(([rule]) => rule));
    expect(rules.forbidden.map(({ name }) => name).filter((name) => !seen.has(name ?? ''))).toEqual([]);
  });
});

describe('the sources in src/', () => {
  const courses = findCourses().map((folder) => basename(folder));
  const modules = courses.flatMap((course) =>
    readdirSync(join('courses', course))
      .filter((name) => /^m\d\d$/.test(name))
      .map((id) => ({ id, lessons: readdirSync(join('courses', course, id), { withFileTypes: true }) })),
  );
  const lessons = modules.flatMap(({ id, lessons: entries }) => [
    `${id}-check`,
    ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${id}-${name}`),
  ]);
  const ids = new Set(modules.map(({ id }) => id));

  /** What a text of the program says of a course: its folder, a lesson, or just a module. Not so a longer name. */
  const named = (text: string): readonly string[] => [
    ...courses.filter((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text)),
    ...lessons.filter((id) => text.includes(id)),
    ...(ids.has(text) ? [text] : []),
  ];

  const mentions = (content: string): boolean => [...courses, ...lessons, ...ids].some((id) => content.includes(id));

  /** The texts of a source, without its comments, which may tell by an example what an id looks like. */
  function textsOf(path: string): readonly string[] {
    const content = readFileSync(path, 'utf8');
    // Most say nothing of a course even in their comments: they need not be read word for word.
    if (!path.endsWith('.ts') || !mentions(content)) return [content];
    const texts: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
        texts.push(node.text);
      }
      if (ts.isRegularExpressionLiteral(node) || ts.isIdentifier(node)) texts.push(node.text);
      node.forEachChild(visit);
    };
    visit(ts.createSourceFile(path, content, ts.ScriptTarget.Latest));
    return texts;
  }

  it('are looked through for what they would say of a course', () => {
    expect(courses.length).toBeGreaterThan(1);
    expect(lessons.length).toBeGreaterThan(courses.length);
    const [course = ''] = courses;
    const [lesson = ''] = lessons;
    expect(named(`courses/${course}/terms.tsv`)).toEqual([course]);
    expect(named(`${course}-player`)).toEqual([]);
    expect(named(`p-${lesson}-practice`)).toEqual([lesson]);
    expect(mentions(`/** ${lesson} */`)).toBe(true);
  });

  it('name no course, no module and no lesson: any course is played and packaged alike', () => {
    const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|css|html)$/.test(path))
      .map((path) => join('src', path));
    expect(paths.length).toBeGreaterThan(500);
    expect(paths.flatMap((path) => textsOf(path).flatMap((text) => named(text).map((id) => `${path}: ${id}`)))).toEqual(
      [],
    );
  });
});
