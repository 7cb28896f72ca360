import { checkedDimension, DIMENSION_LIMITS } from '../../sketch/check-dimension.ts';
import {
  DIMENSION_SIGNS,
  FITS,
  trueValue,
  type Dimension,
  type DimensionSign,
  type DimensionTolerance,
} from '../../sketch/dimension.ts';
import { scaleRatio } from '../../sketch/sheet-setup.ts';
import { refused, type Answer, type Outcome, type Question, type ToolFault, type Work } from '../tool.ts';

/** Equal limits that can be chosen, in millimetres or degrees; others are typed. */
const EQUAL_LIMITS = ['±0.05', '±0.1', '±0.2', '±0.5'] as const;

/** What may be said beside the measure while the place of a dimension is asked for. */
const NOTES = ['symbol', 'tolerance', 'count', 'value', 'auxiliary'] as const;

type Open = Exclude<(typeof NOTES)[number], 'auxiliary'> | 'lower';

/** What a dimension says; without a value it says what it measures. */
export interface SizeNote {
  readonly sign: DimensionSign;
  readonly tolerance: DimensionTolerance;
  readonly count: number;
  readonly value: number | undefined;
  readonly auxiliary: boolean;
  /** Chosen for a length; undefined where its place tells. */
  readonly way: 'level' | 'upright' | undefined;
}

/** What was chosen so far, and what is being chosen. */
interface Noted {
  readonly note: SizeNote;
  readonly open: Open | undefined;
  readonly fault: ToolFault | undefined;
}

/** The signs among which a tool lets choose, the usual one first, and the words that it offers besides. */
export interface SizeKind {
  readonly signs: readonly [DimensionSign, ...DimensionSign[]];
  readonly fits: boolean;
  readonly ways: readonly ('level' | 'upright')[];
}

/** What has been said of a dimension by the answers behind those that tell what is measured, or which one is changed. */
export function noted(answers: readonly Answer[], { signs: [sign] }: SizeKind, before?: SizeNote): Noted {
  const note: SizeNote = before ?? {
    sign,
    tolerance: { kind: 'none' },
    count: 1,
    value: undefined,
    auxiliary: false,
    way: undefined,
  };
  return answers.reduce<Noted>((so, answer) => after(so, answer), { note, open: undefined, fault: undefined });
}

/** The question for the place of a dimension, or for what was begun to be said of it. */
export function placeQuestion({ open }: Noted, { signs, fits, ways }: SizeKind, base: Question['base']): Question {
  switch (open) {
    case undefined: {
      const notes = signs.length > 1 ? NOTES : NOTES.filter((name) => name !== 'symbol');
      return { prompt: 'size-place', takes: ['point'], options: [...ways, ...notes], ...(base && { base }) };
    }
    case 'symbol':
      return { prompt: 'size-symbol', takes: [], options: signs };
    case 'tolerance':
      return { prompt: 'size-upper', takes: ['number'], options: ['none', ...EQUAL_LIMITS, ...(fits ? FITS : [])] };
    case 'lower':
      return { prompt: 'size-lower', takes: ['number', 'enter'] };
    case 'count':
      return { prompt: 'size-count', takes: ['number'] };
    case 'value':
      return { prompt: 'size-value', takes: ['number'] };
  }
}

/** A dimension drawn; its value is the measure on the grid, unless another one was typed. */
export function sized(measure: Measure, { note }: Noted, { sketch }: Work): Outcome {
  const { sign, tolerance, count, auxiliary } = note;
  const kept = checkedDimension({ ...measure, sign, tolerance, count, auxiliary, value: 0 });
  if (!kept) return refused('off-sheet');
  const measured = trueValue(kept, scaleRatio(sketch.sheet.scale));
  if (measured === 0) return refused('bad-size');
  return {
    kind: 'command',
    command: { kind: 'dimension', dimension: { ...kept, value: note.value ?? measured } },
    keep: [],
  };
}

type Said = 'sign' | 'value' | 'tolerance' | 'count' | 'auxiliary';
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What is measured, and where that stands. */
export type Measure = Without<Dimension, Said>;

function after(so: Noted, answer: Answer): Noted {
  const { note, open } = so;
  const closed = (more: Partial<SizeNote>): Noted => ({ ...so, note: { ...note, ...more }, open: undefined });
  const fault = (why: ToolFault): Noted => ({ ...so, fault: why });
  if (answer.kind === 'option') return chosen(so, answer.option);
  if (open === 'lower' && answer.kind === 'enter') {
    const { tolerance } = note;
    // The same below the measure as above it, which says nothing of two limits that lie below it.
    return tolerance.kind === 'limits' && tolerance.upper > 0 ? closed({}) : fault('bad-size');
  }
  if (answer.kind !== 'number') return so;
  const { value } = answer;
  switch (open) {
    case 'tolerance':
      if (!(Math.abs(value) <= DIMENSION_LIMITS.tolerance)) return fault('bad-size');
      return {
        ...so,
        note: { ...note, tolerance: { kind: 'limits', upper: value, lower: -Math.abs(value) } },
        open: 'lower',
      };
    case 'lower': {
      const { tolerance } = note;
      const upper = tolerance.kind === 'limits' ? tolerance.upper : 0;
      const fits = value <= upper && value >= -DIMENSION_LIMITS.tolerance;
      return fits ? closed({ tolerance: { kind: 'limits', upper, lower: value } }) : fault('bad-size');
    }
    case 'count':
      return Number.isInteger(value) && value >= 1 && value <= DIMENSION_LIMITS.count
        ? closed({ count: value })
        : fault('bad-count');
    case 'value':
      return value > 0 && value <= DIMENSION_LIMITS.value ? closed({ value }) : fault('bad-size');
    default:
      return so;
  }
}

function chosen(so: Noted, option: string): Noted {
  const { note, open } = so;
  const closed = (more: Partial<SizeNote>): Noted => ({ ...so, note: { ...note, ...more }, open: undefined });
  if (open === 'symbol') {
    const sign = DIMENSION_SIGNS.find((each) => each === option);
    return sign ? closed({ sign }) : so;
  }
  if (open === 'tolerance') return closed({ tolerance: toleranceOf(option) });
  if (option === 'auxiliary') return closed({ auxiliary: !note.auxiliary });
  if (option === 'level' || option === 'upright') return closed({ way: option });
  const begun = NOTES.find((each) => each === option);
  return begun && begun !== 'auxiliary' ? { ...so, open: begun } : so;
}

function toleranceOf(option: string): DimensionTolerance {
  const fit = FITS.find((each) => each === option);
  if (fit) return { kind: 'fit', fit };
  if (!option.startsWith('±')) return { kind: 'none' };
  const upper = Number(option.slice(1));
  return { kind: 'limits', upper, lower: -upper };
}
