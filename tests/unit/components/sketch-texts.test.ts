import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/domain/course/language.ts';
import { COMMAND_NAMES } from '../../../src/domain/drafting/command-names.ts';
import { SNAP_KINDS } from '../../../src/domain/drafting/find-snaps.ts';
import { PROMPTS, TOOL_OPTIONS } from '../../../src/domain/drafting/tool.ts';
import { TOOLS } from '../../../src/domain/drafting/tools/tools.ts';
import { LAYERS } from '../../../src/domain/sketch/line-type.ts';

interface Texts {
  readonly [key: string]: string | Texts;
}

const textsOf = (language: string): Texts =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../locales/${language}/drawing/sketch.json`, import.meta.url)), 'utf8'),
  ) as Texts;

function flat(texts: Texts, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  );
}

const gaps = (text = ''): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name).sort();

describe.each(LANGUAGES)('the words of the drawing board in "%s"', (language) => {
  const texts = flat(textsOf(language));
  const english = flat(textsOf('en'));

  it('are those of English, with the same values in them', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of english) expect([key, gaps(texts.get(key))]).toEqual([key, gaps(text)]);
  });

  it('name every tool, question, choice, snap and line type', () => {
    const wanted = [
      ...Object.keys(TOOLS).flatMap((tool) => [`tool.${tool}`, `help.${tool}`]),
      ...PROMPTS.map((prompt) => `prompt.${prompt}`),
      ...TOOL_OPTIONS.map((option) => `option.${option}`),
      ...SNAP_KINDS.map((kind) => `snapKind.${kind}`),
      ...LAYERS.map((layer) => `layer.${layer}`),
    ];
    expect(wanted.filter((key) => !texts.get(key))).toEqual([]);
  });

  it('give every two tools another name', () => {
    const names = Object.keys(TOOLS).map((tool) => texts.get(`tool.${tool}`));
    expect(new Set(names).size).toBe(Object.keys(COMMAND_NAMES).length - 2);
  });
});
