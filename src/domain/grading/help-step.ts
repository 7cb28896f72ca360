import { type Diagnosis, type DiagnosisCode, SIZE_CODES } from './diagnosis.ts';

/**
 * Steps of help with a drawing that is not right yet, each telling more than the one before: how many things, in which view, what
 * kind of thing, and what it is. Attempts are counted at each step.
 */
export const HELP_STEPS = ['count', 'where', 'thing', 'show'] as const;
export type HelpStep = (typeof HELP_STEPS)[number];

/** Kinds of things that a learner can be told to look at. */
type Thing =
  | 'sheet'
  | 'view'
  | 'axes'
  | 'visible'
  | 'hidden'
  | 'centre'
  | 'narrow'
  | 'cutting'
  | 'hatch'
  | 'size'
  | 'sizes'
  | 'block'
  | 'titleBlock';

export type HelpKey = 'count' | 'where.view' | 'where.sheet' | `thing.${Thing}` | `show.${DiagnosisCode}`;

/** What is said: the key of a sentence in `locales/<language>/drawing/grading.json` and the values that stand in it. */
export interface HelpSentence {
  readonly key: HelpKey;
  /** The view that is meant, by name; its word is `{{view}}`. */
  readonly view?: string;
  /** Numbers by the names that sentences have for them; `count` chooses the form. Hundredths at most. */
  readonly values: Readonly<Record<string, number>>;
  /** The diagnoses that it is about. */
  readonly about: readonly Diagnosis[];
}

/** The sentences of a step of help, in the order in which things should be mended. */
export function helpSentences(diagnoses: readonly Diagnosis[], step: HelpStep): readonly HelpSentence[] {
  switch (step) {
    case 'count':
      return diagnoses.length === 0 ? [] : [{ key: 'count', values: { count: diagnoses.length }, about: diagnoses }];
    case 'where': {
      const views = [...new Set(diagnoses.map(({ view }) => view))];
      return views.map((view) => {
        const about = diagnoses.filter((one) => one.view === view);
        const values = { count: about.length };
        return view === undefined ? { key: 'where.sheet', values, about } : { key: 'where.view', view, values, about };
      });
    }
    case 'thing':
      return diagnoses.map((one) => sentence(`thing.${thingOf(one)}`, one));
    case 'show':
      return diagnoses.map((one) => sentence(`show.${one.code}`, one));
  }
}

function sentence(key: HelpKey, one: Diagnosis): HelpSentence {
  return { key, ...(one.view === undefined ? {} : { view: one.view }), values: valuesOf(one), about: [one] };
}

function thingOf({ code, layer }: Diagnosis): Thing {
  if (code === 'title-field') return 'titleBlock';
  if (code === 'axes-turned' || code === 'axis-scaled') return 'axes';
  // One that is not there cannot be looked at.
  if (code === 'place-not-fixed' || code === 'round-size-missing') return 'sizes';
  if (code === 'insert-missing') return 'block';
  if (code.startsWith('hatch-')) return 'hatch';
  if (SIZE_CODES.some((size) => size === code)) return 'size';
  if (layer === undefined) return code.startsWith('view-') ? 'view' : 'sheet';
  return layer === 'hidden' || layer === 'centre' || layer === 'visible' || layer === 'cutting' ? layer : 'narrow';
}

/** Numbers as people read them: how far something is, not which way; a tenth of a degree. */
function valuesOf({ numbers }: Diagnosis): Readonly<Record<string, number>> {
  const { dx, dy } = numbers;
  const all = Object.entries(numbers);
  if (dx !== undefined || dy !== undefined) all.push(['far', Math.hypot(dx ?? 0, dy ?? 0)]);
  return Object.fromEntries(
    all.map(([name, value]) => {
      const read = name === 'degrees' ? Math.abs(value) : value;
      const steps = name === 'degrees' ? 10 : 100;
      return [name, Math.round(read * steps) / steps];
    }),
  );
}
