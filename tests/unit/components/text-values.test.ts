import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/domain/course/language.ts';

type Tree = Readonly<Record<string, unknown>>;

/** The names in braces of every text of a language, by its key; the plural forms of a text together. */
function placeholders(language: Language): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (tree: Tree, path: string): void => {
    for (const [name, value] of Object.entries(tree)) {
      const key = `${path}.${name}`;
      if (typeof value !== 'string') {
        visit(value as Tree, key);
        continue;
      }
      const folded = key.replace(/_(?:one|few|many|other)$/, '');
      const names = found.get(folded) ?? new Set();
      for (const [, one = ''] of value.matchAll(/\{\{\s*(\w+)/g)) names.add(one);
      found.set(folded, names);
    }
  };
  for (const file of ['player', 'quiz', 'tutor']) {
    visit(JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8')) as Tree, file);
  }
  return found;
}

/** The names of the values that a call gives; undefined where they are not written out at the call. */
function given(values: ts.Expression | undefined): readonly string[] | undefined {
  if (!values) return [];
  if (!ts.isObjectLiteralExpression(values) || values.properties.some(ts.isSpreadAssignment)) return undefined;
  return values.properties.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
}

interface Asked {
  readonly where: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** The texts that a file asks for by a key that is written out, with what it gives them. */
function askedIn(file: string): readonly Asked[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2021, true);
  const asked: Asked[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /(?:^|\.)t$/.test(node.expression.getText())) {
      const [first, second] = node.arguments;
      const values = given(second);
      const keys = first && ts.isConditionalExpression(first) ? [first.whenTrue, first.whenFalse] : [first];
      for (const key of keys)
        if (key && ts.isStringLiteral(key) && values) asked.push({ where: file, key: key.text, values });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return asked;
}

const FILES = ['src/components', 'src/apps'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) =>
    name.endsWith('.ts') ? [`${folder}/${name}`] : [],
  ),
);
const ASKED = FILES.flatMap(askedIn);

test.each(LANGUAGES)('every text of %s gets the values that it has braces for', (language) => {
  const texts = placeholders(language);
  const bare = ASKED.flatMap(({ where, key, values }) =>
    [...(texts.get(key) ?? [])].filter((name) => !values.includes(name)).map((name) => `${where}: ${key} {{${name}}}`),
  );
  expect(ASKED.length).toBeGreaterThan(80);
  expect(ASKED.filter(({ values }) => values.length > 0).length).toBeGreaterThan(10);
  expect(bare).toEqual([]);
});

test('a name and its words are put together as the language does it: in French with a no-break space before the colon', () => {
  for (const language of LANGUAGES) {
    const { named } = JSON.parse(readFileSync(`locales/${language}/player.json`, 'utf8')) as { readonly named: string };
    expect(named, language).toBe(language === 'fr' ? '{{name}}\u00A0: {{words}}' : '{{name}}: {{words}}');
  }
});
