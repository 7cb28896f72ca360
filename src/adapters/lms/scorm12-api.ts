import type { ApiShape } from './find-api.ts';
import { isApiWith } from './is-api-with.ts';

/**
 * What a SCORM 1.2 host puts at `window.API` (SCORM 1.2 RTE 3.2). Arguments and answers are strings by the
 * standard; answers are `unknown` here since hosts also give booleans, numbers and nothing at all.
 */
export interface Scorm12Api {
  LMSInitialize(parameter: ''): unknown;
  LMSFinish(parameter: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(parameter: ''): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
}

/** All eight functions but LMSGetDiagnostic, which is never called. */
const FUNCTIONS = [
  'LMSInitialize',
  'LMSFinish',
  'LMSGetValue',
  'LMSSetValue',
  'LMSCommit',
  'LMSGetLastError',
  'LMSGetErrorString',
] as const;

/** Where a 1.2 host puts its API and how it is told from anything else of that name. */
export const SCORM12_API: ApiShape<Scorm12Api> = {
  name: 'API',
  is: (candidate): candidate is Scorm12Api => isApiWith(FUNCTIONS, candidate),
};
