import type { Question } from '../../src/domain/course/question.ts';
import { plainText } from '../../src/domain/course/rich-text.ts';
import type { LessonTexts } from '../../src/domain/course/texts.ts';
import type { Response } from '../../src/domain/quiz/response.ts';
import { scoreQuestion } from '../../src/domain/quiz/score-question.ts';

/** Responses to a question: all of a choice and of several picks, else one for each feedback. */
function responses(question: Question): readonly Response[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ id }) => ({ kind: 'choice', chosen: id }));
    case 'multiple':
      return picksOf(question.options).map((chosen) => ({ kind: 'multiple', chosen }));
    case 'hotspot':
      return question.regions.map(({ id }) => ({ kind: 'hotspot', chosen: id }));
    case 'view':
      return picksOf(question.lines).map((chosen) => ({ kind: 'view', chosen }));
    case 'hunt':
      return picksOf(question.regions).map((chosen) => ({ kind: 'hunt', chosen }));
    case 'match':
      return question.right.map((right) => ({
        kind: 'match',
        pairs: question.pairs.map(({ left }) => ({ left, right })),
      }));
    case 'place':
      return question.labels.map((_, turn) => ({
        kind: 'place',
        pairs: question.places.map(({ id, label }, at) => ({
          left: id,
          right: question.labels[(at + turn) % question.labels.length]?.id ?? label,
        })),
      }));
    case 'grid':
      return [
        'A1-B3',
        ...(question.wrong ?? []).map(({ draw }) => draw),
        ...question.lines.map(({ draw }) => draw),
      ].map((drawing) => ({ kind: 'grid', drawing }));
    case 'number':
      return [...question.faults.map(({ value }) => value), question.answer + 1].map((value) => ({
        kind: 'number',
        value,
      }));
    case 'truefalse':
      return question.options.flatMap(({ id }) =>
        [true, false].map((verdict): Response => ({ kind: 'truefalse', verdict, reason: id })),
      );
    case 'order':
      return question.steps.map((_, at) => ({
        kind: 'order',
        order: [...question.steps.slice(at), ...question.steps.slice(0, at)].reverse(),
      }));
    case 'picture':
      return question.options.map(({ id }) => ({ kind: 'picture', chosen: id }));
    case 'gaps':
      return [0, 1].map((at) => ({
        kind: 'gaps',
        pairs: question.gaps.map(({ id, options, answer }) => ({ left: id, right: options[at] ?? answer })),
      }));
  }
}

/** Every pick of one thing or more. */
function picksOf<Id>(options: readonly { readonly id: Id }[]): readonly (readonly Id[])[] {
  return Array.from({ length: 2 ** options.length - 1 }, (_, picks) =>
    options.flatMap(({ id }, at) => (((picks + 1) >> at) & 1 ? [id] : [])),
  );
}

/** Of the responses that are not right, the one about which most is said at once: two sentences are shown at a time. */
export function worst(question: Question, texts: LessonTexts): Response {
  const said = (response: Response): number => {
    const lengths = scoreQuestion(question, response).feedback.map(
      (key) => plainText(texts.questions[question.id]?.feedback[key] ?? []).length,
    );
    // Where there is more to say, an arrow stands beside the head.
    const bar = lengths.length > 2 ? 20 : 0;
    return Math.max(...lengths.map((length, at) => (at % 2 === 0 ? bar + length + (lengths[at + 1] ?? 0) : 0)));
  };
  const [most] = responses(question)
    .filter((response) => scoreQuestion(question, response).state !== 'right')
    .sort((one, other) => said(other) - said(one));
  if (!most) throw new Error(`Question ${question.id} cannot be answered wrongly`);
  return most;
}
