import type { OptionId } from '../../domain/course/ids.ts';
import type { Language } from '../../domain/course/language.ts';
import type { Question } from '../../domain/course/question.ts';
import type { DrawnPart } from '../../domain/quiz/kinds/grid.ts';
import { leftOverLabels, type Label, type Place } from '../../domain/quiz/kinds/place.ts';
import { plainText, type RichLine } from '../../domain/course/rich-text.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import { gapParts } from '../../domain/quiz/gap-parts.ts';
import { rowReport } from '../../domain/quiz/question-reports.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { letterAt } from '../../domain/tracking/letters.ts';
import { response12Strict } from '../../domain/tracking/response-form12-strict.ts';
import { tryCode } from '../../domain/tracking/row-text.ts';

/** One thing that a learner can answer: an option, a partner for what stands on the left, a number. */
export interface KeyAnswer {
  /** As a readable report writes it, without words: `A`, `A-2`, `20 mm`; '' for all that is not listed. */
  readonly readable: string;
  /** As a strict report of SCORM 1.2 writes it: `a`, `a.2`, `20`; '' likewise. */
  readonly strict: string;
  /** The words on the screen; for a number its name, if it has one, else ''. */
  readonly words: string;
  readonly right: boolean;
  readonly fault?: string | undefined;
  /** All that is not listed, by its name among the words of the key. */
  readonly other?: 'otherNumber' | 'otherLine';
}

const ANY_OTHER = { readable: '', strict: '', words: '', right: false } as const;

/** Answers that a learner is told the same about. */
export interface KeyGroup {
  readonly answers: readonly KeyAnswer[];
  readonly feedback: RichLine;
}

/**
 * All that can be answered, in the author's order: of pairs every partner of every left item.
 *
 * @param named the names of the values of a number question, where it has numbers of each learner's own
 */
