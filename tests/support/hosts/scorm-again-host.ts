import { Scorm12API } from 'scorm-again/scorm12/min';

export interface ScormAgainHostOptions {
  /** What `onPersist` was given last. */
  readonly storage?: string;
  readonly onPersist?: (storage: string) => void;
  readonly mode?: 'normal' | 'review' | 'browse';
  readonly student?: string;
}

/**
 * scorm-again as a host of its own: strict errors, its own Initialize, gaps and types refused. Writes down what it
 * turned down, which a course must never bring about.
 */
export function scormAgainHost({
  storage,
  onPersist,
  mode = 'normal',
  student = 'learner-1',
}: ScormAgainHostOptions = {}) {
  const refusals: string[] = [];
  const host = new Scorm12API(
    { lmsCommitUrl: 'nowhere:', alwaysSendTotalTime: true, strict_errors: true, mastery_override: false, logLevel: 5 },
    {
      processHttpRequest(_address, data) {
        onPersist?.(JSON.stringify(data));
        return { result: 'true', errorCode: 0 };
      },
      updateSettings() {
        // No settings are used.
      },
    },
  );
  if (storage !== undefined) host.loadFromJSON(JSON.parse(storage) as object);
  host.cmi.core.student_id = student;
  host.cmi.core.credit = mode === 'normal' ? 'credit' : 'no-credit';
  host.cmi.core.lesson_mode = mode;
  host.cmi.core.entry = storage === undefined ? 'ab-initio' : 'resume';
  const checked = (call: string, answer: string) => {
    if (host.LMSGetLastError() !== '0') refusals.push(`${call}: ${host.LMSGetLastError()}`);
    return answer;
  };
  const api = {
    LMSInitialize: (parameter: string) => checked('LMSInitialize', host.LMSInitialize(parameter)),
    LMSFinish: (parameter: string) => checked('LMSFinish', host.LMSFinish(parameter)),
    LMSGetValue: (element: string) => checked(`LMSGetValue ${element}`, host.LMSGetValue(element)),
    LMSSetValue: (element: string, value: string) =>
      checked(`LMSSetValue ${element} ${JSON.stringify(value)}`, host.LMSSetValue(element, value)),
    LMSCommit: (parameter: string) => checked('LMSCommit', host.LMSCommit(parameter)),
    LMSGetLastError: () => host.LMSGetLastError(),
    LMSGetErrorString: (code: string) => host.LMSGetErrorString(code),
    LMSGetDiagnostic: (code: string) => host.LMSGetDiagnostic(code),
  };
  return { api, refusals };
}
