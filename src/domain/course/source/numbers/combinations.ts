import type { Values } from '../../variants.ts';
import { crc32 } from '../../../tracking/crc.ts';
import { seededRandom } from '../../../quiz/seeded.ts';
import type { SourceFault, SourcePath } from '../source-fault.ts';
import { evaluate, holds, type Known } from './evaluate.ts';
import { namesIn, parseCondition, parseFormula, type Condition, type Formula } from './formula.ts';
import type { NumbersSource } from './numbers-source.ts';
import { compare, decimalsOf, MOST_DECIMALS, plus, rationalOfNumber, toNumber, type Rational } from './rational.ts';

/** So many are looked at: beyond that, nobody checks a question by reading its key. */
export const MOST_COMBINATIONS = 5000;
/** So many of those that are possible go into a package: enough that neighbours hardly ever have the same numbers. */
export const MOST_ROWS = 100;

/** All numbers that a question can be asked with. */
export interface Combinations {
  /** Those that are drawn, then those that are computed. */
  readonly names: readonly string[];
  /** How many of the names are drawn. */
  readonly drawn: number;
  /** Every combination that the conditions allow. */
  readonly all: readonly Values[];
  /** Those that learners get: all, or {@link MOST_ROWS} of them. */
  readonly asked: readonly Values[];
  /** The names that each computed number is computed from. */
  readonly uses: ReadonlyMap<string, readonly string[]>;
  /** Paths lead on from the question. */
  readonly faults: readonly SourceFault[];
}

const NONE: Omit<Combinations, 'faults'> = { names: [], drawn: 0, all: [], asked: [], uses: new Map() };

/** By question: they are needed once for each language, and once more to be checked. */
const KNOWN = new WeakMap<NumbersSource, Combinations>();

/** The combinations of a question's numbers; undefined where it is the same for everybody. */
export function combinationsOf(source: NumbersSource): Combinations | undefined {
  const { variables, rows, computed, where } = source;
  if (!variables && !rows && !computed && !where) return undefined;
  const known = KNOWN.get(source) ?? combine(source);
  KNOWN.set(source, known);
  return known;
}

/** `real 240, by 5`, for messages. */
export function valuesText(values: Values, names: readonly string[]): string {
  return names.map((name) => `${name} ${values[name] ?? '?'}`).join(', ');
}

interface Read {
  /** Alternatives of which one of each is drawn. */
  readonly choices: readonly (readonly Known[])[];
  readonly computed: readonly (readonly [string, Formula])[];
  readonly conditions: readonly Condition[];
}

function combine(source: NumbersSource): Combinations {
  const drawn = [...Object.keys(source.variables ?? {}), ...Object.keys(source.rows?.[0] ?? {})];
  const names = [...drawn, ...Object.keys(source.computed ?? {})];
  const faults = [...nameFaults(source, names, drawn), ...rowFaults(source), ...rangeFaults(source)];
  const read: Read = {
    choices: faults.length > 0 ? [] : choicesOf(source),
    computed: parsed(Object.entries(source.computed ?? {}), parseFormula, (name) => ['computed', name], faults),
    conditions: parsed(Object.entries(source.where ?? []), parseCondition, (at) => ['where', Number(at)], faults).map(
      ([, condition]) => condition,
    ),
  };
  const uses = new Map(read.computed.map(([name, formula]) => [name, namesIn(formula)] as const));
  faults.push(...unknownNames(read, drawn, names, source));
  const count = read.choices.reduce((product, alternatives) => product * alternatives.length, 1);
  if (count > MOST_COMBINATIONS) {
    const message = `the numbers have ${count} combinations; expected at most ${MOST_COMBINATIONS}: shorter lists, larger steps`;
    faults.push({ path: source.variables ? ['variables'] : ['rows'], message });
  }
  if (faults.length > 0) return { ...NONE, names, drawn: drawn.length, uses, faults };
  const { all, faults: found } = allowed(read, names, drawn);
  const told = found.length > 0 || all.length > 1 ? found : [tooFew(all, source)];
  return { names, drawn: drawn.length, all, asked: someOf(all, drawn), uses, faults: told };
}

