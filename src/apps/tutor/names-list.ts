/** Which code is whose: what a tutor keeps as a file, and the app in memory alone. */
export interface NamesList {
  /** Names by code. */
  readonly names: ReadonlyMap<string, string>;
  /** What each code was made of (`identityOf`), by code: with another key the same makes another code. */
  readonly identities: ReadonlyMap<string, string>;
  /** The key of the codes, 64 hexadecimal digits; undefined in a list that does not tell it. */
  readonly key: string | undefined;
}

/** The first cells of the list, in all languages; the third may be missing. */
const HEAD = ['code', 'name', 'identity'] as const;
/** Stands in the place of a code: no code has such a sign. */
const KEY = '#key';

/** Undefined for any other table. */
export function readNamesList(cells: readonly (readonly string[])[]): NamesList | undefined {
  const [heads = [], ...rows] = cells;
  if (heads[0] !== HEAD[0] || heads[1] !== HEAD[1]) return undefined;
  const people = rows.filter(([code = '']) => code !== '' && code !== KEY);
  const key = rows.find(([code]) => code === KEY)?.[1];
  return {
    names: new Map(people.map(([code = '', name = '']) => [code, name])),
    identities: new Map(people.flatMap(([code = '', , identity = '']) => (identity === '' ? [] : [[code, identity]]))),
    key: key !== undefined && /^[0-9a-f]{64}$/u.test(key) ? key : undefined,
  };
}

/** Text with tabs, every cell in quotes. */
export function namesListText({ names, identities, key = '' }: NamesList): string {
  const cell = (text: string): string => `"${text.replace(/"/gu, '""')}"`;
  const people = [...names].map(([code, name]) => [code, name, identities.get(code) ?? '']);
  return [HEAD, [KEY, key, ''], ...people].map((row) => `${row.map(cell).join('\t')}\n`).join('');
}
