import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { rowElements as rowElements12 } from '../../../../src/adapters/lms/elements12.ts';
import { rowElements as rowElements2004 } from '../../../../src/adapters/lms/elements2004.ts';
import { tryOf } from '../../../../src/components/quiz/try-of.ts';
import type { CompiledCourse } from '../../../../src/domain/course/compiled.ts';
import { LANGUAGES, type Language } from '../../../../src/domain/course/language.ts';
import type { Question } from '../../../../src/domain/course/question.ts';
import type { QuestionTexts } from '../../../../src/domain/course/texts.ts';
import { fillTexts } from '../../../../src/domain/quiz/fill-texts.ts';
import { rowReport } from '../../../../src/domain/quiz/question-reports.ts';
import { questionOfRow } from '../../../../src/domain/quiz/variants.ts';
import type { Response } from '../../../../src/domain/quiz/response.ts';
import { MAX_NUMBER_LENGTH } from '../../../../src/domain/quiz/parse-number.ts';
import type { Try } from '../../../../src/domain/tracking/attempt.ts';
import { commitForm2004 } from '../../../../src/domain/tracking/commit-form2004.ts';
import type { RowForm, RowText } from '../../../../src/domain/tracking/row-form.ts';
import { ROW_FORM_12_STRICT } from '../../../../src/domain/tracking/row-form12-strict.ts';
import { ROW_FORM_12 } from '../../../../src/domain/tracking/row-form12.ts';
import { itemName, placeRowId, questionRowId } from '../../../../src/domain/tracking/row-id.ts';
import { compiledCourse } from '../../../support/built-course.ts';
import { answerTextFault, type Role } from '../../../support/read-answer-text.ts';
import { kindRow, type Meaning, STANDARD_ROWS, type StandardName } from '../../../support/response-table.ts';
import { series } from '../../../support/long-run.ts';
import { question as anyQuestion, sampleOf } from '../quiz/kind-samples.ts';

const COURSES = ['courses/technical-drawing', 'courses/first-steps'];
const FORMS: Readonly<Record<StandardName, RowForm>> = {
  '1.2 readable': ROW_FORM_12,
  '1.2 strict': ROW_FORM_12_STRICT,
  '2004 3rd Edition': commitForm2004('2004-3rd').rows,
  '2004 4th Edition': commitForm2004('2004-4th').rows,
};
const NAMES: readonly StandardName[] = ['1.2 readable', '1.2 strict', '2004 3rd Edition', '2004 4th Edition'];
const SECONDS = 83;

/** A question of a course with its words in a language, where it stands in practice or in a test. */
interface Asked {
  readonly where: string;
  readonly language: Language;
  readonly question: Question;
  readonly texts: QuestionTexts;
  readonly id: string;
  /** In a test: the place that it may be drawn for. */
  readonly place?: { readonly id: string; readonly item: string };
}

const courses: CompiledCourse[] = [];
beforeAll(() => {
  courses.push(...COURSES.map(compiledCourse));
}, 120_000);

/** The question as learners are asked it: one with numbers of their own by its first and its last. */
function withNumbers(question: Question): readonly Question[] {
  const last = (question.variants?.rows.length ?? 0) - 1;
  return last < 0 ? [question] : [0, last].map((at) => questionOfRow(question, at));
}

function everyQuestion(language: Language): readonly Asked[] {
  const found: Asked[] = [];
  for (const { lessons } of courses) {
    for (const { lesson, texts, ...one } of lessons) {
      if (one.language !== language) continue;
      const add = (question: Question, more: Pick<Asked, 'id' | 'place'>) => {
        const words = texts.questions[question.id];
        if (!words) throw new Error(`${lesson.id} ${question.id} has no words in ${language}`);
        for (const asked of withNumbers(question)) {
          const numbered = fillTexts({ ...words }, asked.values, language);
          found.push({ where: `${lesson.id} ${question.id}`, language, question: asked, texts: numbered, ...more });
        }
      };
      for (const question of lesson.questions) add(question, { id: questionRowId(lesson.id, question) });
      for (const question of lesson.check?.pool ?? []) {
        const place = { id: placeRowId(lesson.id, 1), item: itemName(question) };
        add(question, { id: placeRowId(lesson.id, 1, question), place });
      }
    }
  }
  return found;
}

