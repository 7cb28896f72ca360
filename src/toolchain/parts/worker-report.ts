/** What the process that computes a part says, a line of JSON each time; the last line is a fault or the end. */
export type WorkerReport =
  | { readonly step: string }
  | { readonly fault: string; readonly about?: string; readonly line?: number }
  | { readonly written: true };

/** The reports in what a process has said. A last line that was cut off is left out. */
export function readReports(said: string): readonly WorkerReport[] {
  return said
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith('{"'))
    .map((line) => JSON.parse(line) as WorkerReport);
}
