/** Reads CSV as RFC 4180 defines it, written from its grammar; throws where the text does not follow it. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = /"((?:[^"]|"")*)"/uy;
    const plain = /[^",\r\n]*/uy;
    const field = text[at] === '"' ? quoted : plain;
    field.lastIndex = at;
    const [whole = '', inside = ''] = field.exec(text) ?? [];
    row.push(field === quoted ? inside.replaceAll('""', '"') : whole);
    at += whole.length;
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`no end of a cell at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
  }
  if (row.length > 0) throw new Error('no end of the last row');
  return rows;
}
