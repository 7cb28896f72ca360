/** Something wrong in the course source, and what is expected instead. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A text that compiles but breaks a rule for plain language; `rule` names it: `P02`. */
export interface Warning extends Problem {
  readonly rule: string;
}

export type Report = (problem: Problem) => void;

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `courses/technical-drawing/m02/scale/lesson.yaml:12:5 question "q3": ...`, as editors open it on a click. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message}`;
}

export function formatWarning(warning: Warning): string {
  return `${warning.file}:${warning.line}:${warning.column} ${warning.rule} ${warning.message}`;
}

/** By file, line and column, so that a run always tells the same story. */
export function inFileOrder<P extends Problem>(problems: readonly P[]): readonly P[] {
  return [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
