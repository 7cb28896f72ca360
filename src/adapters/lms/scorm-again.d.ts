/**
 * scorm-again 3.4.3, `scorm-again/scorm12/min`. Its own types declare a default export where the file has a named
 * one; only what is used here is declared.
 */
export declare class Scorm12API {
  constructor(settings: Scorm12Settings, httpService: Scorm12HttpService);
  readonly cmi: { readonly core: Record<string, string> };
  LMSInitialize(parameter?: string): string;
  LMSFinish(parameter?: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(parameter?: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
  /** Only before LMSInitialize; calls `setCMIValue` for each leaf and reports what it refuses to the log. */
  loadFromJSON(json: object): void;
}

export interface Scorm12Settings {
  /** The service is called only where this is a string. */
  lmsCommitUrl?: string;
  dataCommitFormat?: 'json' | 'flattened' | 'params';
  /** Puts total_time into every commit, not only the last. */
  alwaysSendTotalTime?: boolean;
  autocommit?: boolean;
  strict_errors?: boolean;
  mastery_override?: boolean;
  /** 1 to 5; 5 is silence. */
  logLevel?: number;
}

export interface Scorm12HttpService {
  processHttpRequest(url: string, data: unknown, immediate: boolean): { result: string; errorCode: number };
  updateSettings(settings: Scorm12Settings): void;
}

/** The same of `scorm-again/scorm2004/min`, which only tests speak to. */
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
