import type { TextFault } from './text-fault.ts';

/** Signs that nobody sees: controls, signs that turn the direction of writing, of no meaning, of no code page. */
const HIDDEN = /(?![\n\u00AD])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/gu;
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi;

/** Signs that a text may not hold because a reader would not see them, or see something else than the author. */
export function hiddenSigns(text: string): readonly TextFault[] {
  return [...text.matchAll(HIDDEN)].map(({ 0: sign, index }) => {
    const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const what =
      sign === '\t' ? 'a tab' : TURNS.test(sign) ? 'a sign that turns the direction of writing' : 'a hidden sign';
    return { at: index, message: `found ${what} (${code}); remove it` };
  });
}

/** Names of signs as HTML has them: here the sign itself is written. */
export function htmlEntities(text: string): readonly TextFault[] {
  return [...text.matchAll(ENTITY)].map(({ 0: entity, index }) => ({
    at: index,
    message: `"${entity}" is HTML; write the sign itself`,
  }));
}
