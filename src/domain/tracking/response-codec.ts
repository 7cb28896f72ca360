import type { OptionId } from '../course/ids.ts';
import type { BitReader } from './bit-reader.ts';
import type { BitWriter } from './bit-writer.ts';
import { isPackable, readId, writeId } from './text-codec.ts';

/** How a kind's responses stand in suspend data, in bits and without their question. */
export interface ResponseCodec<Response> {
  /** Whether `write` can keep it exactly: ids of base64url characters, finite numbers. */
  isPackable(response: Response): boolean;
  write(writer: BitWriter, response: Response): void;
  read(reader: BitReader): Response;
}

/** Far above any real question; keeps a damaged count from being believed. */
export const MAX_ITEMS = 63;

interface Pair {
  readonly left: OptionId;
  readonly right: OptionId;
}

export function readOption(reader: BitReader): OptionId {
  return readId(reader) as OptionId;
}

export function areIdsPackable(ids: readonly string[]): boolean {
  return ids.length <= MAX_ITEMS && ids.every(isPackable);
}

export function writeIds(writer: BitWriter, ids: readonly string[]): void {
  writer.gamma(ids.length);
  for (const id of ids) writeId(writer, id);
}

export function readOptions(reader: BitReader): OptionId[] {
  return readMany(reader, reader.gamma(), readOption);
}

export function arePairsPackable(pairs: readonly Pair[]): boolean {
  return pairs.length <= MAX_ITEMS && pairs.every(({ left, right }) => isPackable(left) && isPackable(right));
}

export function writePairs(writer: BitWriter, pairs: readonly Pair[]): void {
  writer.gamma(pairs.length);
  for (const { left, right } of pairs) {
    writeId(writer, left);
    writeId(writer, right);
  }
}

export function readPairs(reader: BitReader): Pair[] {
  return readMany(reader, reader.gamma(), () => ({ left: readOption(reader), right: readOption(reader) }));
}

/** At most {@link MAX_ITEMS}; fewer where the bits end. */
export function readMany<T>(reader: BitReader, count: number, read: (reader: BitReader) => T): T[] {
  const items: T[] = [];
  while (items.length < Math.min(count, MAX_ITEMS) && !reader.broken) items.push(read(reader));
  return items;
}
