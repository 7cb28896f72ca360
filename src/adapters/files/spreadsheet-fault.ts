import type { FileProblem } from '../../domain/record/file-problem.ts';

/** What makes a spreadsheet unreadable: what was found, and what its sentence names. */
export interface SpreadsheetFault {
  readonly found: FileProblem['found'];
  readonly values?: FileProblem['values'];
}
