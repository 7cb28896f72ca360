import { SVG_NAMESPACE } from './figure-source.ts';
import type { FigureElement, FigureSource } from './figure-source.ts';

/** The figure as SVG text with the labels of one language; white space between elements is dropped. */
export function writeFigure(figure: FigureSource, labels: Readonly<Record<string, string>>): string {
  return writeElement(figure.root, labels);
}

function writeElement(element: FigureElement, labels: Readonly<Record<string, string>>): string {
  const attributes = element.attributes.filter(([name]) => name !== 'xmlns');
  // A parser that reads XML needs the namespace; one that reads HTML does not mind it.
  const all = element.name === 'svg' ? [['xmlns', SVG_NAMESPACE] as const, ...attributes] : attributes;
  const head = [
    element.name,
    ...all.map(([name, value]) => `${name}="${escapeQuotes(value).replace(/\s+/g, ' ').trim()}"`),
  ].join(' ');
  const label = element.attributes.find(([name]) => name === 'data-label')?.[1];
  const inside =
    label === undefined
      ? element.children.map((child) => writeElement(child, labels)).join('')
      : escapeXml(labels[label] ?? '');
  return inside === '' ? `<${head}/>` : `<${head}>${inside}</${element.name}>`;
}

/** An attribute's value is kept as the file writes it, which may be between single quotes. */
function escapeQuotes(value: string): string {
  return value.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
