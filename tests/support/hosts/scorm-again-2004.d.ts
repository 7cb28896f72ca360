import type { Scorm12HttpService, Scorm12Settings } from '../../../src/adapters/lms/scorm-again.d.ts';

/**
 * scorm-again 3.4.3, `scorm-again/scorm2004/min`, which only tests speak to. As with `scorm-again/scorm12/min`, its own
 * types declare a default export where the file has a named one.
 */
export declare class Scorm2004API {
  constructor(settings: Scorm12Settings, httpService: Scorm12HttpService);
  readonly cmi: Record<string, string>;
  Initialize(parameter?: string): string;
  Terminate(parameter?: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(parameter?: string): string;
  GetLastError(): string;
  GetErrorString(code: string): string;
  GetDiagnostic(code: string): string;
  /** Only before Initialize. */
  loadFromJSON(json: object): void;
}
