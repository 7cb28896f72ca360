import { existsSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { FigureParts } from '../../domain/course/figure-parts.ts';
import type { DrawingWords } from '../../domain/sheet/describe-sketch.ts';
import { figureParts, type NamedShape } from './figure-parts.ts';
import { isViewBox, valueFault } from './figure-values.ts';
import { letterFaults } from './letter-faults.ts';
import type { Position, Report } from './problem.ts';
import { readText } from './read-text.ts';

/** A figure whose structure was checked; its labels are not written yet. */
export interface FigureSource {
  readonly file: string;
  /** The `data-label` names, each once, in the order of the drawing. */
  readonly labels: readonly string[];
  /** The numbers of its `data-step` groups, each once. */
  readonly steps: readonly number[];
  /** The parts that questions can refer to. */
  readonly parts: FigureParts;
  /** The picture; numbers in it, if it was drawn with some, have the decimal sign. */
  readonly root: (decimal: DrawingWords['decimal']) => FigureElement;
  /** Decimals that numbers of its paths need, if not one: arcs change their bulge by the second one. */
  readonly decimals?: number;
  /** What a drawn figure shows, from its geometry; nobody can tell it of an SVG file. */
  readonly describe?: (words: DrawingWords) => string;
}

export interface FigureElement {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly FigureElement[];
}

const COMMON = ['class', 'transform'];
const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    svg: ['xmlns', 'viewBox', 'class'],
    g: [...COMMON, 'data-step'],
    path: [...COMMON, 'd'],
    line: [...COMMON, 'x1', 'y1', 'x2', 'y2', 'data-line'],
    polyline: [...COMMON, 'points', 'data-line'],
    polygon: [...COMMON, 'points', 'data-region'],
    rect: [...COMMON, 'x', 'y', 'width', 'height', 'rx', 'ry', 'data-region'],
    circle: [...COMMON, 'cx', 'cy', 'r', 'data-region', 'data-line'],
    ellipse: [...COMMON, 'cx', 'cy', 'rx', 'ry', 'data-region'],
    text: [...COMMON, 'x', 'y', 'dx', 'dy', 'text-anchor', 'dominant-baseline', 'data-label'],
  }),
);
/** Elements that hold others. */
const HOLDERS = ['svg', 'g'];

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  processEntities: false,
  captureMetaData: true,
});