export function keyGroups(
  question: Question,
  texts: QuestionTexts,
  language: Language,
  named: Readonly<Record<string, string>> = {},
): readonly KeyGroup[] {
  const report = rowReport(question, { language });
  const answer = (response: Response, words: string, right: boolean, fault?: string): KeyAnswer => ({
    readable: tryCode(report, { response, score: right ? 1 : 0, result: right ? 'right' : 'notyet', faults: [] }),
    strict: response12Strict(report, response),
    words,
    right,
    fault,
  });
  const feedback = (key: string): RichLine => texts.feedback[key] ?? [];
  const said = (words: Readonly<Record<string, RichLine>> | undefined, id: string): string =>
    plainText(words?.[id] ?? []);

  switch (question.kind) {
    case 'choice':
      return question.options.map(({ id, fault }) => ({
        answers: [answer({ kind: 'choice', chosen: id }, said(texts.options, id), id === question.answer, fault)],
        feedback: feedback(id),
      }));
    case 'multiple':
      return question.options.map(({ id, right, fault }) => ({
        answers: [answer({ kind: 'multiple', chosen: [id] }, said(texts.options, id), right, fault)],
        feedback: feedback(id),
      }));
    case 'hotspot':
      return question.regions.map(({ id, fault }) => ({
        answers: [answer({ kind: 'hotspot', chosen: id }, said(texts.regions, id), id === question.answer, fault)],
        feedback: feedback(id),
      }));
    case 'view':
      return question.lines.map(({ id, right, fault }) => ({
        answers: [answer({ kind: 'view', chosen: [id] }, said(texts.lines, id), right, fault)],
        feedback: feedback(id),
      }));
    case 'hunt':
      return question.regions.map(({ id, right, fault }) => ({
        answers: [answer({ kind: 'hunt', chosen: [id] }, said(texts.regions, id), right, fault)],
        feedback: feedback(id),
      }));
    case 'match':
      return question.pairs.map(({ left, right, faults = [] }) => ({
        answers: question.right.map((partner: OptionId) => {
          const words = `${said(texts.left, left)} = ${said(texts.right, partner)}`;
          const fault = faults.find((one) => one.right === partner)?.fault;
          return answer({ kind: 'match', pairs: [{ left, right: partner }] }, words, partner === right, fault);
        }),
        feedback: feedback(left),
      }));
    case 'place': {
      const { places, labels } = question;
      const leftOver = leftOverLabels(places, labels);
      const put = ({ id: place, label: right, faults = [] }: Place, { id: label, fault }: Label): KeyAnswer => {
        const code = faults.find((one) => one.label === label)?.fault ?? fault;
        const words = `${said(texts.regions, place)} = ${said(texts.options, label)}`;
        const response: Response = { kind: 'place', pairs: [{ left: place, right: label }] };
        return answer(response, words, label === right, label === right ? undefined : code);
      };
      return [
        ...places.map((place) => ({
          answers: labels.filter(({ id }) => !leftOver.includes(id)).map((label) => put(place, label)),
          feedback: feedback(place.id),
        })),
        ...labels
          .filter(({ id }) => leftOver.includes(id))
          .map((label) => ({ answers: places.map((place) => put(place, label)), feedback: feedback(label.id) })),
      ];
    }
    case 'grid': {
      const drawn = ({ id, draw, fault }: DrawnPart, right: boolean) => ({
        answers: [answer({ kind: 'grid', drawing: draw }, '', right, fault)],
        feedback: feedback(id),
      });
      return [
        { answers: [answer({ kind: 'grid', drawing: question.answer }, '', true)], feedback: feedback('right') },
        // A part is told about where it is left out.
        ...question.lines.map((part) => drawn(part, true)),
        ...(question.wrong ?? []).map((part) => drawn(part, false)),
        { answers: [{ ...ANY_OTHER, other: 'otherLine' }], feedback: feedback('other') },
      ];
    }
    case 'number':
      return [
        {
          answers: [answer({ kind: 'number', value: question.answer }, named.answer ?? '', true)],
          feedback: feedback('right'),
        },
        ...question.faults.map(({ id, value, fault }) => ({
          answers: [answer({ kind: 'number', value }, named[`faults.${id}`] ?? '', false, fault)],
          feedback: feedback(id),
        })),
        { answers: [{ ...ANY_OTHER, other: 'otherNumber' }], feedback: feedback('other') },
      ];
    case 'truefalse': {
      const { reason, options } = question;
      const verdict = (isTrue: boolean, id: OptionId, fault?: string): KeyAnswer =>
        answer(
          { kind: 'truefalse', verdict: isTrue, reason: id },
          said(texts.options, id),
          isTrue === question.answer && id === reason,
          fault,
        );
      return [
        ...options.map(({ id, fault }) => ({
          answers: [verdict(question.answer, id, fault)],
          feedback: feedback(id),
        })),
        {
          answers: options.map(({ id }) => verdict(!question.answer, id, question.fault)),
          feedback: feedback('verdict'),
        },
      ];
    }
    case 'order':
      return [
        { answers: [answer({ kind: 'order', order: question.steps }, '', true)], feedback: feedback('right') },
        // The step alone, since it may be misplaced in many ways.
        ...question.steps.map((step) => {
          const fault = question.faults?.find(({ first }) => first === step)?.fault;
          return {
            answers: [answer({ kind: 'order', order: [step] }, said(texts.options, step), false, fault)],
            feedback: feedback(step),
          };
        }),
      ];
    case 'picture':
      return question.options.map(({ id, fault }) => ({
        answers: [answer({ kind: 'picture', chosen: id }, said(texts.options, id), id === question.answer, fault)],
        feedback: feedback(id),
      }));
    case 'gaps':
      return question.gaps.map(({ id, answer: right, options, faults = [] }) => ({
        answers: options.map((option) => {
          const fault = faults.find((one) => one.option === option)?.fault;
          const response: Response = { kind: 'gaps', pairs: [{ left: id, right: option }] };
          return answer(response, said(texts.options, option), option === right, fault);
        }),
        feedback: feedback(id),
      }));
  }
}

/** What is said when every part is right, where that is more than what is said about the parts. */
export function whenRight(question: Question, texts: QuestionTexts): RichLine | undefined {
  return ['match', 'gaps', 'place'].includes(question.kind) ? texts.feedback.right : undefined;
}

/** The sentence of gaps with the letters of its gaps in place of their ids; of other kinds, undefined. */
export function letteredSentence(question: Question, texts: QuestionTexts): RichLine | undefined {
  if (question.kind !== 'gaps') return undefined;
  const ids = question.gaps.map(({ id }) => id);
  return gapParts(texts.sentence ?? []).map((part) =>
    typeof part === 'object' && 'gap' in part ? `[${letterAt(ids.indexOf(part.gap))}]` : part,
  );
}
