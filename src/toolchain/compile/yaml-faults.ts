import { isAlias, isCollection, isMap, isNode, isScalar, visit } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import type { TextFault } from './text-fault.ts';

type Code = YAMLError['code'];

const QUOTES = 'a text with ": ", " #", a comma or a bracket inside needs quotes';
const MARK = 'a text that begins with & * or ! needs quotes';

/**
 * What is wrong with a YAML file as YAML, in words for people who do not know its grammar; the library's own sentences
 * are those of a specification. Also what YAML allows and a course does not have: references, type marks, keys that are
 * no words. A fault leads to others behind it: one a line is told.
 */
export function yamlFaults(document: Document, source: string): readonly TextFault[] {
  const faults = [
    ...[...document.errors, ...document.warnings].flatMap((error) => {
      // What stands behind the end of the document is no fault of its own.
      const isBehind = error.message.includes('in YAML stream') && error !== document.errors[0];
      return isBehind ? [] : [grammarFault(error, document, source)];
    }),
    ...markFaults(document, source),
  ];
  const lines = new Set<number>();
  return [...faults]
    .sort((a, b) => a.at - b.at)
    .filter(({ at }) => {
      const line = source.lastIndexOf('\n', at - 1);
      return !lines.has(line) && lines.add(line);
    })
    .map(({ at, message }) => ({ at, message: `not valid YAML: ${message}` }));
}

function grammarFault(error: YAMLError, document: Document, source: string): TextFault {
  const [at] = error.pos;
  const isOpen = /Missing closing|must end with|sufficiently indented/.test(error.message);
  const open = isOpen ? openAt(document, source, at) : undefined;
  if (open !== undefined) {
    const sign = source.charAt(open);
    const closing = sign === '[' ? ']' : sign === '{' ? '}' : sign;
    return { at: open, message: `${sign} has no closing ${closing}` };
  }
  return { at, message: SENTENCES[error.code](source.slice(at), error.message) };
}

const SENTENCES: Readonly<Record<Code, (rest: string, message: string) => string>> = {
  DUPLICATE_KEY: (rest) => `the key "${keyOf(rest)}" stands twice in one map; expected each key once`,
  TAB_AS_INDENT: () => 'a tab at the beginning of a line; expected spaces',
  MULTIPLE_DOCS: () => 'a second document begins here (---); expected one in a file',
  BAD_INDENT: () => 'the line begins further left or right than its neighbours; expected the same number of spaces',
  BAD_SCALAR_START: (rest) => `a text that begins with ${rest.charAt(0)} needs quotes`,
  BAD_DQ_ESCAPE: (rest) => `${rest.slice(0, 2)} means nothing between double quotes; write \\\\ for a backslash`,
  BLOCK_AS_IMPLICIT_KEY: () => `found a second ": " or a list where a text is expected; ${QUOTES}`,
  BLOCK_IN_FLOW: () => `a list of lines or a key has no place inside [ ] or { }, or a comma is missing; ${QUOTES}`,
  MULTILINE_IMPLICIT_KEY: () =>
    'expected "key: value", found a line without a colon; a text of several lines begins with |',
  KEY_OVER_1024_CHARS: () => 'expected "key: value", found a key of more than 1024 characters',
  MISSING_CHAR: missingSign,
  UNEXPECTED_TOKEN: unexpectedSign,
  ALIAS_PROPS: () => MARK,
  BAD_ALIAS: () => MARK,
  BAD_PROP_ORDER: () => MARK,
  MULTIPLE_ANCHORS: () => MARK,
  MULTIPLE_TAGS: () => MARK,
  TAG_RESOLVE_FAILED: () => MARK,
  BAD_COLLECTION_TYPE: () => MARK,
  BAD_DIRECTIVE: () => 'a line that begins with % is none of a course; remove it',
  NON_STRING_KEY: () => 'expected a word as a key',
  RESOURCE_EXHAUSTION: () => 'lists and maps stand inside each other too deep',
  IMPOSSIBLE: () => `cannot be read from here on; ${QUOTES}`,
};