/** The right response, and seeded ones of each result that there is. */
function triesAt(question: Question, seed: number): readonly Try[] {
  const sample = sampleOf(question);
  const some = fc
    .sample(sample.answered(question).filter(canBeTyped), { seed, numRuns: 30 })
    .map((one) => tryOf(question, one));
  const right = tryOf(question, sample.right(question));
  const others = (['partly', 'notyet'] as const).flatMap((result) =>
    some.filter((one) => one.result === result).slice(0, 2),
  );
  return [right, ...others];
}

/** A number field takes no longer text: what a row has no room for cannot be given. */
function canBeTyped(response: Response): boolean {
  return response.kind !== 'number' || String(response.value).length <= MAX_NUMBER_LENGTH;
}

interface Element {
  readonly name: string;
  readonly value: string;
}

/** The elements that a host gets of a row, without their index. */
function elementsOf(name: StandardName, text: RowText): readonly Element[] {
  const version = STANDARD_ROWS[name].version;
  const time = version === '1.2' ? '09:05:00' : commitForm2004('2004-4th').time(Date.UTC(2026, 10, 22, 9, 5));
  const row = { ...text, index: 3, time };
  const elements = version === '1.2' ? rowElements12(row) : rowElements2004(row);
  return elements.map(([element, value]) => ({ name: element.replace('cmi.interactions.3.', ''), value }));
}

/** What every row has to keep to, whatever it says: elements, their order, their forms and lengths. */
function formFaults(name: StandardName, elements: readonly Element[]): readonly string[] {
  const { elements: known, rules } = STANDARD_ROWS[name];
  const order = elements.map((element) => known.indexOf(element.name));
  const sorted = [...order].sort((a, b) => a - b);
  return [
    ...(order.includes(-1)
      ? [`an element that the standard does not know: ${elements.map((one) => one.name).join()}`]
      : []),
    ...(order.some((place, at) => place !== sorted[at]) ? ['elements in another order'] : []),
    ...(new Set(order).size === order.length ? [] : ['an element twice']),
    ...elements.flatMap((element) => {
      const rule = rules[element.name];
      if (!rule) return [`no rule for ${element.name}`];
      const legal = rule.form.test(element.value) && element.value.length <= rule.most;
      return legal ? [] : [`${element.name}: ${element.value}`];
    }),
  ];
}

/** The parts of a response in words: the tries in order, hints and seconds, each with what it says. */
const TRY = /^(?:(\d+): )?(.*?)(?: \[([A-Z0-9 ]+)\])?$/u;

/** `B top view [V1] | 2: A | h1 | 83s`: every try with its answer and its fault codes, then hints and seconds. */
function readableFaults(asked: Asked, response: string, tries: readonly Try[], hints: number): readonly string[] {
  const parts = response.split(' | ');
  const tail = [...(hints > 0 ? [`h${hints}`] : []), `${SECONDS}s`];
  const told = parts.slice(0, parts.length - tail.length);
  if (parts.slice(told.length).join() !== tail.join()) return [`no ${tail.join(', ')} at the end of "${response}"`];
  if (told.length !== tries.length) return [`${told.length} tries instead of ${tries.length}: "${response}"`];
  return told.flatMap((text, at) => {
    const [, count = '1', words = '', codes = ''] = TRY.exec(text) ?? [];
    const given = tries[at];
    if (!given) return [];
    const fault = answerFault(asked, words, given, '1.2 readable', 'response');
    return [
      ...(Number(count) === at + 1 && text.startsWith(at > 0 ? `${at + 1}: ` : '')
        ? []
        : [`try ${at + 1} as "${text}"`]),
      ...(codes === given.faults.join(' ') ? [] : [`codes ${codes} instead of ${given.faults.join(' ')}`]),
      ...(fault === undefined ? [] : [fault]),
    ];
  });
}

function answerFault(
  asked: Asked,
  text: string,
  given: Try | undefined,
  name: StandardName,
  role: Role,
): string | undefined {
  const { question, texts, language } = asked;
  const row = kindRow(question);
  const meaning = given ? row.given(question, given.response) : row.right(question);
  return answerTextFault(text, meaning, row.said(question, texts, language), STANDARD_ROWS[name].answer, role);
}

