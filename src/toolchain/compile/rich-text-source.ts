import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Language } from '../../domain/course/language.ts';
import type { TermId } from '../../domain/course/ids.ts';
import type { Inline, RichBlock, RichLine, RichText } from '../../domain/course/rich-text.ts';
import { writeQuantities } from './quantity.ts';
import { setSpaces } from './typography.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];

/** What was read of a text, and what is wrong with it. */
export interface Read<T> {
  readonly value: T;
  readonly faults: readonly string[];
  /** The term links, in order. */
  readonly links: readonly { readonly term: TermId; readonly words: string }[];
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

/** Reads a text of paragraphs and lists. */
export function readText(source: string, language: Language): Read<RichText> {
  const reader = new Reader(language);
  const value = fromMarkdown(source).children.flatMap((node) => reader.block(node));
  if (source.trim() === '') reader.fault('text is empty');
  return { value, faults: reader.faults, links: reader.links };
}

/** Reads a text of one line. */
export function readLine(source: string, language: Language): Read<RichLine> {
  const { value, faults, links } = readText(source, language);
  const [only, ...more] = value;
  const line = only && 'p' in only ? only.p : [];
  const isLine = more.length === 0 && (only === undefined || 'p' in only);
  return {
    value: line,
    links,
    faults: isLine ? faults : [...faults, 'one line expected, found a list or several paragraphs'],
  };
}

/** Reads a text without marks, such as a heading or a label; quantities and signs are written all the same. */
export function readPlain(source: string, language: Language): Read<string> {
  const { text, faults } = writeQuantities(source.trim().replace(/\s*\n\s*/g, ' '), language);
  const marks = /\*\*|\]\(|<\/?[a-z!]/i.exec(text);
  const all = [
    ...faults,
    ...(marks ? [`no bold, links or HTML in this place, found ${JSON.stringify(marks[0])}`] : []),
    ...(text === '' ? ['text is empty'] : []),
  ];
  return { value: setSpaces(text, language), faults: all, links: [] };
}

/** Walks the Markdown tree; collects faults instead of stopping at the first. */
class Reader {
  readonly faults: string[] = [];
  readonly links: { readonly term: TermId; readonly words: string }[] = [];
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  fault(message: string): void {
    this.faults.push(message);
  }

  block(node: Node): RichBlock[] {
    if (node.type === 'paragraph') return [{ p: this.#line(node.children) }];
    if (node.type !== 'list') return this.#refuse(node);
    if (node.ordered && node.start !== 1) this.fault(`a numbered list begins with 1., found ${node.start ?? 0}.`);
    const items = node.children.map((item) => {
      const [first, ...more] = item.children;
      if (first?.type === 'paragraph' && more.length === 0) return this.#line(first.children);
      for (const part of item.children) if (part.type !== 'paragraph') this.#refuse(part);
      if (item.children.every((part) => part.type === 'paragraph')) this.fault('a list item is one paragraph');
      return [];
    });
    return [node.ordered ? { ol: items } : { ul: items }];
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
          add(this.#words(node.value));
          break;
        case 'break':
          add(' ');
          break;
        case 'strong':
          add({ b: this.#onlyText(node.children, 'bold words hold no other marks') });
          break;
        case 'link':
          add(this.#link(node.url, this.#onlyText(node.children, 'the words of a term link hold no other marks')));
          break;
        default:
          this.#refuse(node);
      }
    }
    return line;
  }

  #onlyText(nodes: readonly Node[], message: string): string {
    const texts = nodes.map((node) => (node.type === 'text' ? this.#words(node.value) : undefined));
    if (texts.includes(undefined)) this.fault(message);
    return texts.join('');
  }

  #link(term: string, words: string): Inline {
    // The words and the address are judged by the caller, who has the term table.
    const link = { term: term as TermId, words };
    this.links.push(link);
    return link;
  }

  #words(source: string): string {
    const { text, faults } = writeQuantities(source.replace(/\s*\n\s*/g, ' '), this.#language);
    this.faults.push(...faults);
    return setSpaces(text, this.#language);
  }

  #refuse(node: Node): [] {
    this.fault(`${NAMES[node.type] ?? node.type} is not allowed; ${ALLOWED}`);
    return [];
  }
}
