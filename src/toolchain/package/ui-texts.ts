import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '../../domain/course/language.ts';
import { failure, type Outcome, success } from './outcome.ts';

const DRAWING = 'drawing';

/**
 * The player's own texts by language: `{ player: {...}, quiz: {...} }`, one key a file of `locales/<language>/` and of its folder
 * `drawing`.
 */
export type UiTexts = ReadonlyMap<Language, Readonly<Record<string, unknown>>>;

/** The words of the tutor app, which no package carries. */
const OF_TUTORS = 'tutor.json';

/**
 * Reads `locales/<language>/*.json` without those of the tutor app, and `locales/<language>/drawing/*.json`; fails when a language has no
 * folder or a file is no JSON.
 */
export function readUiTexts(localesFolder: string, languages: readonly Language[]): Outcome<UiTexts> {
  const problems: string[] = [];
  const texts = new Map<Language, Readonly<Record<string, unknown>>>();
  for (const language of languages) {
    const folder = join(localesFolder, language);
    if (!existsSync(folder)) {
      problems.push(`${folder}: the player's texts in "${language}" are missing; expected a folder with JSON files.`);
      continue;
    }
    const files = [folder, join(folder, DRAWING)]
      .flatMap((one) => (existsSync(one) ? readdirSync(one).map((name) => join(one, name)) : []))
      .filter((file) => file.endsWith('.json') && basename(file) !== OF_TUTORS)
      .sort();
    const merged: Record<string, unknown> = {};
    for (const file of files) {
      try {
        merged[basename(file, '.json')] = JSON.parse(readFileSync(file, 'utf8'));
      } catch (error) {
        problems.push(`${file}: this is no JSON: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    texts.set(language, merged);
  }
  return problems.length > 0 ? failure(...problems) : success(texts);
}
