import { parser, type QualifiedTag, type Tag } from 'sax';
import type { SpreadsheetFault } from './spreadsheet-fault.ts';

/** What a reader of XML does at the beginning of an element, with text, at its end. Names are as the file has them. */
export interface XmlVisitor {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const CHUNK = 1_000_000;

/** Reads well-formed XML from beginning to end; gives the place from where it is not, else undefined. */
export function readXml(bytes: Uint8Array, { open, text, close }: XmlVisitor): SpreadsheetFault | undefined {
  const reader = parser(true);
  let problem: SpreadsheetFault | undefined;
  reader.onerror = () => {
    problem ??= { found: 'xml', values: { row: reader.line + 1, column: reader.column } };
    // The parser goes on only when its own error is taken away; nothing is read any more then.
    Object.assign(reader, { error: null });
  };
  reader.onopentag = ({ name, attributes }: Tag | QualifiedTag) => open?.(name, attributes as Record<string, string>);
  reader.ontext = (said) => text?.(said);
  reader.oncdata = (said) => text?.(said);
  reader.onclosetag = (name) => close?.(name);
  const decoder = new TextDecoder();
  for (let from = 0; from < bytes.length && problem === undefined; from += CHUNK) {
    reader.write(decoder.decode(bytes.subarray(from, from + CHUNK), { stream: true }));
  }
  if (problem === undefined) reader.close();
  return problem;
}
