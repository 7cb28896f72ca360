import type { Localize } from '../../adapters/i18n/localize.ts';
import type { CourseKey, KeyedQuestion } from '../../domain/review/course-key.ts';
import type { ItemAnalysis } from '../../domain/review/item-analysis.ts';
import { keyedAnswer } from '../../domain/review/reviewed-answers.ts';

/** Something that could be answered, and how many did. */
export interface Choice {
  readonly code: string;
  readonly words: string;
  readonly fault: string;
  readonly meaning: string;
  readonly count: number;
  readonly kind: 'right' | 'wrong' | 'none';
}

/** So many ways to answer at most: of numbers and drawings there is no end. */
const MOST = 12;

/**
 * What was answered, the most frequent first, then what nobody chose, then who skipped the question. Answers of several parts
 * stand as they were given.
 */
export function choicesOf(
  { answers, skipped }: ItemAnalysis,
  question: KeyedQuestion,
  t: Localize['t'],
  course: CourseKey,
): readonly Choice[] {
  const meaning = (fault: string | undefined): string =>
    fault === undefined ? '' : (course.faults[fault]?.meaning ?? '');
  const given = answers.map(({ answer, count, right }): Choice => {
    const known = keyedAnswer(answer, question);
    return {
      code: answer,
      words: known?.words ?? (answer === '' ? t('tutor.questionView.other') : ''),
      fault: right ? '' : (known?.fault ?? ''),
      meaning: right ? '' : meaning(known?.fault),
      count,
      kind: right ? 'right' : 'wrong',
    };
  });
  const taken = new Set(answers.map(({ answer }) => answer));
  // Parts of an answer are no answers: only where each stands for itself can one say that nobody chose it.
  const isSingle = question.answers.filter(({ right }) => right).length === 1;
  const unused = isSingle
    ? question.answers.flatMap(({ code, words, fault, right }): Choice[] =>
        code === '' || taken.has(code)
          ? []
          : [{ code, words, fault: fault ?? '', meaning: meaning(fault), count: 0, kind: right ? 'right' : 'wrong' }],
      )
    : [];
  const shown = [...given, ...unused].slice(0, MOST);
  const nothing = { code: '', words: t('tutor.questionView.skipped'), fault: '', meaning: '', kind: 'none' } as const;
  return skipped === 0 ? shown : [...shown, { ...nothing, count: skipped }];
}
