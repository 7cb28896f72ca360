import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/domain/course/language.ts';

const PLURAL = /_(?:zero|one|two|few|many|other)$/u;

/** Texts by key, `gate.new`. */
function texts(language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (tree: object, path: string): void => {
    for (const [name, value] of Object.entries(tree) as [string, unknown][]) {
      if (typeof value === 'string') found.set(path + name, value);
      else visit(value as object, `${path}${name}.`);
    }
  };
  visit(JSON.parse(readFileSync(`locales/${language}/tutor.json`, 'utf8')) as object, '');
  return found;
}

const folded = (keys: Iterable<string>): readonly string[] =>
  [...new Set([...keys].map((key) => key.replace(PLURAL, '')))].sort();
const values = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)/gu)].map(([, name = '']) => name).sort();

test.each(LANGUAGES)('the tutor app says everything in %s, with the values of the English text', (language) => {
  const [own, english] = [texts(language), texts('en')];
  expect(folded(own.keys())).toEqual(folded(english.keys()));
  for (const [key, text] of own) {
    const same = english.get(key) ?? english.get(key.replace(PLURAL, '_other'));
    expect(values(text), key).toEqual(values(same ?? ''));
    expect(text.trim(), key).not.toBe('');
  }
});

test.each(LANGUAGES)('the tutor app has every form of number that %s knows', (language) => {
  const own = [...texts(language).keys()];
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  for (const base of folded(own.filter((key) => PLURAL.test(key)))) {
    const forms = own
      .filter((key) => key.replace(PLURAL, '') === base && PLURAL.test(key))
      .map((key) => key.slice(base.length + 1));
    expect([...forms].sort(), base).toEqual([...pluralCategories].sort());
  }
});
