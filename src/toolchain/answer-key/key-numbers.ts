import type { NumberFormulas } from '../../domain/course/compiled.ts';
import type { Language } from '../../domain/course/language.ts';
import type { Question } from '../../domain/course/question.ts';
import type { Inline, RichLine } from '../../domain/course/rich-text.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import { fillTexts } from '../../domain/quiz/fill-texts.ts';
import { formatNumber } from '../../domain/quiz/format-number.ts';
import { rowReport } from '../../domain/quiz/question-reports.ts';
import { questionOfRow } from '../../domain/quiz/variants.ts';
import { patternText } from '../../domain/tracking/row-text.ts';

/** How to get the right answer of a question that asks each learner with other numbers. */
export interface KeyNumbers {
  /** How many combinations of numbers there are. */
  readonly count: number;
  /** The question with the names of its numbers, in bold. */
  readonly pattern: RichLine;
  /** `by: 2, 5, 10` */
  readonly values: readonly string[];
  /** `drawn = real ÷ by` */
  readonly computed: readonly string[];
  /** `drawn ≠ 60` */
  readonly where: readonly string[];
  /** `real 240, by 5: 48 mm` */
  readonly examples: readonly string[];
  /** The names of a number question's values: `answer` and `faults.turned` to the name. */
  readonly named: Readonly<Record<string, string>>;
}

/** More of them nobody reads. */
const EXAMPLES = 8;
/** A longer list of values is told by its first ones and its last. */
const VALUES = 12;

export function keyNumbers(
  question: Question,
  texts: QuestionTexts,
  language: Language,
  { values, computed, where, count }: NumberFormulas,
): KeyNumbers {
  const rows = question.variants?.rows ?? [];
  const step = Math.max(1, rows.length / EXAMPLES);
  const at = Array.from({ length: Math.min(rows.length, EXAMPLES) }, (_, index) => Math.floor(index * step));
  const said = (value: number): string => formatNumber(value, language);
  return {
    count,
    pattern: withNames(texts.stem),
    values: Object.entries(values).map(([name, list]) => `${name}: ${listText(list.map(said))}`),
    computed: Object.entries(computed).map(([name, formula]) => `${name} = ${withSigns(formula)}`),
    where: where.map(withSigns),
    examples: at.map((row) => {
      const asked = questionOfRow(question, row);
      const drawn = Object.keys(values).map((name) => `${name} ${said(asked.values?.[name] ?? 0)}`);
      const report = rowReport(asked, { language, texts: fillTexts({ ...texts }, asked.values, language) });
      return `${drawn.join(', ')}: ${patternText(report)}`;
    }),
    named: question.kind === 'number' ? (question.named ?? {}) : {},
  };
}

function listText(values: readonly string[]): string {
  if (values.length <= VALUES) return values.join('; ');
  return `${values.slice(0, 3).join('; ')} … ${values[values.length - 1] ?? ''}`;
}

/** Signs of people for those of the formula; a decimal point stays, since commas part what a function takes. */
function withSigns(formula: string): string {
  return formula
    .replace(/\*/gu, '×')
    .replace(/\//gu, '÷')
    .replace(/-/gu, '−')
    .replace(/!=/gu, '≠')
    .replace(/<=/gu, '≤')
    .replace(/>=/gu, '≥');
}

function withNames(line: RichLine): RichLine {
  return line.flatMap((part): readonly Inline[] => {
    if (typeof part !== 'string') {
      return [{ b: ('b' in part ? part.b : part.words).replace(/\{\{(\w+)[^}]*\}\}/gu, '$1') }];
    }
    // Of a split by a pattern with one group, every second piece is what the group caught.
    return part.split(/\{\{(\w+)[^}]*\}\}/u).map((piece, at) => (at % 2 === 0 ? piece : { b: piece }));
  });
}
