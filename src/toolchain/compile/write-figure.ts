import type { DrawingWords } from '../../domain/sheet/describe-sketch.ts';
import type { FigureElement, FigureSource } from './figure-source.ts';
import { shortPath } from './short-path.ts';

/**
 * The figure as SVG text with the labels of one language, for a place inside HTML, as small as it gets: it is part of
 * what the first screen loads. Attributes stand in single quotes because the text travels inside JSON; white space
 * between elements is dropped; neighbouring paths of one class become one path.
 */
export function writeFigure(
  figure: Pick<FigureSource, 'root' | 'decimals'>,
  labels: Readonly<Record<string, string>>,
  decimal: DrawingWords['decimal'],
): string {
  return writeElement(figure.root(decimal), labels, figure.decimals);
}

/** What only the compiler reads. */
const UNWRITTEN = ['xmlns', 'data-label', 'data-region'];

/** A shape that is there to be pressed and not to be seen. */
function isUnseen({ attributes }: FigureElement): boolean {
  const names = attributes.map(([name]) => name);
  return names.includes('data-region') && !names.includes('class');
}

function writeElement(
  element: FigureElement,
  labels: Readonly<Record<string, string>>,
  decimals: number | undefined,
): string {
  const attributes = element.attributes.filter(([name]) => !UNWRITTEN.includes(name));
  const head = [
    element.name,
    ...attributes.map(([name, value]) => {
      const plain = value.replace(/\s+/g, ' ').trim();
      return `${name}='${escapeXml(name === 'd' ? shortPath(plain, decimals) : plain)}'`;
    }),
  ].join(' ');
  const label = element.attributes.find(([name]) => name === 'data-label')?.[1];
  const inside =
    label === undefined
      ? joinPaths(element.children)
          .map((child) => writeElement(child, labels, decimals))
          .join('')
      : escapeXml(labels[label] ?? '');
  return inside === '' ? `<${head}/>` : `<${head}>${inside}</${element.name}>`;
}

/** A path with a class and nothing else, which may take in its neighbour of the same class. */
function plainPath({ name, attributes }: FigureElement): { readonly line: string; readonly class: string } | undefined {
  const values = Object.fromEntries(attributes);
  const { d, class: lineClass } = values;
  return name === 'path' && attributes.length === 2 && d?.startsWith('M') && lineClass !== undefined
    ? { line: d, class: lineClass }
    : undefined;
}

function joinPaths(children: readonly FigureElement[]): readonly FigureElement[] {
  const joined: FigureElement[] = [];
  for (const child of children) {
    if (isUnseen(child)) continue;
    const last = joined[joined.length - 1];
    const before = last && plainPath(last);
    const path = plainPath(child);
    if (before && path && before.class === path.class) {
      joined[joined.length - 1] = {
        ...child,
        attributes: [
          ['class', path.class],
          ['d', before.line + path.line],
        ],
      };
    } else joined.push(child);
  }
  return joined;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
