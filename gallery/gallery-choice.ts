import { LANGUAGES } from '../src/domain/course/language.ts';
import { SAMPLE_KINDS } from './sample-course.ts';
import type { Shown } from './show-question.ts';
import { STATES, statesOf } from './states.ts';

/** The frame of an LMS on a screen 1366 pixels wide, a phone, and that screen with the course alone on it. */
export const SIZES = ['714x666', '390x844', '1366x768'] as const;
export const THEMES = ['light', 'dark', 'contrast'] as const satisfies readonly Shown['theme'][];

/** Stands for every value of a control. */
const ALL = 'all';

/** The controls of the gallery with the values that each offers. */
export const CONTROLS = {
  kind: [...SAMPLE_KINDS, ALL],
  state: [...STATES, ALL],
  language: [...LANGUAGES, ALL],
  theme: [...THEMES, ALL],
} as const;
export const CONTROL_NAMES = [
  'kind',
  'state',
  'language',
  'theme',
] as const satisfies readonly (keyof typeof CONTROLS)[];
export type Control = (typeof CONTROL_NAMES)[number];

/** What the controls say, as the address of the page carries it. */
export type Choice = Readonly<Record<Control, string>>;

/** The choice in an address; what is missing or unknown there is the first value of its control. */
export function readChoice(search: string): Choice {
  const query = new URLSearchParams(search);
  const read = (control: Control): string => {
    const values: readonly string[] = CONTROLS[control];
    return values.find((value) => value === query.get(control)) ?? values[0] ?? '';
  };
  return { kind: read('kind'), state: read('state'), language: read('language'), theme: read('theme') };
}

/** Every question to be shown: where a control says all, one for each of its values; states that a kind does not have are left out. */
export function shownBy(choice: Choice): readonly Shown[] {
  const chosen = <T extends string>(values: readonly T[], wanted: string): readonly T[] =>
    values.filter((value) => wanted === ALL || value === wanted);
  return chosen(SAMPLE_KINDS, choice.kind).flatMap((kind) =>
    chosen(statesOf(kind), choice.state).flatMap((state) =>
      chosen(LANGUAGES, choice.language).flatMap((language) =>
        chosen(THEMES, choice.theme).map((theme): Shown => ({ kind, state, language, theme })),
      ),
    ),
  );
}
