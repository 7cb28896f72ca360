import type { Commit, CommitReport } from '../../domain/tracking/lms.ts';
import type { CommitForm } from '../../domain/tracking/row-form.ts';
import type { Element } from './dialect.ts';
import { DIALECT_12 } from './dialect12.ts';
import { otherForm } from './other-form.ts';
import { ScormLms } from './scorm-lms.ts';
import type { Refusal, ScormOptions } from './scorm-lms.ts';
import type { Scorm12Api } from './scorm12-api.ts';

/** A SCORM 1.2 host as the player sees it; `form` says how it is told answers where not in words. */
export class Scorm12 extends ScormLms {
  constructor(api: Scorm12Api, options: ScormOptions, form?: CommitForm) {
    const host = {
      initialize: () => api.LMSInitialize(''),
      finish: () => api.LMSFinish(''),
      commit: () => api.LMSCommit(''),
      get: (element: string) => api.LMSGetValue(element),
      set: (element: string, value: string) => api.LMSSetValue(element, value),
      lastError: () => api.LMSGetLastError(),
      errorString: (code: string) => api.LMSGetErrorString(code),
      names: {
        initialize: 'LMSInitialize',
        finish: 'LMSFinish',
        commit: 'LMSCommit',
        get: 'LMSGetValue',
        set: 'LMSSetValue',
      },
    };
    super(host, form ? { ...DIALECT_12, form } : DIALECT_12, options);
  }

  /**
   * Moodle's 1.2 code marks a value as sent before it sends it: what a lost commit carried goes out again only after the
   * element has changed. So what was put before is replaced by another text, committed, and put and committed again.
   */
  override resend(commit: Commit): CommitReport {
    return this.ifWriting((refused) => {
      const put = this.putter(refused);
      // Texts in between are no work: one that is turned down loses nothing.
      const refusedBetween: Refusal[] = [];
      const putBetween = this.putter(refusedBetween);
      const restore: Element[] = [];
      this.send(commit, refused, (element, value) => {
        const before = this.tried.get(element);
        if (before?.value !== value || (!before.taken && this.vital.includes(element))) return put(element, value);
        const other = this.other(element, value);
        if (other === undefined) return before.taken;
        if (putBetween(element, other)) restore.push([element, value]);
        else this.tried.set(element, before);
        return true;
      });
      const first = this.save(refused);
      for (const [element, value] of restore) put(element, value);
      const second = this.save(refused);
      return {
        ...second,
        accepted: first.accepted && second.accepted,
        refused: [...refused, ...refusedBetween],
      };
    });
  }

  /** A text to put in between, for what may have been lost; undefined where there is none or none is needed. */
  private other(element: string, value: string): string | undefined {
    const { whyIllegal, launch } = this.dialect;
    // An illegal value never went out, and exit stays what it is.
    if (whyIllegal(element, value) !== undefined) return undefined;
    if (element !== launch.suspendData) return otherForm(element, value);
    const earlier = this.earlierSuspendData;
    return earlier === value || whyIllegal(element, earlier) !== undefined ? '' : earlier;
  }
}
