/** Where a host puts its calls down, and its last error code, `0` for none. */
interface Recorder {
  readonly transcript: string[];
  readonly error: () => string;
}

/** Makes a call of a host's and puts it down, one line a call: what was given, what was answered, the error code. */
export function recordedCall<Answer>(
  { transcript, error }: Recorder,
  name: string,
  args: readonly unknown[],
  run: () => Answer,
): Answer {
  const given = args.map((argument) => JSON.stringify(argument)).join(', ');
  const tell = (said: string): void =>
    void transcript.push(`${name}(${given}) -> ${said}${error() === '0' ? '' : ` [${error()}]`}`);
  try {
    const answer = run();
    tell(JSON.stringify(answer) ?? 'undefined');
    return answer;
  } catch (thrown) {
    tell(`throws ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    throw thrown;
  }
}
