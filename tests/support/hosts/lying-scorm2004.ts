import { LyingHost, type LyingHostOptions, type LyingModel } from './lying-host.ts';
import { intervalSeconds } from './scorm2004-model.ts';

const TEXT = /^[\s\S]{0,64000}$/;
const SCORE = /^-?\d{0,3}(\.\d*)?$/;
const INTERVAL = /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/;

const SCORM_2004: LyingModel = {
  status: 'cmi.completion_status',
  noStatus: 'unknown',
  learner: 'cmi.learner_id',
  mode: 'cmi.mode',
  credit: 'cmi.credit',
  entry: 'cmi.entry',
  exit: 'cmi.exit',
  sessionTime: 'cmi.session_time',
  writable: {
    'cmi.completion_status': /^(completed|incomplete|not attempted|unknown)$/,
    'cmi.success_status': /^(passed|failed|unknown)$/,
    'cmi.progress_measure': /^[01](\.\d*)?$/,
    'cmi.location': TEXT,
    'cmi.score.raw': SCORE,
    'cmi.score.min': SCORE,
    'cmi.score.max': SCORE,
    'cmi.score.scaled': /^-?[01](\.\d*)?$/,
    'cmi.exit': /^(time-out|suspend|logout|normal|)$/,
    'cmi.session_time': INTERVAL,
    'cmi.suspend_data': TEXT,
    'cmi.learner_preference.language': TEXT,
    id: /^[\x21-\x7e]{1,4000}$/,
    type: /^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/,
    description: TEXT,
    timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\d?Z$/,
    learner_response: TEXT,
    'correct_responses.0.pattern': TEXT,
    result: /^(correct|incorrect|unanticipated|neutral|-?\d{0,3}(\.\d*)?)$/,
    weighting: SCORE,
    latency: INTERVAL,
  },
  readsRows: true,
  seconds: intervalSeconds,
  skips: 'unset',
  errors: { open: '103', closed: '301', unknown: '401', writeOnly: '405', type: '406', gap: '351', server: '391' },
};

/** A lying host of SCORM 2004; it sends again only what was set again. */
export class LyingScorm2004Host extends LyingHost {
  readonly api = {
    Initialize: (parameter?: unknown) => this.call('Initialize', [parameter], () => this.initialize()),
    Terminate: (parameter?: unknown) => this.call('Terminate', [parameter], () => this.finish()),
    GetValue: (element: string) => this.call('GetValue', [element], () => this.get(element)),
    SetValue: (element: string, value: string) =>
      this.call('SetValue', [element, value], () => this.set(element, value)),
    Commit: (parameter?: unknown) => this.call('Commit', [parameter], () => this.commit()),
    GetLastError: () => this.error,
    GetErrorString: (code: string) => (code === '0' ? '' : `Error ${code}`),
    GetDiagnostic: (code: string) => code,
  };

  constructor(options: LyingHostOptions = {}) {
    super(SCORM_2004, options);
  }

  /** The next launch of the same attempt: the page is gone, the server's memory is not. */
  relaunch(options: Omit<LyingHostOptions, 'storage'> = {}): LyingScorm2004Host {
    return new LyingScorm2004Host({ ...this.options, ...options, storage: this.storage });
  }
}