function tooFew(all: readonly Values[], { where, variables }: NumbersSource): SourceFault {
  const message = `${all.length === 0 ? 'no combination' : 'only one combination'} of the numbers fulfils all conditions; expected at least two`;
  return { path: where ? ['where'] : variables ? ['variables'] : ['rows'], message };
}

function nameFaults(source: NumbersSource, names: readonly string[], drawn: readonly string[]): SourceFault[] {
  const given = (['computed', 'where'] as const).find((field) => source[field]);
  if (drawn.length === 0) {
    const message = `${given ?? 'rows'} without numbers to draw; expected variables or rows`;
    return [{ path: [given ?? 'rows'], message }];
  }
  return names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => ({
      path: source.computed?.[name] === undefined ? ['rows'] : ['computed', name],
      message: `"${name}" is the name of two numbers`,
    }));
}

/** Every row has the same names. */
function rowFaults({ rows = [] }: NumbersSource): SourceFault[] {
  const [first = {}] = rows;
  const wanted = Object.keys(first);
  return rows.flatMap((row, at) => {
    const found = Object.keys(row);
    if (found.length === wanted.length && wanted.every((name) => found.includes(name))) return [];
    return [
      {
        path: ['rows', at],
        message: `expected the names of the first row, ${wanted.join(', ')}, found ${found.join(', ')}`,
      },
    ];
  });
}

function rangeFaults({ variables = {} }: NumbersSource): SourceFault[] {
  return Object.entries(variables).flatMap(([name, values]): SourceFault[] => {
    const path = ['variables', name];
    const numbers = valuesOf(values);
    if ('from' in values) {
      const { from, to, step } = values;
      if (step <= 0 || to <= from) {
        return [{ path, message: `${name}: expected a step above 0 from a smaller to a greater number` }];
      }
      const last = numbers[numbers.length - 1];
      return last !== undefined && toNumber(last) === to
        ? []
        : [
            {
              path,
              message: `${name}: steps of ${step} from ${from} do not meet ${to}, or are more than ${MOST_COMBINATIONS}`,
            },
          ];
    }
    const twice = values.find((value, at) => values.indexOf(value) !== at);
    return twice === undefined ? [] : [{ path, message: `${name}: ${twice} stands here twice` }];
  });
}

function valuesOf(values: NonNullable<NumbersSource['variables']>[string]): readonly Rational[] {
  if (!('from' in values)) return values.flatMap((value) => rationalOfNumber(value) ?? []);
  const [from, to, step] = [values.from, values.to, values.step].map(rationalOfNumber);
  const list: Rational[] = [];
  if (!from || !to || !step) return list;
  for (let value = from; compare(value, to) <= 0 && list.length <= MOST_COMBINATIONS; value = plus(value, step)) {
    list.push(value);
  }
  return list;
}

function choicesOf({ variables = {}, rows }: NumbersSource): readonly (readonly Known[])[] {
  const single = Object.entries(variables).map(([name, values]) =>
    valuesOf(values).map((value): Known => new Map([[name, value]])),
  );
  const together = rows?.map(
    (row): Known =>
      new Map(
        Object.entries(row).map(([name, value]) => [name, rationalOfNumber(value) ?? `${value} has no short form`]),
      ),
  );
  return together ? [...single, together] : single;
}

function parsed<T>(
  texts: readonly (readonly [string, string])[],
  parse: (text: string) => { readonly value: T } | { readonly fault: string },
  pathOf: (key: string) => SourcePath,
  faults: SourceFault[],
): readonly (readonly [string, T])[] {
  return texts.flatMap(([key, text]) => {
    const read = parse(text);
    if ('value' in read) return [[key, read.value] as const];
    faults.push({ path: pathOf(key), message: read.fault });
    return [];
  });
}

