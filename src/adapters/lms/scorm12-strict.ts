import { ROW_FORM_12_STRICT } from '../../domain/tracking/row-form12-strict.ts';
import { SUSPEND_DATA_LIMIT } from '../../domain/tracking/suspend-data.ts';
import { Scorm12 } from './scorm12.ts';
import type { Scorm12Api } from './scorm12-api.ts';
import type { ScormOptions } from './scorm-lms.ts';

/** A SCORM 1.2 host that takes responses in the form of their type alone. */
export class Scorm12Strict extends Scorm12 {
  constructor(api: Scorm12Api, options: ScormOptions) {
    super(api, options, {
      rows: ROW_FORM_12_STRICT,
      suspendDataLimit: SUSPEND_DATA_LIMIT,
      // CMITime: the time of day where the learner sits.
      time: (now) => new Date(now).toTimeString().slice(0, 8),
    });
  }
}
