import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Language } from '../../domain/course/language.ts';
import { wordForms, type DrawingWords } from '../../domain/sheet/describe-sketch.ts';
import { TITLE_FIELDS } from '../../domain/sketch/sheet-setup.ts';
import { VIEW_KINDS } from '../../domain/sketch/sketch.ts';

const LOCALES = fileURLToPath(new URL('../../../locales/', import.meta.url));

const known = new Map<Language, DrawingWords>();

/** The words of drawings in a language, from `locales/`. */
export function drawingWords(language: Language): DrawingWords {
  const before = known.get(language);
  if (before) return before;
  const text = v.string();
  const schema = v.object({
    decimal: v.picklist([',', '.']),
    fields: v.object(texts([...TITLE_FIELDS, 'scale'] as const)),
    views: v.object(texts(VIEW_KINDS)),
    view: text,
    outline: text,
    nothing: text,
    sizes: text,
    counted: v.intersect([v.object(texts(wordForms(language))), v.record(text, text)]),
  });
  const file = `${LOCALES}${language}/guides/drawing.yaml`;
  const words = { language, ...v.parse(schema, parse(readFileSync(file, 'utf8'))) };
  known.set(language, words);
  return words;
}

function texts<Key extends string>(keys: readonly Key[]): Record<Key, v.StringSchema<undefined>> {
  return Object.fromEntries(keys.map((key) => [key, v.string()])) as Record<Key, v.StringSchema<undefined>>;
}
