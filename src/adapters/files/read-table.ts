import type { FileProblem } from '../../domain/record/file-problem.ts';
import { readTabSeparated } from '../../domain/record/tab-separated.ts';
import { odsCells } from './ods-cells.ts';
import type { SpreadsheetFault } from './spreadsheet-fault.ts';
import { unzipped } from './unzip.ts';
import { xlsxCells } from './xlsx-cells.ts';

/** What a file holds: cells of a table, or a text that is no table. */
export type ReadTable =
  | { readonly kind: 'cells'; readonly cells: readonly (readonly string[])[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

/**
 * Reads a file by what is in it, whatever its name: XLSX, ODS, or text with tabs in UTF-8 or UTF-16. `isOther` knows texts
 * that are no tables.
 */
export function readTable(bytes: Uint8Array, isOther: (text: string) => boolean): ReadTable {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readSpreadsheet(bytes);
  const text = textOf(bytes);
  if (text === undefined) {
    return { kind: 'problem', problem: { line: 1, found: 'noText', expected: 'file', values: {} } };
  }
  if (isOther(text)) return { kind: 'text', text };
  const cells = readTabSeparated(text);
  return Array.isArray(cells) ? { kind: 'cells', cells } : { kind: 'problem', problem: cells as FileProblem };
}

function readSpreadsheet(bytes: Uint8Array): ReadTable {
  const names = new Set<string>();
  unzipped(bytes, (name) => {
    names.add(name);
    return false;
  });
  const cells = names.has('xl/workbook.xml')
    ? xlsxCells(bytes)
    : names.has('content.xml')
      ? odsCells(bytes)
      : undefined;
  if (cells === undefined) return broken({ found: 'compressed' });
  return 'found' in cells ? broken(cells) : { kind: 'cells', cells };
}

function broken({ found, values = {} }: SpreadsheetFault): ReadTable {
  return { kind: 'problem', problem: { line: 1, found, expected: 'spreadsheet', values } };
}

/** Undefined for what is no text. */
function textOf(bytes: Uint8Array): string | undefined {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}
