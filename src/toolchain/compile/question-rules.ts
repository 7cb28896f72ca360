import type { QuestionSource } from '../../domain/course/source/question-source.ts';
import { twice } from './lesson-fault.ts';
import type { LessonFault } from './lesson-fault.ts';
import type { Path } from './yaml-file.ts';

type Of<Kind extends QuestionSource['kind']> = Extract<QuestionSource, { kind: Kind }>;

/** What is wrong with the key of a question: answers that are not there, faults that are no faults. */
export function questionFaults(question: QuestionSource, path: Path, faultCodes: ReadonlySet<string>): LessonFault[] {
  const faults = [...keyFaults(question, path), ...codeFaults(question, path, faultCodes)];
  return faults.map((fault) => ({ ...fault, message: `question "${question.id}": ${fault.message}` }));
}

function keyFaults(question: QuestionSource, path: Path): LessonFault[] {
  switch (question.kind) {
    case 'choice':
      return choiceFaults(question, path);
    case 'multiple':
      return multipleFaults(question, path);
    case 'match':
      return matchFaults(question, path);
    case 'number':
      return numberFaults(question, path);
  }
}

function choiceFaults(question: Of<'choice'>, path: Path): LessonFault[] {
  const ids = question.options.map((option) => option.id);
  const faults = twice(ids, [...path, 'options'], 'option', 'id');
  if (!ids.includes(question.answer)) {
    faults.push({
      path: [...path, 'answer'],
      message: `answer "${question.answer}" is none of the options ${ids.join(', ')}`,
    });
  }
  for (const [index, option] of question.options.entries()) {
    if (option.id === question.answer && option.fault !== undefined) {
      faults.push({
        path: [...path, 'options', index],
        message: `option "${option.id}" is right and has a fault code`,
      });
    }
  }
  return faults;
}

function multipleFaults(question: Of<'multiple'>, path: Path): LessonFault[] {
  const right = question.options.filter((option) => option.right).length;
  const faults = twice(
    question.options.map((option) => option.id),
    [...path, 'options'],
    'option',
    'id',
  );
  if (right === 0 || right === question.options.length) {
    const message = `expected at least one right and one wrong option, found ${right} right of ${question.options.length}`;
    faults.push({ path: [...path, 'options'], message });
  }
  return faults;
}

function matchFaults(question: Of<'match'>, path: Path): LessonFault[] {
  const left = question.pairs.map((pair) => pair.left);
  return [
    ...twice(left, [...path, 'pairs'], 'left item', 'left'),
    ...twice(question.right, [...path, 'right'], 'right item'),
    ...question.pairs.flatMap((pair, index) =>
      question.right.includes(pair.right)
        ? []
        : [
            {
              path: [...path, 'pairs', index, 'right'],
              message: `left item "${pair.left}" refers to "${pair.right}", which is none of the right items ${question.right.join(', ')}`,
            },
          ],
    ),
    ...question.pairs.flatMap((pair, index) => partnerFaults(question, pair, [...path, 'pairs', index, 'faults'])),
    ...reserved(left, ['right'], [...path, 'pairs'], 'left', 'left item'),
  ];
}

/** A fault code stands at a partner that is offered and wrong, and at each such partner once. */
function partnerFaults(question: Of<'match'>, pair: Of<'match'>['pairs'][number], path: Path): LessonFault[] {
  const faults = pair.faults ?? [];
  const partners = faults.map((fault) => fault.right);
  return [
    ...twice(partners, path, `left item "${pair.left}": wrong partner`, 'right'),
    ...partners.flatMap((right, index) => {
      const place = [...path, index, 'right'];
      const start = `left item "${pair.left}" has a fault code for "${right}", which is`;
      if (right === pair.right) return [{ path: place, message: `${start} its right partner` }];
      if (question.right.includes(right)) return [];
      return [{ path: place, message: `${start} none of the right items ${question.right.join(', ')}` }];
    }),
  ];
}

function numberFaults(question: Of<'number'>, path: Path): LessonFault[] {
  const ids = question.faults.map((fault) => fault.id);
  const close = question.faults.flatMap((fault, index) => {
    const place = [...path, 'faults', index, 'value'];
    const { answer, tolerance } = question;
    if (Math.abs(fault.value - answer) <= tolerance) {
      const message = `fault "${fault.id}": ${fault.value} counts as right (answer ${answer}, tolerance ${tolerance})`;
      return [{ path: place, message }];
    }
    const first = question.faults.findIndex((other) => other.value === fault.value);
    if (first === index) return [];
    return [{ path: place, message: `fault "${fault.id}": ${fault.value} is the value of "${ids[first] ?? ''}" too` }];
  });
  return [
    ...twice(ids, [...path, 'faults'], 'fault', 'id'),
    ...reserved(ids, ['right', 'other'], [...path, 'faults'], 'id', 'fault'),
    ...close,
  ];
}

/** `feedback` has keys of its own beside the ids of the items. */
function reserved(
  ids: readonly string[],
  words: readonly string[],
  path: Path,
  field: string,
  what: string,
): LessonFault[] {
  return ids.flatMap((id, index) =>
    words.includes(id)
      ? [
          {
            path: [...path, index, field],
            message: `${what} "${id}" has the name of a feedback; expected another id`,
            spoils: true as const,
          },
        ]
      : [],
  );
}

function codeFaults(question: QuestionSource, path: Path, known: ReadonlySet<string>): LessonFault[] {
  const items: { readonly fault?: string | undefined; readonly place: Path }[] = [];
  const add = (list: readonly { readonly fault?: string | undefined }[], ...fields: Path): void => {
    for (const [index, item] of list.entries())
      items.push({ fault: item.fault, place: [...path, ...fields, index, 'fault'] });
  };
  if (question.kind === 'match') question.pairs.forEach(({ faults = [] }, at) => add(faults, 'pairs', at, 'faults'));
  else if (question.kind === 'number') add(question.faults, 'faults');
  else add(question.options, 'options');
  return items.flatMap(({ fault, place }) =>
    fault === undefined || known.has(fault)
      ? []
      : [{ path: place, message: `fault code "${fault}" is not in faults.tsv` }],
  );
}
