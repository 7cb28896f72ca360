import * as v from 'valibot';
import { letterFaults } from './letter-faults.ts';
import type { Report } from './problem.ts';
import { TextOffset } from './text-fault.ts';
import type { Path, YamlFile } from './yaml-file.ts';

export type Issue = v.BaseIssue<unknown>;

/** How valibot calls what YAML calls a map and a list. */
const MAP = 'Object';
const LIST = 'Array';

/** The path of an issue from the root of the file. */
export function issuePath(issue: Issue): Path {
  return (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
}

/** Which character of a text the issue is about, when it is about one. */
export function issueCharacter(issue: Issue): number | undefined {
  return issue.input instanceof TextOffset ? issue.input.at : undefined;
}

/** Whether the issue says that a key is not there. */
export function isMissing(issue: Issue): boolean {
  return issue.path?.at(-1)?.value === undefined && issue.received === 'undefined';
}

/** Whether the issue says that a key should not be there. */
export function isUnknownKey(issue: Issue): boolean {
  return issue.expected === 'never';
}

/**
 * All issues of a value. valibot stops at the first unknown key of an object; here every one is told, and
 * the rest is checked as if they were not there, so one run shows everything.
 */
export function collectIssues<S extends v.GenericSchema>(
  schema: S,
  data: unknown,
): { readonly issues: readonly Issue[]; readonly output?: v.InferOutput<S> } {
  const unknown: Issue[] = [];
  let rest = data;
  for (;;) {
    const result = v.safeParse(schema, rest);
    const issues = listsForMaps(result.issues ?? []);
    const left = issues.filter(isUnknownKey);
    if (left.length === 0) {
      return { issues: [...unknown, ...issues], ...(result.success ? { output: result.output } : {}) };
    }
    unknown.push(...left);
    for (const issue of left) rest = without(rest, issuePath(issue));
  }
}

/** valibot takes a list for a map whose keys are numbers: what it says of each of them is one issue of the list. */
function listsForMaps(issues: readonly Issue[]): readonly Issue[] {
  const told = new Set<string>();
  return issues.flatMap((issue) => {
    const depth = issue.path?.findIndex((item) => item.type === 'object' && Array.isArray(item.input)) ?? -1;
    const item = issue.path?.[depth];
    if (item === undefined) return [issue];
    const [first, ...more] = issue.path?.slice(0, depth) ?? [];
    const place = JSON.stringify([first, ...more].map((step) => step?.key));
    if (told.has(place)) return [];
    told.add(place);
    const { path: _, ...rest } = issue;
    const list: Issue = { ...rest, kind: 'schema', type: 'object', expected: MAP, received: LIST, input: item.input };
    return [first === undefined ? list : { ...list, path: [first, ...more] }];
  });
}

/** A copy of plain data without the entry at the path. */
export function without(data: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  if (Array.isArray(data)) {
    const items: readonly unknown[] = data;
    return rest.length === 0
      ? items.filter((_, index) => String(index) !== String(step))
      : items.map((item, index) => (String(index) === String(step) ? without(item, rest) : item));
  }
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
      key !== step ? [[key, value]] : rest.length === 0 ? [] : [[key, without(value, rest)]],
    ),
  );
}

/** What the issue says, for a reader who does not know schemas. */
export function issueText(issue: Issue): string {
  const key = JSON.stringify(issuePath(issue).at(-1) ?? '');
  // A field that there is elsewhere says why it may not be here.
  if (issue.type === 'never') return `field ${key} has to go: ${issue.message}`;
  if (isUnknownKey(issue)) return `unknown field ${key}; remove it or correct its name`;
  if (isMissing(issue)) {
    return issue.type === 'variant'
      ? `field ${key} is missing; expected ${expectedName(issue.expected)}`
      : `field ${key} is missing`;
  }
  if (issue.type === 'union' && !issue.message.startsWith('Invalid')) {
    return `expected ${issue.message}, found ${foundName(issue.input)}`;
  }
  if (issue.kind !== 'schema')
    return issue.type === 'raw_transform' ? issue.message : `expected ${limit(issue)}, found ${found(issue.input)}`;
  return `expected ${expectedName(issue.expected)}, found ${foundName(issue.input)}${issue.type === 'string' ? textHint(issue.input) : ''}`;
}

function textHint(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? ' (a text that begins with { or [ needs quotes)' : ' (put it in quotes)';
}

function limit(issue: Issue): string {
  switch (issue.type) {
    case 'min_value':
      return `a number from ${String(issue.requirement)}`;
    case 'max_value':
      return `a number up to ${String(issue.requirement)}`;
    case 'integer':
      return 'a whole number';
    case 'max_length':
    case 'min_length':
      return issue.message.startsWith('Invalid') ? `a length ${issue.expected ?? ''}` : issue.message;
    default:
      return issue.message;
  }
}

function expectedName(expected: string | null): string {
  switch (expected) {
    case MAP:
      return 'a map (key: value)';
    case LIST:
      return 'a list';
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    default:
      return expected?.replace(/[()]/g, '').replaceAll(' | ', ' or ') ?? 'something else';
  }
}

/** A value of another type than expected; how long a list is does not matter then. */
function foundName(value: unknown): string {
  return Array.isArray(value) ? 'a list' : found(value);
}

function found(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'a map (key: value)';
  if (typeof value !== 'string') return `${typeof value} ${String(value)}`;
  // An id with a letter of another alphabet looks right.
  return [JSON.stringify(value), ...letterFaults(value).map((fault) => fault.message)].join('; ');
}

/** Checks a whole file against a schema; what is wrong is reported, with the subject that it is about. */
export function checkShape<S extends v.GenericSchema>(
  yaml: YamlFile,
  schema: S,
  report: Report,
  subject: (path: Path) => string = () => '',
): v.InferOutput<S> | undefined {
  const { issues, output } = collectIssues(schema, yaml.data);
  for (const issue of issues) reportIssue(yaml, issue, report, subject);
  return output;
}

export function reportIssue(yaml: YamlFile, issue: Issue, report: Report, subject: (path: Path) => string): void {
  const path = issuePath(issue);
  const place = isUnknownKey(issue) ? yaml.atKey(path) : yaml.at(path, issueCharacter(issue));
  const about = subject(path);
  report({ file: yaml.file, ...place, message: `${about === '' ? '' : `${about}: `}${issueText(issue)}` });
}