/** `{lang=de}B Ansicht [V1] | 2x h1`: a place of a check in SCORM 2004, in words. */
function localizedFaults(asked: Asked, value: string, given: Try | undefined, role: Role): readonly string[] {
  const mark = `{lang=${asked.language}}`;
  if (!value.startsWith(mark) || /[{}]/u.test(value.slice(mark.length)))
    return [`not in ${asked.language}: "${value}"`];
  const [words = ''] = value.slice(mark.length).split(' | ');
  const [, , answer = '', codes = ''] = TRY.exec(words) ?? [];
  // A pattern of words has no comma, which hosts take for its end.
  if (role === 'pattern') return value.includes(',') ? [`a comma in "${value}"`] : [];
  const fault = answerFault(asked, answer, given, '1.2 readable', 'response');
  const known = given?.faults.join(' ') ?? '';
  return [...(codes === known ? [] : [`codes ${codes} instead of ${known}`]), ...(fault === undefined ? [] : [fault])];
}

/** Everything that is not as the table says in the row of an answer. */
function answeredFaults(name: StandardName, asked: Asked, tries: readonly Try[], hints: number): readonly string[] {
  const { question, place, texts, language } = asked;
  const last = tries[tries.length - 1];
  if (!last) return ['no try'];
  const standard = STANDARD_ROWS[name];
  const state = { result: last.result, score: last.score, hints, tries: tries.length };
  const text = FORMS[name].answered({
    id: asked.id,
    report: rowReport(question, { language, texts }),
    answer: { question: question.id, tries, seconds: SECONDS },
    state,
    ...(place ? { place } : {}),
  });
  const elements = elementsOf(name, text);
  const value = (...names: readonly string[]) => elements.find((one) => names.includes(one.name))?.value ?? '';
  const response = value('student_response', 'learner_response');
  const pattern = value('correct_responses.0.pattern');
  const inWords = standard.version === '2004' && place !== undefined;
  const wanted = inWords ? standard.inWords : kindRow(question).type;
  const result = last.result === 'partly' ? String(Math.round(last.score * 100) / 100) : standard.results[last.result];
  const id = inWords ? place.id.replace(/^(t-.*)-[a-z]\d.*$/u, '$1') : asked.id;
  const own = (told: string | undefined) => (told === undefined ? [] : [told]);
  return [
    ...formFaults(name, elements),
    ...(value('id') === id ? [] : [`id ${value('id')} instead of ${id}`]),
    ...(value('type') === wanted ? [] : [`type ${value('type')} instead of ${wanted}`]),
    ...(value('result') === result ? [] : [`result ${value('result')} instead of ${result}`]),
    ...(standard.version === '2004' && !value('description').startsWith(`{lang=${language}}`)
      ? ['no description']
      : []),
    ...(inWords
      ? [
          ...localizedFaults(asked, response, last, 'response'),
          ...localizedFaults(asked, pattern, undefined, 'pattern'),
        ]
      : standard.readable
        ? [
            ...readableFaults(asked, response, tries, hints),
            ...own(answerFault(asked, pattern, undefined, name, 'pattern')),
          ]
        : [
            ...own(answerFault(asked, response, last, name, 'response')),
            ...own(answerFault(asked, pattern, undefined, name, 'pattern')),
          ]),
  ];
}

/** Everything that is not as the table says in the row of a place in a test that was left open. */
function openFaults(name: StandardName, asked: Asked, wasAnswered: boolean): readonly string[] {
  const { question, place, texts, language } = asked;
  if (!place) return [];
  const { readable, results, version } = STANDARD_ROWS[name];
  const text = FORMS[name].open({ id: asked.id, report: rowReport(question, { language, texts }), wasAnswered, place });
  const elements = elementsOf(name, text);
  const value = (...names: readonly string[]) => elements.find((one) => names.includes(one.name))?.value;
  // A response that was sent can be replaced, not taken away; one that never was has no element at all.
  const open = readable ? '-' : wasAnswered ? (version === '1.2' ? 'none' : `{lang=${language}}-`) : undefined;
  const response = value('student_response', 'learner_response');
  return [
    ...formFaults(name, elements),
    ...(response === open ? [] : [`response ${response ?? 'none'} instead of ${open ?? 'no element'}`]),
    ...(value('result') === results.notyet ? [] : [`result ${value('result') ?? ''}`]),
    ...(value('correct_responses.0.pattern') === undefined ? ['no right answer'] : []),
  ];
}

