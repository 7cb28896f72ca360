/**
 * Counts words as a reader meets them: what stands between ordinary spaces. A quantity (`12,5 mm`, held together by
 * a no-break space) is one, a French elision (`l'échelle`) is one, a lone sign is none.
 */
export function countWords(text: string): number {
  return text.split(/[ \t\r\n]+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** The sentences of a line; a full stop inside a number or after a single letter (`z. B.`) ends none. */
export function sentencesOf(line: string): readonly string[] {
  return line
    .split(
      /(?<=(?:[\p{L}\p{N})»“”’"%°]{2}|[\p{Lu}\p{N}])[\u00A0\u202F]?[.!?…]+[»“”’"]?)[ \u00A0\u202F]+(?=[\p{Lu}\p{N}¿¡«„“"(])/u,
    )
    .filter((sentence) => countWords(sentence) > 0);
}
