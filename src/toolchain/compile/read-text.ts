import { readFileSync } from 'node:fs';
import type { Report } from './problem.ts';

/** The text of a source file; `undefined` when it is not UTF-8, which is reported with the line of the first bad byte. */
export function readText(file: string, report: Report): string | undefined {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const before = lenient.slice(0, lenient.indexOf('\uFFFD')).split('\n');
    const message = 'not UTF-8: a letter cannot be read; save the file in the encoding UTF-8';
    report({ file, line: before.length, column: (before[before.length - 1] ?? '').length + 1, message });
    return undefined;
  }
}