/** A number is computed from those that stand before it. */
function unknownNames(
  { computed, conditions }: Read,
  drawn: readonly string[],
  names: readonly string[],
  { where = [] }: NumbersSource,
): SourceFault[] {
  const unknown = (formula: Formula, known: readonly string[], path: SourcePath): SourceFault[] =>
    [...new Set(namesIn(formula))]
      .filter((name) => !known.includes(name))
      .map((name) => {
        const what = names.includes(name) ? 'stands further down' : `is none of the names ${known.join(', ')}`;
        return { path, message: `"${name}" ${what}` };
      });
  return [
    ...computed.flatMap(([name, formula]) =>
      unknown(formula, names.slice(0, Math.max(drawn.length, names.indexOf(name))), ['computed', name]),
    ),
    // With a condition that cannot be read, their places are not known.
    ...(conditions.length === where.length
      ? conditions.flatMap(({ left, right }, at) =>
          [left, right].flatMap((formula) => unknown(formula, names, ['where', at])),
        )
      : []),
  ];
}

/** Goes through all combinations; what is wrong is told once for each place, with the first that shows it. */
function allowed(
  { choices, computed, conditions }: Read,
  names: readonly string[],
  drawn: readonly string[],
): { readonly all: readonly Values[]; readonly faults: readonly SourceFault[] } {
  const all: Values[] = [];
  const faults = new Map<string, SourceFault>();
  for (const combination of product(choices)) {
    const known = new Map(combination);
    for (const [name, formula] of computed) known.set(name, evaluate(formula, known));
    const judged = conditions.map((condition) => holds(condition, known));
    if (judged.includes(false)) continue;
    const uncomputed = computed.map(([name]) => ({ path: ['computed', name], message: noNumber(known.get(name)) }));
    // What has no value cannot be judged either: that is told once, where it is computed.
    const found = uncomputed.some(({ message }) => message !== undefined)
      ? uncomputed
      : judged.map((one, at) => ({ path: ['where', at], message: typeof one === 'string' ? one : undefined }));
    const values = Object.fromEntries(names.map((name) => [name, numberOf(known.get(name))]));
    for (const { path, message } of found) {
      const key = path.join(' ');
      if (message === undefined || faults.has(key)) continue;
      faults.set(key, { path, message: `${message}, with ${valuesText(values, drawn)}` });
    }
    all.push(values);
  }
  return { all, faults: [...faults.values()] };
}

function numberOf(value: Rational | string | undefined): number {
  return value === undefined || typeof value === 'string' ? NaN : toNumber(value);
}

const LARGEST = 1e9;

/** Why a value cannot be shown or typed; undefined when it can. */
function noNumber(value: Rational | string | undefined): string | undefined {
  if (value === undefined || typeof value === 'string') return value ?? 'no number';
  const number = toNumber(value);
  if (decimalsOf(value) === undefined) {
    return `${number} has more than ${MOST_DECIMALS} decimals; round it, or keep it out by where: decimals(...) <= 2`;
  }
  return Math.abs(number) > LARGEST ? `${number} is more than ${LARGEST}` : undefined;
}

function product(choices: readonly (readonly Known[])[]): readonly Known[] {
  return choices.reduce<readonly Known[]>(
    (before, alternatives) => before.flatMap((one) => alternatives.map((other) => new Map([...one, ...other]))),
    [new Map()],
  );
}

/** Of too many, those whose numbers win a draw, which is the same every time: another range leaves most of them. */
function someOf(all: readonly Values[], drawn: readonly string[]): readonly Values[] {
  if (all.length <= MOST_ROWS) return all;
  const lot = (values: Values): number => seededRandom(crc32(drawn.map((name) => values[name]).join(' ')))();
  const chosen = new Set([...all].sort((a, b) => lot(a) - lot(b)).slice(0, MOST_ROWS));
  return all.filter((values) => chosen.has(values));
}
