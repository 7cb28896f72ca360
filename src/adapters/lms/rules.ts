/** What a value must be: undefined means legal, else the reason in a few words. */
export type Rule = (value: string) => string | undefined;

export function rules(byName: Readonly<Record<string, Rule>>): ReadonlyMap<string, Rule> {
  return new Map(Object.entries(byName));
}

export function oneOf(...words: readonly string[]): Rule {
  return (value) => (words.includes(value) ? undefined : `not one of ${words.join(', ')}`);
}

export function matches(pattern: RegExp, what: string): Rule {
  return (value) => (pattern.test(value) ? undefined : `not ${what}`);
}

export function between(low: number, high: number): Rule {
  return (value) => (Number(value) >= low && Number(value) <= high ? undefined : `not between ${low} and ${high}`);
}

export function atMost(length: number): Rule {
  return (value) => (value.length <= length ? undefined : `${value.length} characters, at most ${length}`);
}

/**
 * Refuses line ends and other control characters (scorm-again takes one line only, the rest breaks exports) and
 * half surrogate pairs (Moodle's encodeURIComponent throws on one in the middle of a commit).
 */
export function plainText(value: string): string | undefined {
  return NOT_PLAIN.find(([sign]) => sign.test(value))?.[1];
}

const NOT_PLAIN = [
  [/[\p{Cc}\p{Zl}\p{Zp}]/u, 'a control character'],
  [/\p{Cs}/u, 'half a character'],
  [/[\uFFFE\uFFFF]/u, 'no character'],
] as const;

export function both(first: Rule, second: Rule): Rule {
  return (value) => first(value) ?? second(value);
}

export function either(first: Rule, second: Rule): Rule {
  return (value) => (first(value) === undefined ? undefined : second(value));
}
