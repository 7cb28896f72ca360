import type { Sketch, ViewKind } from '../sketch/sketch.ts';
import { dimensionText } from './dimension-text.ts';
import type { SheetWords } from './display-list.ts';
import { viewFacts, type ViewFacts } from './view-facts.ts';

/** Phrases whose form depends on a number; each has the forms of its language, as `_one`, `_few`, `_other`. */
const COUNTED = ['circle', 'hiddenCircle', 'arc', 'hiddenEdge', 'centreLine', 'hatchedArea'] as const;
type Counted = (typeof COUNTED)[number];

/** The words of drawings in one language: what stands on a sheet, and what describes it. Numbers stand as `{{name}}`. */
export interface DrawingWords {
  /** A tag of BCP 47, by which the form for a number is chosen. */
  readonly language: string;
  readonly decimal: SheetWords['decimal'];
  readonly fields: SheetWords['fields'];
  readonly views: Readonly<Record<ViewKind, string>>;
  /** A view and what is in it: `{{view}}`, `{{facts}}`. */
  readonly view: string;
  /** `{{width}}`, `{{height}}`. */
  readonly outline: string;
  readonly nothing: string;
  /** `{{sizes}}`. */
  readonly sizes: string;
  /** By phrase and form: `circle_one`, `circle_other`; `{{count}}`, `{{size}}`. */
  readonly counted: Readonly<Record<string, string>>;
}

/** The forms that a language has, so that whoever reads words from a file can tell what is missing. */
export function wordForms(language: string): readonly string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  // A form for millions is never needed on a sheet.
  return COUNTED.flatMap((phrase) => forms.filter((form) => form !== 'many').map((form) => `${phrase}_${form}`));
}

/** A drawing in words, a sentence a view, for people who cannot see it. */
export function describeSketch(sketch: Sketch, words: DrawingWords): string {
  return viewFacts(sketch)
    .flatMap((facts) => describeView(facts, words))
    .join(' ');
}

/** Pictures in which nothing is as wide and high as it looks. */
const IN_SPACE: readonly ViewKind[] = ['isometric', 'exploded'];

function describeView(facts: ViewFacts, words: DrawingWords): readonly string[] {
  const rules = new Intl.PluralRules(words.language);
  const number = (value: number): string => String(value).replace('.', words.decimal);
  const counted = (phrase: Counted, count: number, size = 0): readonly string[] => {
    if (count === 0) return [];
    const form = words.counted[`${phrase}_${rules.select(count)}`] ?? words.counted[`${phrase}_other`] ?? '';
    return [filled(form, { count: String(count), size: number(size) })];
  };
  const parts = [
    ...(facts.outline && !IN_SPACE.includes(facts.kind)
      ? [filled(words.outline, { width: number(facts.outline[0]), height: number(facts.outline[1]) })]
      : []),
    ...facts.circles.flatMap(({ size, count }) => counted('circle', count, size)),
    ...facts.arcs.flatMap(({ size, count }) => counted('arc', count, size)),
    ...facts.hiddenCircles.flatMap(({ size, count }) => counted('hiddenCircle', count, size)),
    ...counted('hiddenEdge', facts.hiddenEdges),
    ...counted('centreLine', facts.centreLines),
    ...counted('hatchedArea', facts.hatchedAreas),
  ];
  const sizes = facts.dimensions.map((dimension) => dimensionText(dimension, words.decimal)).join('; ');
  const view = words.views[facts.kind];
  return [
    facts.outline && parts.length === 0
      ? `${view}.`
      : filled(words.view, { view, facts: parts.length > 0 ? parts.join(', ') : words.nothing }),
    ...(sizes ? [filled(words.sizes, { sizes })] : []),
  ];
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
