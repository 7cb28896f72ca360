import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/course/language.ts';
import { DIAGNOSIS_CODES, type Diagnosis } from '../../../../src/domain/grading/diagnosis.ts';
import { grade } from '../../../../src/domain/grading/grade.ts';
import { HELP_STEPS, helpSentences } from '../../../../src/domain/grading/help-step.ts';
import { seededRandom } from '../../../../src/domain/quiz/seeded.ts';
import { drawnReference, sketchOf } from '../../../support/grading/drawn-reference.ts';
import { plantedFaults, withFaults } from '../../../support/grading/line-fault-series.ts';
import { line, plate, plateReference } from './plate-reference.ts';

interface Texts {
  readonly [key: string]: string | Texts;
}

const LOCALES = fileURLToPath(new URL('../../../../locales/', import.meta.url));
const textsOf = (language: string): Texts =>
  JSON.parse(readFileSync(join(LOCALES, language, 'drawing/grading.json'), 'utf8')) as Texts;

/** Keys with their texts, as `show.gap`. */
function flat(texts: Texts, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  );
}

const gaps = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name).sort();
const diagnosesOf = (sketch: Parameters<typeof grade>[0]): readonly Diagnosis[] => {
  const result = grade(sketch, plateReference());
  return result.kind === 'graded' ? result.diagnoses : [];
};

describe('the steps of help', () => {
  const diagnoses = diagnosesOf(
    plate({ floor: line('hidden', 150, 112, 170, 112), rim: undefined }, [line('visible', 110, 110, 117, 123)]),
  );

  it('say how many things are not right, in which view, what kind of thing, and what it is', () => {
    const keys = HELP_STEPS.map((step) => helpSentences(diagnoses, step).map(({ key }) => key));
    expect(keys).toEqual([
      ['count'],
      ['where.view'],
      ['thing.visible', 'thing.hidden', 'thing.visible'],
      ['show.line-missing', 'show.moved', 'show.extra-line'],
    ]);
    expect(helpSentences(diagnoses, 'where')[0]).toMatchObject({ view: 'front', values: { count: 3 } });
    expect(helpSentences(diagnoses, 'show')[1]?.values).toMatchObject({ far: 2 });
  });

  it.each([
    ['axes-turned', 'thing.axes'],
    ['axis-scaled', 'thing.axes'],
    ['place-not-fixed', 'thing.sizes'],
    ['round-size-missing', 'thing.sizes'],
    ['size-inside', 'thing.size'],
    ['view-turned', 'thing.view'],
    ['sheet-scale', 'thing.sheet'],
  ] as const)('lead to what is meant by "%s"', (code, key) => {
    const [first] = diagnoses;
    if (!first) throw new Error('nothing is said');
    expect(helpSentences([{ ...first, code, layer: undefined }], 'thing').map((one) => one.key)).toEqual([key]);
    for (const language of LANGUAGES) expect([language, flat(textsOf(language)).has(key)]).toEqual([language, true]);
  });

  it('say nothing where nothing is to be said', () => {
    for (const step of HELP_STEPS) expect(helpSentences([], step)).toEqual([]);
  });

  it.each(LANGUAGES)('have a sentence for everything in the language "%s", with the same numbers', (language) => {
    const [texts, english] = [flat(textsOf(language)), flat(textsOf('en'))];
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => form !== 'many');
    for (const key of ['count', 'where.view', 'where.sheet']) {
      for (const form of forms) expect([key, form, texts.has(`${key}_${form}`)]).toEqual([key, form, true]);
    }
    for (const code of DIAGNOSIS_CODES) expect([code, texts.has(`show.${code}`)]).toEqual([code, true]);
    const plain = [...texts].filter(([key]) => !key.endsWith('_few'));
    expect(plain.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of plain) expect([key, gaps(text)]).toEqual([key, gaps(english.get(key) ?? '')]);
  });

  it('give every number that a sentence asks for', () => {
    const english = flat(textsOf('en'));
    const random = seededRandom(23);
    const drawn = drawnReference(plateReference());
    const said = drawn.groups
      .flatMap((group) => plantedFaults(drawn, group, random))
      .flatMap((fault) => diagnosesOf(sketchOf(withFaults(drawn, [fault]))));
    expect(new Set(said.map(({ code }) => code)).size).toBeGreaterThan(8);
    for (const { key, values } of helpSentences(said, 'show')) {
      for (const name of gaps(english.get(key) ?? '')) expect([key, name, name in values]).toEqual([key, name, true]);
    }
  });
});
