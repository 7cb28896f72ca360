import { combinationsOf } from '../../domain/course/source/numbers/combinations.ts';
import type { NumberFormulas } from '../../domain/course/compiled.ts';
import { sourceKindOf, type QuestionSource } from '../../domain/course/source/question-source.ts';
import type { Variants } from '../../domain/course/variants.ts';
import { withValues } from './number-rules.ts';

interface CompiledNumbers {
  /** With the numbers of the first row, and without what they were computed by. */
  readonly question: QuestionSource;
  readonly variants?: Variants;
  /** See NumberQuestion. */
  readonly named?: Readonly<Record<string, string>>;
}

/** Everything that learners can be asked with is calculated here: a package carries rows of numbers, and no formula. */
export function compileNumbers(source: QuestionSource): CompiledNumbers {
  const combinations = combinationsOf(source);
  if (!combinations) return { question: source };
  const { names, drawn, asked } = combinations;
  const { numbers } = sourceKindOf(source);
  const {
    variables: _,
    rows: _rows,
    computed: _computed,
    where: _where,
    ...question
  } = withValues(source, asked[0] ?? {});
  const named = typeof numbers === 'object' ? numbers.named(source) : {};
  return {
    question,
    variants: { names, drawn, rows: asked.map((values) => names.map((name) => values[name] ?? 0)) },
    ...(Object.keys(named).length > 0 ? { named } : {}),
  };
}

/** What tutors need of it: the compiled question holds no formula. Undefined where the question is the same for everybody. */
export function numberFormulas(source: QuestionSource): NumberFormulas | undefined {
  const combinations = combinationsOf(source);
  if (!combinations) return undefined;
  const { names, drawn, all } = combinations;
  const valuesOf = (name: string): readonly number[] =>
    [...new Set(all.map((values) => values[name] ?? 0))].sort((a, b) => a - b);
  return {
    values: Object.fromEntries(names.slice(0, drawn).map((name) => [name, valuesOf(name)])),
    computed: source.computed ?? {},
    where: source.where ?? [],
    count: all.length,
  };
}
