import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Language } from '../../domain/course/language.ts';
import type { TermId } from '../../domain/course/ids.ts';
import type { Inline, RichBlock, RichLine, RichText } from '../../domain/course/rich-text.ts';
import { writeQuantities } from './quantity.ts';
import { otherMarkdown } from './other-markdown.ts';
import { sameSign } from './text-fault.ts';
import type { TextFault } from './text-fault.ts';
import { setSpaces } from './typography.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];

/** What was read of a text, and what is wrong with it. */
export interface Read<T> {
  readonly value: T;
  readonly faults: readonly TextFault[];
  /** The term links, in order. */
  readonly links: readonly TermLink[];
}

export interface TermLink {
  readonly term: TermId;
  readonly words: string;
  /** Where it begins in the text. */
  readonly at: number;
}

const NAMES: Readonly<Record<string, string>> = {
  heading: 'a heading (#)',
  blockquote: 'a quotation (>)',
  thematicBreak: 'a rule (---)',
  code: 'code (lines that begin with four spaces, or ```)',
  inlineCode: 'code (`...`)',
  emphasis: 'italics (*...* or _..._)',
  image: 'an image',
  imageReference: 'an image',
  html: 'HTML',
  definition: 'a link definition',
  linkReference: 'a link definition',
  list: 'a list inside a list or a line',
  link: 'a link in this place',
};
const ALLOWED = 'allowed are paragraphs, lists, **bold**, [words](term_id) and {12.5 mm}';

/** What was read before, by language and text. */
const known = new Map<Language, Map<string, Read<RichText>>>();

/**
 * Reads a text of paragraphs and lists. The Markdown parser takes most of the time of a compilation, and hardly any
 * text differs from one compilation of a process to the next: so a text is parsed once.
 */
export function readText(source: string, language: Language, names: readonly string[] = []): Read<RichText> {
  const own = known.get(language) ?? new Map<string, Read<RichText>>();
  known.set(language, own);
  // No text has a line break in front of it.
  const key = names.length === 0 ? source : `\n${names.join(' ')}\n${source}`;
  const read = own.get(key) ?? parseText(source, language, names);
  own.set(key, read);
  return read;
}

function parseText(source: string, language: Language, names: readonly string[]): Read<RichText> {
  const reader = new Reader(source, language, names);
  const value = fromMarkdown(source).children.flatMap((node) => reader.block(node));
  for (const { message, at } of otherMarkdown(source)) reader.fault(message, at);
  if (source.trim() === '') reader.fault('text is empty', 0);
  return { value, faults: reader.faults, links: reader.links };
}

/**
 * Reads a text of one line.
 *
 * @param names of numbers that the text may have in braces
 */
export function readLine(source: string, language: Language, names: readonly string[] = []): Read<RichLine> {
  const { value, faults, links } = readText(source, language, names);
  const [only, ...more] = value;
  const line = only && 'p' in only ? only.p : [];
  const isLine = more.length === 0 && (only === undefined || 'p' in only);
  return {
    value: line,
    links,
    faults: isLine ? faults : [...faults, { message: 'one line expected, found a list or several paragraphs', at: 0 }],
  };
}

/** Reads a text without marks, such as a heading or a label; quantities and signs are written all the same. */
export function readPlain(source: string, language: Language): Read<string> {
  const joined = joinLines(source.trim());
  const { text, faults } = writeQuantities(joined, language);
  const marks = /\*\*|~~|\]\(|<\/?[a-z!]/i.exec(joined);
  const all = [
    ...faults,
    ...(marks
      ? [
          {
            message: `no bold, struck out words, links or HTML in this place, found ${JSON.stringify(marks[0])}`,
            at: marks.index,
          },
        ]
      : []),
    ...(text === '' ? [{ message: 'text is empty', at: 0 }] : []),
  ].map((fault) => ({ ...fault, at: sameSign(joined, fault.at, source) }));
  return { value: setSpaces(text, language), faults: all, links: [] };
}

/** A line break inside a paragraph is a space. */
function joinLines(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Walks the Markdown tree; collects faults instead of stopping at the first. */
class Reader {
  readonly faults: TextFault[] = [];
  readonly links: TermLink[] = [];
  readonly #source: string;
  readonly #language: Language;
  readonly #names: readonly string[];

  constructor(source: string, language: Language, names: readonly string[]) {
    this.#source = source;
    this.#language = language;
    this.#names = names;
  }

  fault(message: string, at: number): void {
    this.faults.push({ message, at });
  }

  block(node: Node): RichBlock[] {
    if (node.type === 'paragraph') return [{ p: this.#line(node.children) }];
    if (node.type !== 'list') return this.#refuse(node);
    if (node.ordered && node.start !== 1)
      this.fault(`a numbered list begins with 1., found ${node.start ?? 0}.`, startOf(node));
    else if (node.ordered) this.#numbers(node.children);
    const items = node.children.map((item) => {
      const [first, ...more] = item.children;
      if (first?.type === 'paragraph' && more.length === 0) return this.#line(first.children);
      for (const part of item.children) if (part.type !== 'paragraph') this.#refuse(part);
      if (item.children.every((part) => part.type === 'paragraph'))
        this.fault('a list item is one paragraph', startOf(item));
      return [];
    });
    return [node.ordered ? { ol: items } : { ul: items }];
  }

  /** Learners see the items counted, whatever numbers stand there: a text must not speak of others. */
  #numbers(items: readonly Node[]): void {
    items.forEach((item, index) => {
      const start = startOf(item);
      const [, found] = /^(\d+)[.)]/.exec(this.#source.slice(start)) ?? [];
      if (found !== undefined && Number(found) !== index + 1)
        this.fault(`the items of a numbered list count on: expected ${index + 1}., found ${found}.`, start);
    });
  }

  #line(nodes: readonly Node[]): Inline[] {
    const line: Inline[] = [];
    const add = (part: Inline): void => {
      const last = line.at(-1);
      if (typeof part === 'string' && typeof last === 'string') line[line.length - 1] = last + part;
      else line.push(part);
    };
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          add(this.#words(node, node.value));
          break;
        case 'break':
          add(' ');
          break;
        case 'strong':
          add({ b: this.#onlyText(node.children, 'bold words hold no other marks') });
          break;
        case 'link':
          add(
            this.#link(node, node.url, this.#onlyText(node.children, 'the words of a term link hold no other marks')),
          );
          break;
        default:
          this.#refuse(node);
      }
    }
    return line;
  }

  #onlyText(nodes: readonly Node[], message: string): string {
    const texts = nodes.map((node) => (node.type === 'text' ? this.#words(node, node.value) : undefined));
    const other = nodes[texts.indexOf(undefined)];
    if (other) this.fault(message, startOf(other));
    return texts.join('');
  }

  #link(node: Node, term: string, words: string): Inline {
    // The words and the address are judged by the caller, who has the term table.
    const link = { term: term as TermId, words };
    this.links.push({ ...link, at: startOf(node) });
    return link;
  }

  #words(node: Node, value: string): string {
    const joined = joinLines(value);
    const { text, faults } = writeQuantities(joined, this.#language, this.#names);
    const start = startOf(node);
    const own = this.#source.slice(start, node.position?.end.offset);
    for (const fault of faults) this.fault(fault.message, start + sameSign(joined, fault.at, own));
    return setSpaces(text, this.#language);
  }

  #refuse(node: Node): [] {
    this.fault(`${NAMES[node.type] ?? node.type} is not allowed; ${ALLOWED}`, startOf(node));
    return [];
  }
}

/** Where a node begins in the text; the parser tells it for every node. */
function startOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}
