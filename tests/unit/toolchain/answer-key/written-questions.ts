import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { parse } from 'yaml';
import type { QuestionKind } from '../../../../src/domain/course/question.ts';

const COURSES = ['first-steps', 'technical-drawing'];

interface Option {
  readonly id: string;
  readonly figure?: string;
  readonly right?: boolean;
  readonly fault?: string;
}

interface Written {
  readonly id: string;
  readonly name: string;
  readonly kind: QuestionKind;
  readonly objective: string;
  readonly answer?: string | number | boolean;
  readonly reason?: string;
  readonly fault?: string;
  readonly variables?: Readonly<Record<string, readonly number[] | { readonly from: number }>>;
  readonly rows?: readonly Readonly<Record<string, number>>[];
  readonly computed?: Readonly<Record<string, string>>;
  readonly figure?: string;
  readonly options?: readonly Option[];
  readonly regions?: readonly Option[];
  readonly lines?: readonly (Option & { readonly draw?: string })[];
  readonly wrong?: readonly { readonly draw: string; readonly fault?: string }[];
  readonly labels?: readonly Option[];
  readonly places?: readonly {
    readonly id: string;
    readonly label: string;
    readonly faults?: readonly { readonly label: string; readonly fault: string }[];
  }[];
  readonly steps?: readonly string[];
  readonly gaps?: readonly {
    readonly id: string;
    readonly answer: string;
    readonly options: readonly string[];
    readonly faults?: readonly { readonly option: string; readonly fault: string }[];
  }[];
  readonly right?: readonly string[];
  readonly pairs?: readonly {
    readonly left: string;
    readonly right: string;
    readonly faults?: readonly { readonly right: string; readonly fault: string }[];
  }[];
  readonly faults?: readonly {
    readonly value?: number | string;
    readonly first?: string;
    readonly then?: string;
    readonly fault?: string;
  }[];
}

export type Words = Readonly<
  Record<string, Readonly<Record<string, string | readonly string[] | Record<string, string>>>>
>;

interface LessonSource {
  readonly id: string;
  readonly questions: readonly Written[];
  readonly check?: { readonly pool: readonly Written[] };
}

export const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));

/** The lessons as their authors wrote them, read without the compiler. */
export function sources(): readonly { readonly folder: string; readonly lesson: LessonSource }[] {
  return COURSES.flatMap((course) => {
    const { modules } = read(`courses/${course}/course.yaml`) as { readonly modules: readonly string[] };
    return modules.flatMap((module) => {
      const { lessons } = read(`courses/${course}/${module}/module.yaml`) as { readonly lessons: readonly string[] };
      return lessons.map((name) => {
        const folder = `courses/${course}/${module}/${name}`;
        const lesson = read(`${folder}/lesson.yaml`) as LessonSource;
        return { folder, lesson: { ...lesson, questions: lesson.questions ?? [], id: `${module}-${name}` } };
      });
    });
  });
}

