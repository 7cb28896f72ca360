import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '../../domain/course/language.ts';
import { failure, type Outcome, success } from './outcome.ts';

/** The player's own texts by language: `{ player: {...}, quiz: {...} }`, one key a file of `locales/<language>/`. */
export type UiTexts = ReadonlyMap<Language, Readonly<Record<string, unknown>>>;

/** The words of the tutor app, which no package carries. */
const OF_TUTORS = 'tutor.json';

/** Reads `locales/<language>/*.json` without those of the tutor app; fails when a language has no folder or a file is no JSON. */
export function readUiTexts(localesFolder: string, languages: readonly Language[]): Outcome<UiTexts> {
  const problems: string[] = [];
  const texts = new Map<Language, Readonly<Record<string, unknown>>>();
  for (const language of languages) {
    const folder = join(localesFolder, language);
    if (!existsSync(folder)) {
      problems.push(`${folder}: the player's texts in "${language}" are missing; expected a folder with JSON files.`);
      continue;
    }
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name !== OF_TUTORS)
      .sort();
    const merged: Record<string, unknown> = {};
    for (const name of files) {
      try {
        merged[basename(name, '.json')] = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      } catch (error) {
        problems.push(
          `${join(folder, name)}: this is no JSON: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
    texts.set(language, merged);
  }
  return problems.length > 0 ? failure(...problems) : success(texts);
}
