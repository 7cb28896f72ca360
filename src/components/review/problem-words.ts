import type { I18n } from '../../adapters/i18n/i18n.ts';
import type { FileProblem } from '../../domain/record/file-problem.ts';

/** The line of a problem, what is there and what belongs there, in the tutor's language. */
export function problemWords(
  { line, found, expected, values }: FileProblem,
  i18n: Pick<I18n, 't'>,
): readonly [line: string, found: string, expected: string] {
  return [
    i18n.t('tutor.import.line', { line }),
    i18n.t('tutor.import.found', { found: i18n.t(`tutor.import.problem.found.${found}`, values) }),
    i18n.t('tutor.import.expected', { expected: i18n.t(`tutor.import.problem.expected.${expected}`, values) }),
  ];
}
