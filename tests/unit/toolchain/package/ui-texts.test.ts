import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/course/language.ts';
import { readUiTexts } from '../../../../src/toolchain/package/ui-texts.ts';
import { PROJECT } from './sample.ts';

describe("the player's own texts", () => {
  it('are there in all languages, one key a file', () => {
    const texts = readUiTexts(join(PROJECT, 'locales'), LANGUAGES);
    if (!texts.ok) throw new Error(texts.problems.join('\n'));
    expect([...texts.value.keys()]).toEqual([...LANGUAGES]);
    for (const ui of texts.value.values())
      expect(Object.keys(ui)).toEqual(['grading', 'sketch', 'part', 'player', 'quiz']);
  });

  it('that are missing or no JSON are named, all at once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'locales-'));
    mkdirSync(join(folder, 'de'));
    writeFileSync(join(folder, 'de/player.json'), '{');
    const texts = readUiTexts(folder, ['en', 'de']);
    expect(texts.ok ? [] : texts.problems).toEqual([
      `${join(folder, 'en')}: the player's texts in "en" are missing; expected a folder with JSON files.`,
      expect.stringContaining(`${join(folder, 'de/player.json')}: this is no JSON: `),
    ]);
  });
});
