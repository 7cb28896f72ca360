import { existsSync } from 'node:fs';
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { RESERVED_WORDS } from '../../domain/course/source/source-ids.ts';
import { letterFaults } from './letter-faults.ts';
import type { Position, Report } from './problem.ts';
import { readText } from './read-text.ts';
import type { TextFault } from './text-fault.ts';
import { textPlace } from './text-place.ts';
import { yamlFaults } from './yaml-faults.ts';

export type Path = readonly (string | number)[];

/** A YAML file that was read, with the places of everything in it. */
export interface YamlFile {
  /** As the problems name it. */
  readonly file: string;
  readonly data: unknown;
  /**
   * Where the value at a path stands; the nearest thing around it when there is none. With `character`, where that
   * character of the text at the path stands.
   */
  at(path: Path, character?: number): Position;
  /** Where the key at the end of a path stands. */
  atKey(path: Path): Position;
}

/** A text that was parsed; nothing changes it afterwards. */
interface Parsed {
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly faults: readonly TextFault[];
}

/** What was parsed last, by file: of a course that is compiled again in a process, a file or two differ. */
const known = new Map<string, Parsed>();

function parse(file: string, text: string): Parsed {
  const before = known.get(file);
  if (before?.text === text) return before;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const parsed = { text, document, lines, faults: yamlFaults(document, text) };
  known.set(file, parsed);
  return parsed;
}

/** Reads a YAML file; `undefined` when it is missing or no YAML, which is reported. */
export function readYaml(file: string, report: Report): YamlFile | undefined {
  if (!existsSync(file)) {
    report({ file, line: 1, column: 1, message: 'file is missing' });
    return undefined;
  }
  const text = readText(file, report);
  if (text === undefined) return undefined;
  const { document, lines, faults } = parse(file, text);
  for (const { at, message } of faults) report({ file, ...position(lines, at), message });
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key)) return;
      for (const { at, message } of letterFaults(String(key.value))) {
        const place = position(lines, textPlace(text, key, at));
        report({ file, ...place, message: `key ${JSON.stringify(key.value)}: ${message}` });
      }
      // Looked up in an object that lacks it, such a key would be found all the same.
      if (!RESERVED_WORDS.has(String(key.value))) return;
      const message = `the key "${String(key.value)}" is a word of the programming language; expected another`;
      report({ file, ...position(lines, key.range?.[0] ?? 0), message });
    },
  });
  if (faults.length > 0) return undefined;
  return {
    file,
    data: document.toJS(),
    at: (path, character) => {
      const node = character === undefined ? undefined : document.getIn(path, true);
      const isText = isScalar(node) && typeof node.value === 'string';
      return position(lines, isText ? textPlace(text, node, character ?? 0) : offset(document, path, false));
    },
    atKey: (path) => position(lines, offset(document, path, true)),
  };
}

function position(lines: LineCounter, at: number): Position {
  const { line, col } = lines.linePos(at);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function offset(document: Document, path: Path, wantsKey: boolean): number {
  let node: unknown = document.contents;
  let found = start(node);
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!isPair(pair)) return found;
      found = wantsKey && depth === path.length - 1 ? start(pair.key) : start(pair.value) || start(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      found = start(node) || found;
    } else {
      return found;
    }
  }
  return found;
}

function start(node: unknown): number {
  return isNode(node) ? ((node as Node).range?.[0] ?? 0) : 0;
}
