import type { CourseIndex } from '../course/compiled.ts';
import type { ModuleId } from '../course/ids.ts';
import type { Attempt } from './attempt.ts';
import type { BitReader } from './bit-reader.ts';
import type { BitWriter } from './bit-writer.ts';

type Opened = Pick<Attempt, 'opened' | 'wrongCodes'>;

/**
 * The modules that codes have opened, by the numbers in their ids and the gaps between them, and how many wrong codes
 * there were since: about two bits a module. Where there is neither, nothing is written, so that it costs nothing. The
 * time of the last wrong code stays on its computer: only that clock can measure by it.
 */
export function writeOpened(writer: BitWriter, { opened = [], wrongCodes }: Opened): void {
  if (opened.length === 0 && !wrongCodes) return;
  const numbers = opened.map(numberOf).sort((a, b) => a - b);
  writer.gamma(numbers.length);
  numbers.forEach((number, at) => writer.gamma(number - (numbers[at - 1] ?? -1) - 1));
  if (wrongCodes) writer.gamma(wrongCodes.count);
}

/** What {@link writeOpened} wrote; modules that this version of the course has not are left out. */
export function readOpened(reader: BitReader, { modules }: Pick<CourseIndex, 'modules'>): Opened {
  if (!reader.hasMore) return {};
  const numbers = new Set<number>();
  let number = -1;
  for (let left = reader.gamma(); left > 0 && !reader.broken; left -= 1) {
    number += 1 + reader.gamma();
    numbers.add(number);
  }
  const opened: readonly ModuleId[] = modules.flatMap(({ id }) => (numbers.has(numberOf(id)) ? [id] : [])).sort();
  const wrongCodes = reader.hasMore && { count: reader.gamma() };
  return { ...(opened.length > 0 ? { opened } : {}), ...(wrongCodes ? { wrongCodes } : {}) };
}

/** 2 of `m02`. */
function numberOf(id: string): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 0);
}