describe.each(LANGUAGES)('every question of every course in %s', (language) => {
  it.each(NAMES)('reaches a host of SCORM %s as the table of the standard says', (name) => {
    const questions = everyQuestion(language);
    expect(questions.length).toBeGreaterThan(100);
    const faults: string[] = [];
    const seen = new Set<string>();
    for (const [at, asked] of questions.entries()) {
      const tell = (what: string, found: readonly string[]) => {
        faults.push(...found.map((fault) => `${asked.where} ${what}: ${fault}`));
      };
      const tries = triesAt(asked.question, 1_000 + at);
      for (const one of tries) {
        seen.add(one.result);
        tell(`answered (${one.result})`, answeredFaults(name, asked, [one], 0));
      }
      const [right, ...others] = tries;
      const wrong = others[others.length - 1];
      if (right && wrong && !asked.place) tell('answered twice', answeredFaults(name, asked, [wrong, right], 2));
      tell('left open', openFaults(name, asked, false));
      tell('left open after another draw', openFaults(name, asked, true));
    }
    expect(faults).toEqual([]);
    expect([...seen].sort()).toEqual(['notyet', 'partly', 'right']);
  });
});

describe('any question of any kind that an author can write', () => {
  const asked = fc.record({ question: anyQuestion, language: fc.constantFrom(...LANGUAGES), isPlace: fc.boolean() });
  const texts: QuestionTexts = { stem: ['Which one?'], feedback: {} };

  it.each(NAMES)('reaches a host of SCORM %s likewise', (name) => {
    fc.assert(
      fc.property(asked, fc.nat(10_000), ({ question, language, isPlace }, seed) => {
        const place = { id: 't-m01-any-place-1', item: 'q1-any' };
        const where = {
          where: question.kind,
          language,
          question,
          texts,
          id: isPlace ? 't-m01-any-q01-any' : 'p-m01-any-q01',
        };
        const one: Asked = isPlace ? { ...where, place } : where;
        const tries = triesAt(question, seed);
        expect(tries.flatMap((given) => answeredFaults(name, one, [given], 1))).toEqual([]);
        expect(openFaults(name, one, false)).toEqual([]);
      }),
      series(2_000),
    );
  });
});

describe('the reading of answers by the table', () => {
  const said = { marks: ['top view', 'side view', 'front view'], partners: ['one', 'two'], unit: 'mm' };
  const set = { form: 'set', at: [0, 2] } as const;
  const pair = { form: 'pairs', at: [[1, 0]] } as const;
  const number = { form: 'number', value: 12.5, tolerance: 0.5 } as const;
  const fault = (text: string, meaning: Meaning, name: StandardName, role: Role = 'response') =>
    answerTextFault(text, meaning, said, STANDARD_ROWS[name].answer, role);

  it.each([
    ['a wrong sign', 'a,b', set, '1.2 strict', 'response'],
    ['another order', 'c,a', set, '1.2 strict', 'response'],
    ['another delimiter', 'a;c', set, '1.2 strict', 'response'],
    ['a right answer without braces', 'a,c', set, '1.2 strict', 'pattern'],
    ['words in a strict answer', 'a top view,c', set, '1.2 strict', 'response'],
    ['a partner by a letter', 'b.a', pair, '1.2 strict', 'response'],
    ['words of another option', 'A side view + C', set, '1.2 readable', 'response'],
    ['a missing part', 'A top view', set, '1.2 readable', 'response'],
    ['a comma of SCORM 1.2', 'A_top_view,C_front_view', set, '2004 4th Edition', 'response'],
    ['a blank in a token', 'A_top view[,]C', set, '2004 4th Edition', 'response'],
    ['the words of another partner', 'B_side_view[.]1_two', pair, '2004 3rd Edition', 'response'],
    ['a right number without a range', '12.5', number, '2004 3rd Edition', 'pattern'],
    ['a number with another tolerance', '12.5 ±1 mm', number, '1.2 readable', 'pattern'],
    ['a number without its unit', '12.5 ±0.5', number, '1.2 readable', 'pattern'],
  ] as const)('finds %s', (_, text, meaning, name, role) => {
    expect(fault(text, meaning, name, role)).toBeDefined();
  });

  it.each([
    ['a,c', set, '1.2 strict', 'response'],
    ['{a,c}', set, '1.2 strict', 'pattern'],
    ['b.1', pair, '1.2 strict', 'pattern'],
    ['A top view + C fro…', set, '1.2 readable', 'response'],
    ['B-1 (side view = one)', pair, '1.2 readable', 'response'],
    ['12,5 ±0,5 mm', number, '1.2 readable', 'pattern'],
    ['A_top[,]C_front_view', set, '2004 4th Edition', 'response'],
    ['12[:]13', number, '2004 4th Edition', 'pattern'],
  ] as const)('takes %s', (text, meaning, name, role) => {
    expect(fault(text, meaning, name, role)).toBeUndefined();
  });
});
