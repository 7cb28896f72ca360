import { createHash } from 'node:crypto';

/**
 * Eight hexadecimal digits of the SHA-256 of plain data. The order of keys does not matter, that of lists does.
 */
export function contentHash(data: unknown): string {
  return createHash('sha256').update(canonical(data)).digest('hex').slice(0, 8);
}

function canonical(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(canonical).join(',')}]`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? 'null';
  const fields = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`;
}