/** Letters and digits alone: marks of the source and signs of the language fall away on both sides. */
export function bare(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([a-z_]+\)/gu, '$1')
    .replace(/\{(dia|deg|pm)\}|Ø/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const upper = (at: number): string => 'ABCDEFGH'.charAt(at);
const lower = (at: number): string => 'abcdefgh'.charAt(at);

/** The numbers of the first example: the first of every list, and what follows from them by one sum each. */
function exampleOf({ variables = {}, rows = [], computed = {} }: Written): Readonly<Record<string, number>> {
  const values: Record<string, number> = { ...rows[0] };
  for (const [name, list] of Object.entries(variables)) values[name] = 'from' in list ? list.from : (list[0] ?? NaN);
  const numberOf = (text = ''): number => values[text] ?? Number(text);
  for (const [name, formula] of Object.entries(computed)) {
    const [left, sign, right] = formula.split(' ');
    values[name] = sign === '*' ? numberOf(left) * numberOf(right) : numberOf(left) / numberOf(right);
    expect([sign, Number.isFinite(values[name])]).toEqual([expect.stringMatching(/^[*/]$/), true]);
  }
  return values;
}

/** A text with the numbers of the example in the place of their names. */
export function filled(text: string, question: Written): string {
  const example = exampleOf(question);
  return text.replace(/\{([^{}]*)\}/gu, (whole, inside: string) =>
    /^(?:dia|deg|pm)$/u.test(inside) ? whole : inside.replace(/[a-z]\w*/gu, (name) => String(example[name] ?? name)),
  );
}

/** Lines of a drawing as one text: a line that begins where another ends goes on from there. */
function joined(lines: readonly string[]): string {
  return [...lines].sort().reduce((before, line) => {
    const [begin = '', ...rest] = line.split('-');
    if (before.endsWith(begin)) return [before, ...rest].join('-');
    return before === '' ? line : `${before} ${line}`;
  });
}

/** Every label on every place, those that belong on none behind the others. */
function placed({ places = [], labels = [] }: Written): readonly string[] {
  const put = (place: number, label: number): string => {
    const { label: wanted, faults = [] } = places[place] ?? {};
    const { id, fault } = labels[label] ?? {};
    const code = faults.find((one) => one.label === id)?.fault ?? fault;
    const isRight = wanted === id;
    const [left, right] = [upper(place), label + 1];
    return [`${left}-${right}`, `${left.toLowerCase()}.${right}`, isRight, isRight ? '' : code].join(' ');
  };
  const isWanted = (at: number): boolean => places.some(({ label }) => label === labels[at]?.id);
  const [wanted, others] = [true, false].map((which) => [...labels.keys()].filter((at) => isWanted(at) === which));
  return [
    ...[...places.keys()].flatMap((place) => (wanted ?? []).map((label) => put(place, label))),
    ...(others ?? []).flatMap((label) => [...places.keys()].map((place) => put(place, label))),
  ];
}

/** What a key has to say about the answers: code of a readable report, mark of a strict one, right or not, fault. */
export function expected(question: Written): readonly string[] {
  const { kind, options = [], right = [], pairs = [], faults = [], steps = [], gaps = [], answer } = question;
  const pickable = (parts: readonly Option[]): readonly string[] =>
    parts.map(({ id, right: isRight, fault }, at) => [upper(at), lower(at), isRight ?? id === answer, fault].join(' '));
  const example = exampleOf(question);
  const numberOf = (value: number | string | boolean = ''): number | string | boolean =>
    example[String(value)] ?? value;
  switch (kind) {
    case 'choice':
    case 'picture':
    case 'multiple':
      return pickable(options);
    case 'hotspot':
    case 'hunt':
      return pickable(question.regions ?? []);
    case 'view':
      return pickable(question.lines ?? []);
    case 'truefalse': {
      const said = (verdict: boolean) => (verdict ? 'T' : 'F');
      const own = said(answer === true);
      const other = said(answer !== true);
      return [
        ...options.map(({ id, fault }, at) =>
          [`${own} + ${upper(at)}`, `${own},${upper(at)}`.toLowerCase(), id === question.reason, fault].join(' '),
        ),
        ...options.map((_, at) =>
          [`${other} + ${upper(at)}`, `${other},${upper(at)}`.toLowerCase(), false, question.fault].join(' '),
        ),
      ];
    }
    case 'order':
      return [
        [steps.map((_, at) => upper(at)).join(' > '), steps.map((_, at) => lower(at)).join(','), true, ''].join(' '),
        ...steps.map((step, at) =>
          [upper(at), lower(at), false, faults.find(({ first }) => first === step)?.fault].join(' '),
        ),
      ];
    case 'gaps': {
      const offered = [...new Set(gaps.flatMap((gap) => gap.options))];
      return gaps.flatMap((gap, left) =>
        gap.options.map((option) => {
          const at = offered.indexOf(option) + 1;
          const fault = gap.faults?.find((one) => one.option === option)?.fault;
          return [`${upper(left)}-${at}`, `${lower(left)}.${at}`, option === gap.answer, fault].join(' ');
        }),
      );
    }
    case 'match':
      return pairs.flatMap((pair, left) =>
        right.map((partner, at) =>
          [
            `${upper(left)}-${at + 1}`,
            `${lower(left)}.${at + 1}`,
            partner === pair.right,
            pair.faults?.find((one) => one.right === partner)?.fault,
          ].join(' '),
        ),
      );
    case 'place':
      return placed(question);
    case 'grid': {
      const { lines = [], wrong = [] } = question;
      const drawn = (draw = '', isRight: boolean, fault?: string): string =>
        [draw, draw.toLowerCase().replaceAll(' ', '.'), isRight, fault].join(' ');
      return [
        drawn(joined(lines.map(({ draw = '' }) => draw)), true),
        ...lines.map(({ draw, fault }) => drawn(draw, true, fault)),
        ...wrong.map(({ draw, fault }) => drawn(draw, false, fault)),
        drawn('', false),
      ];
    }
    case 'number':
      return [
        [bare(String(numberOf(answer))), String(numberOf(answer)), true, ''].join(' '),
        ...faults.map(({ value, fault }) =>
          [bare(String(numberOf(value))), String(numberOf(value)), false, fault].join(' '),
        ),
        ['', '', false, ''].join(' '),
      ];
  }
}

/** The figures that are shown with it: its own, and those to choose from or to place. */
export function writtenFigures({ figure, options = [], labels = [] }: Written): readonly string[] {
  return [figure, ...[...options, ...labels].map((one) => one.figure)].flatMap((one) => one ?? []);
}

/** Words that have to be read: stem, hints, options or partners, feedback. */
export function saidWords(question: Written, words: Words): readonly string[] {
  const own = words[question.id] ?? {};
  const gaps = question.gaps?.map(({ id }) => id) ?? [];
  return Object.entries(own).flatMap(([field, value]) => {
    if (typeof value !== 'string') return Object.values(value);
    return [field === 'sentence' ? value.replace(/\[([^\]]*)\]/gu, (_, id: string) => upper(gaps.indexOf(id))) : value];
  });
}
