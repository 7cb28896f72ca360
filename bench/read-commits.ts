/** One commit as the host has seen it. */
export interface CommitRecord {
  /** Calls since the last commit, this one and those that ask for an error code included. */
  readonly calls: number;
  /** Bytes of the elements that have changed since the last commit, as a form that is sent: `&name=value`, encoded. */
  readonly bytes: number;
  /** How many of them are suspend data. */
  readonly suspendBytes: number;
  /** Whether it tells an answer: free rows that are made before one have none. */
  readonly tellsAnswer: boolean;
  /** Rows of the host's table that this commit has made, free ones included. */
  readonly newRows: number;
  /** Length of the suspend data that the host then holds, characters. */
  readonly suspendData: number;
}

const SUSPEND_DATA = 'cmi.suspend_data';
const ROW_ID = /^cmi\.interactions\.\d+\.id$/;
const ANSWER = /^cmi\.interactions\.\d+\.(student|learner)_response$/;

/** Reads the commits off a record of calls, of either standard: `LMSSetValue("name", "value") -> "true"` a line. */
export function readCommits(transcript: readonly string[]): readonly CommitRecord[] {
  const commits: CommitRecord[] = [];
  const sent = new Map<string, string>();
  const set = new Map<string, string>();
  let calls = 0;
  for (const line of transcript) {
    const { name, args, answer } = readCall(line);
    calls += 1;
    if (/^(LMS)?SetValue$/.test(name) && answer === 'true') set.set(args[0] ?? '', args[1] ?? '');
    if (!/^(LMS)?Commit$/.test(name)) continue;
    const changed = [...set].filter(([element, value]) => sent.get(element) !== value);
    const size = (some: typeof changed): number =>
      some.reduce((sum, [element, value]) => sum + `&${element}=${encodeURIComponent(value)}`.length, 0);
    commits.push({
      calls,
      bytes: size(changed),
      suspendBytes: size(changed.filter(([element]) => element === SUSPEND_DATA)),
      tellsAnswer: changed.some(([element]) => ANSWER.test(element)),
      newRows: changed.filter(([element]) => ROW_ID.test(element) && !sent.has(element)).length,
      suspendData: set.get(SUSPEND_DATA)?.length ?? 0,
    });
    for (const [element, value] of changed) sent.set(element, value);
    calls = 0;
  }
  return commits;
}

function readCall(line: string): { name: string; args: readonly string[]; answer: string } {
  const [, name, args, answer] = /^(\w+)\((.*)\) -> "(.*?)"/s.exec(line) ?? [];
  if (name === undefined || answer === undefined) throw new Error(`A line that is no call: ${line}`);
  return { name, args: JSON.parse(`[${args ?? ''}]`) as readonly string[], answer };
}
