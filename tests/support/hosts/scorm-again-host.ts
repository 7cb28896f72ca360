import { Scorm12API } from 'scorm-again/scorm12/min';
import { Scorm2004API } from 'scorm-again/scorm2004/min';

export interface ScormAgainHostOptions {
  /** What `onPersist` was given last. */
  readonly storage?: string;
  readonly onPersist?: (storage: string) => void;
  readonly mode?: 'normal' | 'review' | 'browse';
  readonly student?: string;
}

type Call = (...given: string[]) => string;

const SETTINGS = {
  lmsCommitUrl: 'nowhere:',
  alwaysSendTotalTime: true,
  strict_errors: true,
  mastery_override: false,
  logLevel: 5,
};

/** scorm-again's SCORM 1.2 as a host of its own: strict errors, its own Initialize, gaps and types refused. */
export function scormAgainHost(options: ScormAgainHostOptions = {}) {
  const { storage, mode = 'normal', student = 'learner-1' } = options;
  const host = new Scorm12API(SETTINGS, service(options));
  if (storage !== undefined) host.loadFromJSON(JSON.parse(storage) as object);
  host.cmi.core.student_id = student;
  host.cmi.core.credit = mode === 'normal' ? 'credit' : 'no-credit';
  host.cmi.core.lesson_mode = mode;
  host.cmi.core.entry = storage === undefined ? 'ab-initio' : 'resume';
  return watched(
    {
      LMSInitialize: (parameter: string) => host.LMSInitialize(parameter),
      LMSFinish: (parameter: string) => host.LMSFinish(parameter),
      LMSGetValue: (element: string) => host.LMSGetValue(element),
      LMSSetValue: (element: string, value: string) => host.LMSSetValue(element, value),
      LMSCommit: (parameter: string) => host.LMSCommit(parameter),
    },
    {
      LMSGetLastError: () => host.LMSGetLastError(),
      LMSGetErrorString: (code: string) => host.LMSGetErrorString(code),
      LMSGetDiagnostic: (code: string) => host.LMSGetDiagnostic(code),
    },
    () => host.LMSGetLastError(),
  );
}

/** The same of SCORM 2004. */
export function scormAgain2004Host(options: ScormAgainHostOptions = {}) {
  const { storage, mode = 'normal', student = 'learner-1' } = options;
  const host = new Scorm2004API(SETTINGS, service(options));
  if (storage !== undefined) host.loadFromJSON(JSON.parse(storage) as object);
  host.cmi.learner_id = student;
  host.cmi.credit = mode === 'normal' ? 'credit' : 'no-credit';
  host.cmi.mode = mode;
  host.cmi.entry = storage === undefined ? 'ab-initio' : 'resume';
  return watched(
    {
      Initialize: (parameter: string) => host.Initialize(parameter),
      Terminate: (parameter: string) => host.Terminate(parameter),
      GetValue: (element: string) => host.GetValue(element),
      SetValue: (element: string, value: string) => host.SetValue(element, value),
      Commit: (parameter: string) => host.Commit(parameter),
    },
    {
      GetLastError: () => host.GetLastError(),
      GetErrorString: (code: string) => host.GetErrorString(code),
      GetDiagnostic: (code: string) => host.GetDiagnostic(code),
    },
    () => host.GetLastError(),
  );
}

/** What stands in for a server. */
function service({ onPersist }: ScormAgainHostOptions) {
  return {
    processHttpRequest(_address: string, data: unknown) {
      onPersist?.(JSON.stringify(data));
      return { result: 'true', errorCode: 0 };
    },
    updateSettings() {
      // No settings are used.
    },
  };
}

/**
 * A host's API, and in `refusals` what it turned down of the calls that do something: a course must never bring that
 * about. 403 of 2004 says of a value only that there is none yet.
 */
function watched<Acts extends Readonly<Record<string, Call>>, Others extends object>(
  acts: Acts,
  others: Others,
  lastError: () => string,
): { readonly api: Acts & Others; readonly refusals: readonly string[] } {
  const refusals: string[] = [];
  const calls = Object.entries(acts).map(([name, act]) => {
    const call: Call = (...given) => {
      const answer = act(...given);
      const error = lastError();
      const isUnset = error === '403' && name === 'GetValue';
      if (error !== '0' && !isUnset) refusals.push(`${name} ${JSON.stringify(given)}: ${error}`);
      return answer;
    };
    return [name, call];
  });
  return { api: { ...(Object.fromEntries(calls) as Acts), ...others }, refusals };
}
