import type { Point } from '../geometry/point.ts';
import type { Layer } from '../sketch/line-type.ts';
import type { TitleField } from '../sketch/sheet-setup.ts';

/** What can be said of sizes. */
export const SIZE_CODES = [
  'wrong-value',
  'wrong-sign',
  'size-twice',
  'chain-closed',
  'round-size-missing',
  'place-not-fixed',
  'size-from-hidden',
  'size-on-line',
  'size-inside',
  'size-crossing',
  'size-near',
] as const;

/** What is said of hatching. */
export const HATCH_CODES = ['hatch-missing', 'hatch-off', 'hatch-extra', 'hatch-uneven', 'hatch-alike'] as const;

/** What is said of cutting lines, their arrows and letters. */
export const CUT_CODES = [
  'cutting-missing',
  'cutting-moved',
  'arrow-missing',
  'arrow-turned',
  'cut-letters',
  'cut-name-missing',
] as const;

export type SizeCode = (typeof SIZE_CODES)[number];

/** What can be said of a drawing. The order is that in which a learner should mend: the sheet, its views, their lines. */
export const DIAGNOSIS_CODES = [
  'not-readable',
  'sheet-format',
  'sheet-projection',
  'sheet-scale',
  'third-angle',
  'wrong-scale',
  'part-unlike',
  'view-missing',
  'view-unlike',
  'view-other-side',
  'view-mirrored',
  'view-turned',
  'view-scaled',
  'axes-turned',
  'axis-scaled',
  'view-wrong-side',
  'view-out-of-line',
  'view-moved',
  'line-missing',
  'part-missing',
  'gap',
  'too-short',
  'too-long',
  'moved',
  'wrong-angle',
  'wrong-radius',
  'radius-for-diameter',
  'circle-for-ellipse',
  'fillet-missing',
  'chamfer-missing',
  'wrong-line-type',
  'smooth-edge-drawn',
  'extra-line',
  'double-line',
  ...HATCH_CODES,
  ...CUT_CODES,
  ...SIZE_CODES,
  'insert-missing',
  'frame-missing',
  'title-field',
] as const;

export type DiagnosisCode = (typeof DIAGNOSIS_CODES)[number];

/** What is said of views and their lines. */
export type LineCode = Exclude<
  DiagnosisCode,
  | SizeCode
  | `${'sheet' | 'hatch' | 'insert' | 'frame' | 'title' | 'cutting' | 'arrow' | 'cut' | 'axes' | 'axis'}-${string}`
>;

/** A fault of the syllabus, as the course's faults.tsv describes it. */
export type FaultCode = `${'V' | 'K' | 'C' | 'D' | 'L' | 'I' | 'S' | 'B' | 'F' | 'T' | 'G' | 'W'}${number}`;

/** One thing that is wrong with a drawing. */
export interface Diagnosis {
  readonly code: DiagnosisCode;
  readonly fault: FaultCode;
  /** The name of the view that it is about; none for what concerns the sheet. */
  readonly view: string | undefined;
  /** Where on the sheet, in millimetres of paper; none where there is nothing to point at. */
  readonly at: Point | undefined;
  /** The drawn lines, by their places in the drawing. */
  readonly entities: readonly number[];
  /** The lines of the reference, by id. */
  readonly lines: readonly string[];
  /** The sizes and the hatchings that it is about, by their places in the drawing. */
  readonly dimensions?: readonly number[];
  readonly hatches?: readonly number[];
  /** The field of the title block that it is about. */
  readonly field?: TitleField;
  readonly layer?: Layer;
  /** What is to be known of it: millimetres of paper, degrees, factors and counts, by name. */
  readonly numbers: Readonly<Record<string, number>>;
}
