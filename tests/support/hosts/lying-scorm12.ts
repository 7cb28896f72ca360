import { LyingHost, type LyingHostOptions, type LyingModel } from './lying-host.ts';

const TEXT = /^[\s\S]{0,64000}$/;
const SCORE = /^-?\d{0,3}(\.\d*)?$/;
const SPAN = /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/;

const SCORM_12: LyingModel = {
  status: 'cmi.core.lesson_status',
  noStatus: 'not attempted',
  learner: 'cmi.core.student_id',
  mode: 'cmi.core.lesson_mode',
  credit: 'cmi.core.credit',
  entry: 'cmi.core.entry',
  exit: 'cmi.core.exit',
  sessionTime: 'cmi.core.session_time',
  writable: {
    'cmi.core.lesson_location': TEXT,
    'cmi.core.lesson_status': /^(passed|completed|failed|incomplete|browsed)$/,
    'cmi.core.score.raw': SCORE,
    'cmi.core.score.min': SCORE,
    'cmi.core.score.max': SCORE,
    'cmi.core.exit': /^(time-out|suspend|logout|)$/,
    'cmi.core.session_time': SPAN,
    'cmi.suspend_data': TEXT,
    'cmi.student_preference.language': TEXT,
    id: /^[\x21-\x7e]{0,255}$/,
    type: /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
    time: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/,
    student_response: TEXT,
    'correct_responses.0.pattern': TEXT,
    result: /^(correct|wrong|unanticipated|neutral|-?\d{0,3}(\.\d*)?)$/,
    weighting: SCORE,
    latency: SPAN,
  },
  readsRows: false,
  seconds: (span) => {
    const [hours = 0, minutes = 0, rest = 0] = span.split(':').map(Number);
    return hours * 3600 + minutes * 60 + rest;
  },
  skips: 'same',
  errors: { open: '101', closed: '301', unknown: '201', writeOnly: '404', type: '405', gap: '201', server: '101' },
};

/** A lying host of SCORM 1.2. */
export class LyingScorm12Host extends LyingHost {
  readonly api = {
    LMSInitialize: (parameter?: unknown) => this.call('LMSInitialize', [parameter], () => this.initialize()),
    LMSFinish: (parameter?: unknown) => this.call('LMSFinish', [parameter], () => this.finish()),
    LMSGetValue: (element: string) => this.call('LMSGetValue', [element], () => this.get(element)),
    LMSSetValue: (element: string, value: string) =>
      this.call('LMSSetValue', [element, value], () => this.set(element, value)),
    LMSCommit: (parameter?: unknown) => this.call('LMSCommit', [parameter], () => this.commit()),
    LMSGetLastError: () => this.error,
    LMSGetErrorString: (code: string) => (code === '0' ? '' : `Error ${code}`),
    LMSGetDiagnostic: (code: string) => code,
  };

  constructor(options: LyingHostOptions = {}) {
    super(SCORM_12, options);
  }

  /** The next launch of the same attempt: the page is gone, the server's memory is not. */
  relaunch(options: Omit<LyingHostOptions, 'storage'> = {}): LyingScorm12Host {
    return new LyingScorm12Host({ ...this.options, ...options, storage: this.storage });
  }
}
