import type { Commit, CommitReport } from '../../domain/tracking/lms.ts';
import { dialect2004 } from './dialect2004.ts';
import { ScormLms } from './scorm-lms.ts';
import type { ScormOptions } from './scorm-lms.ts';
import type { Scorm2004Api } from './scorm2004-api.ts';

interface Scorm2004Options extends ScormOptions {
  readonly edition: '2004-4th' | '2004-3rd';
}

/** A SCORM 2004 host as the player sees it. */
export class Scorm2004 extends ScormLms {
  constructor(api: Scorm2004Api, { edition, ...options }: Scorm2004Options) {
    const host = {
      initialize: () => api.Initialize(''),
      finish: () => api.Terminate(''),
      commit: () => api.Commit(''),
      get: (element: string) => api.GetValue(element),
      set: (element: string, value: string) => api.SetValue(element, value),
      lastError: () => api.GetLastError(),
      errorString: (code: string) => api.GetErrorString(code),
      names: {
        initialize: 'Initialize',
        finish: 'Terminate',
        commit: 'Commit',
        get: 'GetValue',
        set: 'SetValue',
      },
    };
    super(host, dialect2004(edition), options);
  }

  heldResponse(index: number): string {
    const row = `cmi.interactions.${index}.`;
    return this.heldId(`${row}id`, index) && this.calls.get(`${row}learner_response`);
  }

  /** Puts all of a commit, whatever was put before. */
  override resend(commit: Commit): CommitReport {
    return this.ifWriting((refused) => {
      const put = this.putter(refused);
      this.send(commit, refused, (...element) => {
        const [name, value] = element;
        if (this.tried.get(name)?.value === value) this.tried.delete(name);
        return put(...element);
      });
      return this.save(refused);
    });
  }
}