function missingSign(_rest: string, message: string): string {
  if (message.startsWith('Comments')) return '# begins a comment and needs a space before it';
  if (message.startsWith('Missing ,') || message.startsWith('Missing space')) {
    return `expected a comma between items, and a space after each colon, inside [ ] and { }; ${QUOTES}`;
  }
  if (message.startsWith('Sequence')) return 'expected a list item that begins with "- "';
  if (message.includes('map values')) return 'expected "key: value", found no colon';
  return message.startsWith('Tags') ? MARK : `a sign is missing before this place; ${QUOTES}`;
}

function unexpectedSign(rest: string, message: string): string {
  const sign = rest.charAt(0);
  if (message.startsWith('Block scalar') || message.startsWith('Not a YAML token')) {
    return 'nothing may follow on the line of | or >; the text begins on the next line';
  }
  if (message.includes('at node end')) {
    return `the value has ended before "${sign}"; a quote inside '...' is written twice, inside "..." as \\"`;
  }
  if (message.startsWith('Unexpected ,') || message.includes('empty item')) return 'a comma too many';
  const found = sign === '' ? 'the end of the file' : `"${sign}"`;
  return `${found} is not expected here; a bracket or quote may be too many or missing`;
}

/** What a course does not have though YAML allows it. */
function markFaults(document: Document, source: string): readonly TextFault[] {
  const faults: TextFault[] = [];
  visit(document, {
    Alias(_, { source: name, range }) {
      faults.push({
        at: range?.[0] ?? 0,
        message: `"*${name}" is a reference; a text that begins with * needs quotes`,
      });
    },
    Pair(_, { key }) {
      if (isScalar(key) && key.value !== null && key.source !== '') return;
      const at = isNode(key) ? (key.range?.[0] ?? 0) : 0;
      const found =
        isScalar(key) || !isNode(key) ? 'nothing' : isAlias(key) ? 'a reference' : isMap(key) ? 'a map' : 'a list';
      faults.push({ at, message: `expected a word as a key before the colon, found ${found}` });
    },
    Node(_, node) {
      if (isAlias(node)) return;
      const end = node.range?.[0] ?? 0;
      if (node.anchor !== undefined) {
        const sign = `&${node.anchor}`;
        const message = `"${sign}" is the name of a reference; a text that begins with & needs quotes`;
        faults.push({ at: Math.max(source.lastIndexOf(sign, end), 0), message });
      }
      if (node.tag === undefined) return;
      const [mark = '!'] = /!\S*\s*$/.exec(source.slice(0, end)) ?? [];
      faults.push({ at: Math.max(end - mark.length, 0), message: `"${mark.trim()}" is a mark of type; ${MARK}` });
    },
  });
  return faults;
}

/** Where the bracket or quote stands whose end is missing at a place. */
function openAt(document: Document, source: string, end: number): number | undefined {
  let found: number | undefined;
  const look = (node: Node): void => {
    const [start = 0, valueEnd = 0] = node.range ?? [];
    const sign = source.charAt(start);
    const isOpen =
      isCollection(node) && node.flow && (sign === '[' || sign === '{')
        ? !source.slice(start, valueEnd).endsWith(sign === '[' ? ']' : '}')
        : isScalar(node) && (sign === '"' || sign === "'") && node.type !== 'PLAIN' && end >= valueEnd;
    if (isOpen && start <= end && valueEnd >= end && (found === undefined || start >= found)) found = start;
  };
  visit(document, { Collection: (_, node) => look(node), Scalar: (_, node) => look(node) });
  return found;
}

function keyOf(rest: string): string {
  const [line = ''] = rest.split('\n');
  return (/^(?:"([^"]*)"|'([^']*)'|([^:]*?)\s*:)/.exec(line) ?? []).slice(1).find((key) => key !== undefined) ?? line;
}
