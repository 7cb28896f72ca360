import { Scorm12API } from 'scorm-again/scorm12/min';
import type { Scorm12Api } from './scorm12-api.ts';

interface LocalRuntimeOptions {
  /** Whose work it is, as the journal names the learner. */
  readonly learner: string;
  /** What `save` was given last for this learner and course; undefined at the first launch. */
  readonly saved: string | undefined;
  /** Takes the whole data model as JSON at every commit and at the end. Whether it is kept is the journal's business. */
  readonly save: (cmi: string) => void;
}

const SILENT = 5;
/** Nothing is ever sent there; scorm-again calls its service only when there is an address. */
const NO_ADDRESS = 'local:';

/**
 * A SCORM 1.2 host made of scorm-again, for a course that was opened without one. Spoken to as any other host is.
 *
 * scorm-again leaves to the page what a server would do: the launch values are seeded here, total time is carried
 * over, and a data model that cannot be read is a first launch. Its offline mode stays off: it loses commits made
 * while it synchronises, and shares its keys among learners.
 */
export function installLocalRuntime({ learner, saved, save }: LocalRuntimeOptions): Scorm12Api {
  const api = new Scorm12API(
    {
      lmsCommitUrl: NO_ADDRESS,
      dataCommitFormat: 'json',
      alwaysSendTotalTime: true,
      autocommit: false,
      mastery_override: false,
      logLevel: SILENT,
    },
    {
      processHttpRequest(_address, data) {
        save(JSON.stringify(data));
        return { result: 'true', errorCode: 0 };
      },
      updateSettings() {
        // No settings are used.
      },
    },
  );
  const before = saved === undefined ? undefined : parse(saved);
  if (before !== undefined) restore(api, before);
  const { core } = api.cmi;
  core.student_id = learner;
  core.credit = 'credit';
  core.lesson_mode = 'normal';
  core.entry = before === undefined ? 'ab-initio' : 'resume';
  if (core.total_time === '') core.total_time = '0000:00:00';
  return api;
}

type Json = Record<string, unknown>;

/** The `cmi` of a snapshot, or undefined where there is none. */
function parse(saved: string): Json | undefined {
  try {
    const snapshot: unknown = JSON.parse(saved);
    return isJson(snapshot) && isJson(snapshot.cmi) ? snapshot.cmi : undefined;
  } catch {
    return undefined;
  }
}

/** A value that scorm-again turns down ends the loading; what came before it, suspend data first, is kept. */
function restore(api: Scorm12API, cmi: Json): void {
  try {
    api.loadFromJSON(restorable(cmi));
  } catch {
    // The journal holds the work as well, and compares it with what this runtime gives back.
  }
}

/** What a new session takes over: not the last one's exit and time, and of the launch values none. */
function restorable(cmi: Json): Json {
  const core = isJson(cmi.core) ? cmi.core : {};
  const { lesson_location, lesson_status, score, total_time } = core;
  const { suspend_data, interactions, student_preference } = cmi;
  return {
    cmi: {
      suspend_data,
      interactions,
      student_preference,
      core: { lesson_location, lesson_status, score, total_time },
    },
  };
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
