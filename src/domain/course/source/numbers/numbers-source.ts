import * as v from 'valibot';
import { UNITS } from '../units.ts';
import { FUNCTIONS } from './formula.ts';

/** Learners and texts have no use for longer numbers; YAML knows .inf, too. */
const LARGEST = 1e9;
const Value = v.pipe(
  v.number(),
  v.minValue(-LARGEST, `a number from -${LARGEST}`),
  v.maxValue(LARGEST, `a number up to ${LARGEST}`),
);

/** In texts a name stands beside units, in formulas beside functions. */
const TAKEN: readonly string[] = [...UNITS, ...Object.keys(FUNCTIONS), 'dia', 'deg', 'pm'];

/** The name of a number of a question: `real`. */
export const NumberName = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]{0,19}$/, 'the name of a number: letters a to z and digits, a letter first'),
  v.check((name: string) => !TAKEN.includes(name), 'another name: this is a unit, a sign or a function'),
);

const Range = v.strictObject({ from: Value, to: Value, step: Value });

/** The fields by which a question asks each learner with other numbers. */
export const NUMBER_FIELDS = {
  /** Each with the values that it can have: one of a list, or of a range. */
  variables: v.optional(
    v.record(
      NumberName,
      v.union(
        [v.pipe(v.array(Value), v.minLength(2, 'at least two values'), v.maxLength(200, 'at most 200 values')), Range],
        'a list of numbers, or { from: 100, to: 400, step: 20 }',
      ),
    ),
  ),
  /** Numbers that go together: one of these rows. */
  rows: v.optional(
    v.pipe(
      v.array(v.record(NumberName, Value)),
      v.minLength(2, 'at least two rows'),
      v.maxLength(200, 'at most 200 rows'),
    ),
  ),
  /** Numbers that follow from the others, by formulas. */
  computed: v.optional(v.record(NumberName, v.string())),
  /** What the numbers have to fulfil together. */
  where: v.optional(v.array(v.string())),
};

/** Said to whoever gives numbers to a question of another kind: its figure or its answer could not change with them. */
const None = v.optional(v.never('a question of this kind is the same for everybody'));

/** The same fields where a question has no numbers of its own: none of them may be there. */
export const NO_NUMBER_FIELDS = {
  variables: None,
  rows: None,
  computed: None,
  where: None,
} satisfies Record<keyof typeof NUMBER_FIELDS, unknown>;

/** The numbers of a question as its author wrote them. */
export type NumbersSource = {
  readonly [Field in keyof typeof NUMBER_FIELDS]?: v.InferOutput<(typeof NUMBER_FIELDS)[Field]>;
};
