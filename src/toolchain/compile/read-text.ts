import { readFileSync, statSync } from 'node:fs';
import type { Report } from './problem.ts';

/**
 * The text of a source file; `undefined` when it is no file, cannot be read or is not UTF-8, which is reported, the last
 * with the line of the first bad byte.
 */
export function readText(file: string, report: Report): string | undefined {
  const bytes = readBytes(file, report);
  if (!bytes) return undefined;
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

function readBytes(file: string, report: Report): Uint8Array | undefined {
  try {
    if (statSync(file).isFile()) return readFileSync(file);
    report({ file, line: 1, column: 1, message: 'expected a file, found a folder' });
  } catch (error) {
    // No right to read it, a broken disk: the system's own sentence says it best.
    const reason = error instanceof Error ? error.message : String(error);
    report({ file, line: 1, column: 1, message: `the file cannot be read: ${reason}` });
  }
  return undefined;
}
