/**
 * A host's record of calls as it is approved, one a line: times, and suspend data that hold them, differ from run to
 * run; so does whether a time has changed.
 */
export function withoutTimes(calls: readonly string[]): string {
  const text = calls
    .filter((call, at) => {
      const name = /session_time|latency/.exec(call)?.[0];
      return name === undefined || calls.findIndex((other) => other.includes(name)) === at;
    })
    .join('\n')
    .replace(/"\d{4}:\d\d:\d\d"/g, '"HHHH:MM:SS"')
    .replace(/"\d\d:\d\d:\d\d"/g, '"HH:MM:SS"')
    .replace(/"PT[\d.HMS]+"/g, '"PT…"')
    .replace(/"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ"/g, '"YYYY-MM-DDTHH:MM:SS.ssZ"')
    .replace(/\b\d+s\b/g, 'Ns')
    .replace(/"v1\.(\d+)p\.technical-drawing\.[\w.-]+"/g, '"v1.$1p.technical-drawing…"');
  return `${text}\n`;
}
