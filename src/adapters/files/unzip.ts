import { unzipSync } from 'fflate';

/** A table of 200,000 rows is far below; a file that grows beyond is made to fill the memory. */
const MOST_BYTES = 400_000_000;

/** Files of a zip by name, those alone that are wanted; undefined for a zip that cannot be read, or grows too large. */
export function unzipped(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Readonly<Record<string, Uint8Array>> | undefined {
  let left = MOST_BYTES;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        left -= originalSize;
        return left >= 0;
      },
    });
    return left < 0 ? undefined : files;
  } catch {
    return undefined;
  }
}
