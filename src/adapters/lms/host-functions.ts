/** The functions of a host's API by what they do; the versions of SCORM name them differently. */
export interface HostFunctions {
  initialize(): unknown;
  finish(): unknown;
  commit(): unknown;
  get(element: string): unknown;
  set(element: string, value: string): unknown;
  lastError(): unknown;
  errorString(code: string): unknown;
  /** What the host calls them, for the log. */
  readonly names: Readonly<Record<'initialize' | 'finish' | 'commit' | 'get' | 'set', string>>;
}