/** Reads and checks a figure; `undefined` when it is missing or no XML, which is reported. */
export function readFigure(file: string, report: Report): FigureSource | undefined {
  if (!existsSync(file)) return undefined;
  const source = readText(file, report);
  if (source === undefined) return undefined;
  const valid = XMLValidator.validate(source);
  if (valid !== true) {
    // An empty file has a line, but no column.
    const { line, col: column = 1, msg } = valid.err as { line: number; col?: number; msg: string };
    report({ file, line, column, message: `not valid SVG: ${msg}` });
    return undefined;
  }
  const checker = new FigureChecker(file, source, report);
  const doctype = /<!DOCTYPE|<!\[CDATA\[/i.exec(source);
  if (doctype) checker.fault(doctype.index, `${doctype[0]} is not allowed`);
  let parsed: unknown;
  try {
    parsed = PARSER.parse(source);
  } catch (error) {
    // The parser refuses names such as "constructor" by throwing.
    checker.fault(0, `not valid SVG: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  const roots = checker.children(parsed).filter((element) => element.name !== '?xml');
  const [root, second] = roots;
  if (root?.name !== 'svg') {
    checker.fault(0, 'expected one <svg> element');
    return undefined;
  }
  if (second) checker.fault(source.lastIndexOf(`<${second.name}`), 'expected one <svg> element, found a second one');
  const viewBox = root.attributes.find(([name]) => name === 'viewBox')?.[1] ?? '';
  if (!isViewBox(viewBox)) checker.fault(source.indexOf('<svg'), 'expected viewBox="x y width height" on <svg>');
  const [x = 0, y = 0, width = 1, height = 1] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  // Without a frame there is nothing to measure by.
  const parts = figureParts(isViewBox(viewBox) ? checker.named : [], { x, y, width, height }, (offset, message) =>
    checker.fault(offset, message),
  );
  return {
    file,
    root: () => root,
    parts,
    labels: [...checker.labels],
    steps: [...checker.steps].sort((a, b) => a - b),
  };
}

/** The element that others stand in. */
interface Parent {
  readonly name: string;
  readonly offset: number;
  /** The step of the group around it, if it is in one. */
  readonly step: string | undefined;
  /** Whether it or what it stands in has a `transform`. */
  readonly moved: boolean;
}

class FigureChecker {
  readonly labels = new Set<string>();
  readonly steps = new Set<number>();
  readonly named: NamedShape[] = [];
  readonly #file: string;
  readonly #source: string;
  readonly #report: Report;

  constructor(file: string, source: string, report: Report) {
    this.#file = file;
    this.#source = source;
    this.#report = report;
  }

  fault(offset: number, message: string): void {
    this.#report({ file: this.#file, ...positionOf(this.#source, offset), message });
  }

  /** The elements of a node list of the parser; what is not allowed is reported. */
  children(nodes: unknown, parent?: Parent): FigureElement[] {
    if (!Array.isArray(nodes)) return [];
    return nodes.flatMap((node: unknown) => this.#element(node, parent));
  }

  #element(node: unknown, parent: Parent | undefined): FigureElement[] {
    if (typeof node !== 'object' || node === null) return [];
    const offset = startOf(node) ?? parent?.offset ?? 0;
    const name = Object.keys(node).find((key) => key !== ':@') ?? '';
    const fields = new Map<string, unknown>(Object.entries(node));
    if (name === '#text') {
      const text = String(fields.get(name)).trim();
      if (text !== '')
        this.fault(parent?.offset ?? 0, `text ${JSON.stringify(text)} is not allowed; use <text data-label="..."/>`);
      return [];
    }
    const attributes = attributesOf(fields.get(':@'));
    if (name === '?xml') return [{ name, attributes, children: [] }];
    const allowed = ATTRIBUTES.get(name);
    if (allowed === undefined) {
      this.fault(offset, `element <${name}> is not allowed; allowed are ${[...ATTRIBUTES.keys()].join(', ')}`);
      return [];
    }
    if (parent && (name === 'svg' || !HOLDERS.includes(parent.name))) {
      this.fault(offset, `<${name}> may not stand inside <${parent.name}>`);
    }
    for (const [attribute, value] of attributes) this.#attribute(name, attribute, value, allowed, offset);
    if (name === 'text' && !attributes.some(([attribute]) => attribute === 'data-label')) {
      this.fault(offset, '<text> needs data-label="..." and gets its words from the text files');
    }
    const own = attributes.find(([attribute]) => attribute === 'data-step')?.[1];
    if (own !== undefined && parent?.step !== undefined) {
      const message = `data-step="${own}" stands inside the group with data-step="${parent.step}"; expected groups side by side`;
      this.fault(offset, message);
    }
    const moved = parent?.moved === true || attributes.some(([attribute]) => attribute === 'transform');
    this.#named(name, attributes, moved, offset, allowed);
    const children = this.children(fields.get(name), { name, offset, moved, step: own ?? parent?.step });
    return [{ name, attributes, children }];
  }

  #named(
    shape: string,
    attributes: FigureElement['attributes'],
    moved: boolean,
    offset: number,
    allowed: readonly string[],
  ): void {
    const values = Object.fromEntries(attributes);
    for (const part of ['region', 'line'] as const) {
      const id = values[`data-${part}`];
      if (id !== undefined && ID.test(id))
        this.named.push({ part, id, shape, values, measurable: allowed.includes(`data-${part}`), moved, offset });
    }
  }

  #attribute(element: string, name: string, value: string, allowed: readonly string[], offset: number): void {
    if (!allowed.includes(name)) {
      this.fault(offset, `attribute ${name} of <${element}> is not allowed; allowed are ${allowed.join(', ')}`);
    } else if (name === 'xmlns' && value !== SVG_NAMESPACE) {
      this.fault(offset, `expected xmlns="${SVG_NAMESPACE}"`);
    } else if (name === 'data-label') {
      if (ID.test(value)) this.labels.add(value);
      else this.fault(offset, idFault(name, value));
    } else if (name === 'data-region' || name === 'data-line') {
      if (!ID.test(value)) this.fault(offset, idFault(name, value));
    } else if (name === 'data-step') {
      if (/^[1-9]\d?$/.test(value)) this.steps.add(Number(value));
      else this.fault(offset, `data-step="${value}" is no number from 1`);
    } else {
      const fault = valueFault(element, name, value);
      if (fault) this.fault(this.#valueOffset(offset, name) + fault.at, fault.message);
    }
  }

  /** Where the value of an attribute begins; the parser tells the place of the element only. */
  #valueOffset(element: number, name: string): number {
    const pattern = new RegExp(`\\s${name}\\s*=\\s*["']\\s*`, 'g');
    pattern.lastIndex = element;
    return pattern.exec(this.#source) ? pattern.lastIndex : element;
  }
}

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

const ID = /^[a-z][a-z0-9-]*$/;

function idFault(name: string, value: string): string {
  const told = `${name}="${value}" is no id: letters a to z, digits and hyphens, a letter first`;
  return [told, ...letterFaults(value).map(({ message }) => message)].join('; ');
}

function attributesOf(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, text]: [string, unknown]) => [name, String(text)] as const);
}

function startOf(node: object): number | undefined {
  // The parser keeps the place under a symbol that its types call an object.
  const [symbol] = Object.getOwnPropertySymbols(node);
  const meta: unknown = symbol && Reflect.get(node, symbol);
  if (typeof meta !== 'object' || meta === null) return undefined;
  const start: unknown = Reflect.get(meta, 'startIndex');
  return typeof start === 'number' ? start : undefined;
}

function positionOf(source: string, offset: number): Position {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before[before.length - 1]?.length ?? 0) + 1 };
}
