/** What the parser reads, or what only closes something. */
const KNOWN: ReadonlySet<string> = new Set([
  'POINT',
  'LINE',
  'LWPOLYLINE',
  'POLYLINE',
  'VERTEX',
  'SEQEND',
  'CIRCLE',
  'ARC',
  'ELLIPSE',
  'SPLINE',
  'SOLID',
  'HATCH',
  'MTEXT',
  'ATTDEF',
  'ATTRIB',
  'TEXT',
  'INSERT',
  'DIMENSION',
  '3DFACE',
  'VIEWPORT',
  'OLE2FRAME',
]);

/** The types of the entities that the parser leaves out without a word, each as often as it stands in the file's drawing. */
export function unknownTypes(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/u);
  const found: string[] = [];
  let section = '';
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const [code, value] = [Number(lines[at]), (lines[at + 1] ?? '').trim()];
    if (code === 2 && section === 'next') section = value;
    if (code !== 0) continue;
    if (value === 'SECTION') section = 'next';
    else if (value === 'ENDSEC') section = '';
    else if (section === 'ENTITIES' && !KNOWN.has(value)) found.push(value);
  }
  return found;
}
