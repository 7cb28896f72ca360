import type { CheckResult } from '../quiz/check-result.ts';
import type { Language } from '../course/language.ts';
import type { ModuleCheck } from '../course/lesson.ts';
import type { Question } from '../course/question.ts';
import { rowReport } from '../quiz/question-reports.ts';
import { keptAs } from '../quiz/variants.ts';
import type { CheckState, Result, SlotState } from './attempt.ts';
import { fitText, MAX_TEXT } from './fit-text.ts';
import { faultCodes, rightCode, tryCode } from './row-text.ts';

/** A practice question with what is known of it. */
export interface Practised {
  readonly question: Question;
  readonly state: SlotState | undefined;
  /** The number of the earlier lesson, `2.1`, that the question is of and that is asked about again. */
  readonly again?: string;
}

/** Stands for a try whose answer is not known any more. */
const MARKS: Readonly<Record<Result, string>> = { none: '', notyet: '-', partly: '~', right: '+' };

/**
 * A lesson's practice in one line: `6/8 | r 2.1-q3 B | q1 A 2x [S1] h1 | q2 B`: how many right of how many, then
 * question, first try, number of tries, the first try's fault codes and the hints seen. Without the answer a mark stands
 * for the best result: `+` right, `~` partly, `-` not yet. `r` is a question of an earlier lesson, asked again, which the
 * count leaves out. Questions that find no room within 255 characters are left out from the end.
 */
export function practiceText(practised: readonly Practised[], language: Language): string {
  const own = practised.filter(({ again }) => again === undefined);
  const right = own.filter(({ state }) => state?.result === 'right').length;
  const items = practised.flatMap((one) =>
    one.state && one.state.tries > 0 ? [practisedText(nameOf(one), one.question, one.state, language)] : [],
  );
  return joinWhole([`${right}/${own.length}`, ...items]);
}

function nameOf({ question, again }: Omit<Practised, 'state'>): string {
  return again === undefined ? question.id : `r ${again}-${question.id}`;
}

function practisedText(name: string, question: Question, state: SlotState, language: Language): string {
  const first = state.answer?.question === keptAs(question) ? state.answer.tries[0] : undefined;
  const tries = state.tries > 1 ? ` ${state.tries}x` : '';
  const hints = state.hints > 0 ? ` h${state.hints}` : '';
  if (!first) return `${name} ${MARKS[state.result]}${tries}${hints}`;
  return `${name} ${tryCode(rowReport(question, { language }), first)}${tries}${faultCodes(first.faults)}${hints}`;
}

/** The right answers of a lesson's practice: `r 2.1-q3 B | q1 80 mm | q2 B`. */
export function practicePattern(practised: readonly Omit<Practised, 'state'>[], language: Language): string {
  return joinWhole(practised.map((one) => `${nameOf(one)} ${rightCode(rowReport(one.question, { language }))}`));
}

/**
 * The result of a check: `5 of 6, 83 %` for the last try, then the best one if it was better and the number of tries
 * when there were more: `4 of 6, 67 % | best 83 % | 2x`. Without the answers of the last try only the best is told.
 *
 * Of a module's check the topics follow with the best percentage of each: `| formats 100 % | scale 67 %`.
 */
export function resultText(
  check: CheckState,
  last: CheckResult | undefined,
  module?: Pick<ModuleCheck, 'topics'>,
): string {
  const topics = (module?.topics ?? []).flatMap(({ objective, lesson }) => {
    const reached = check.topics?.[lesson];
    return reached === undefined ? [] : [` | ${objective} ${Math.round(reached)} %`];
  });
  const best = `${Math.round(check.best ?? 0)} %`;
  const tries = check.ended > 1 ? ` | ${check.ended}x` : '';
  if (!last) return fitText([`best ${best}`, tries, ...topics]);
  const percent = `${Math.round(last.percent)} %`;
  const better = percent === best ? '' : ` | best ${best}`;
  return fitText([`${last.right} of ${last.total}, ${percent}`, better, tries, ...topics]);
}

const SEPARATOR = ' | ';

/** Whole items only: half a code would be a wrong one. */
function joinWhole(items: readonly string[]): string {
  let text = '';
  for (const item of items) {
    const longer = text === '' ? item : `${text}${SEPARATOR}${item}`;
    if (longer.length > MAX_TEXT) break;
    text = longer;
  }
  return text;
}
