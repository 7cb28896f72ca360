import type { ApiShape } from './find-api.ts';
import { isApiWith } from './is-api-with.ts';

/**
 * What a SCORM 2004 host puts at `window.API_1484_11` (RTE 3.2). Arguments and answers are strings by the standard;
 * answers are `unknown` here since hosts also give booleans, numbers and nothing at all.
 */
export interface Scorm2004Api {
  Initialize(parameter: ''): unknown;
  Terminate(parameter: ''): unknown;
  GetValue(element: string): unknown;
  SetValue(element: string, value: string): unknown;
  Commit(parameter: ''): unknown;
  GetLastError(): unknown;
  GetErrorString(code: string): unknown;
}

/** All eight functions but GetDiagnostic, which is never called. */
const FUNCTIONS = [
  'Initialize',
  'Terminate',
  'GetValue',
  'SetValue',
  'Commit',
  'GetLastError',
  'GetErrorString',
] as const;

/** Where a 2004 host puts its API and how it is told from anything else of that name. */
export const SCORM2004_API: ApiShape<Scorm2004Api> = {
  name: 'API_1484_11',
  is: (candidate): candidate is Scorm2004Api => isApiWith(FUNCTIONS, candidate),
};
