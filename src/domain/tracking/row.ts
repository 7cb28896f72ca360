/** One row of the host's interactions, already written for the tutor. */
export interface Row {
  /** Index in the host's table, from 0: fixed for a slot. */
  readonly index: number;
  /** `p-m02-scale-q01-real-length` */
  readonly id: string;
  /** SCORM 1.2 knows neither `long-fill-in` nor `other`. */
  readonly type:
    'choice' | 'matching' | 'sequencing' | 'numeric' | 'performance' | 'fill-in' | 'long-fill-in' | 'other';
  /** The question in words, where the standard has a place for it; with its language, `{lang=en}Which view ...`. */
  readonly description?: string;
  readonly response: string;
  readonly pattern: string;
  readonly result: 'right' | 'wrong' | 'neutral' | number;
  readonly weighting?: number;
  /** Whole seconds. */
  readonly seconds: number;
  /** Time of the last try in the form of the standard: local `HH:MM:SS`, or `2026-11-21T20:00:00.00Z`. */
  readonly time?: string;
}
