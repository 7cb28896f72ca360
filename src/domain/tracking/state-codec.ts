import { type CourseIndex, MAX_SCREENS } from '../course/compiled.ts';
import type { SlotNumber } from '../course/ids.ts';
import { LANGUAGES } from '../course/language.ts';
import { existingPlace } from '../course/outline.ts';
import { readAnswer, writeAnswer } from './answer-codec.ts';
import type { Attempt, Place } from './attempt.ts';
import type { BitReader } from './bit-reader.ts';
import type { BitWriter } from './bit-writer.ts';
import type { CarriedRow } from './carried-rows.ts';
import { readOpened, writeOpened } from './opened-codec.ts';
import { readSlots, writeSlots } from './slots-codec.ts';

/**
 * The bits of schema 1: numbers of the attempt, carried rows, then the slots in their fixed order. The slots come
 * last so that a reader of an older course version can stop where its own table ends; behind them stands what codes of
 * trainers have opened, if they have: older players stop before it.
 */
export function writeState(
  writer: BitWriter,
  attempt: Attempt,
  index: CourseIndex,
  carried: readonly CarriedRow[],
): void {
  writer.gamma(attempt.sequence);
  writer.bits(attempt.seed, 16);
  writer.gamma(attempt.seconds);
  writer.bits(attempt.language === undefined ? 0 : LANGUAGES.indexOf(attempt.language) + 1, 4);
  writer.gamma(attempt.place.lesson);
  writer.gamma(screenCode(attempt.place));

  writer.gamma(carried.length);
  for (const row of carried) {
    writer.gamma(row.slot);
    writer.gamma(attempt.sequence - row.changed);
    writer.flag(row.answer !== undefined);
    if (row.answer) writeAnswer(writer, row.answer);
  }
  writeSlots(writer, attempt, index);
  writeOpened(writer, attempt);
}

/** The attempt, or undefined when the bits cannot have been written by {@link writeState}. */
export function readState(reader: BitReader, id: string, index: CourseIndex): Attempt | undefined {
  const sequence = reader.gamma();
  const seed = reader.bits(16);
  const seconds = reader.gamma();
  const language = LANGUAGES[reader.bits(4) - 1];
  const lesson = reader.gamma() as SlotNumber;
  const place = { lesson, ...readScreenCode(reader.gamma()) };

  const carried = new Map<number, CarriedRow>();
  for (let left = reader.gamma(); left > 0 && !reader.broken; left -= 1) {
    const slot = reader.gamma();
    const changed = Math.max(0, sequence - reader.gamma());
    carried.set(slot, { slot, changed, answer: reader.flag() ? readAnswer(reader) : undefined });
  }
  const { isWhole, ...slots } = readSlots(reader, index, sequence, carried);
  if (reader.broken) return undefined;
  // Behind slots that this version of the course does not know, nobody knows where the rest begins.
  const opened = isWhole ? readOpened(reader, index) : {};
  if (reader.broken) return undefined;
  return {
    id,
    seed,
    sequence,
    ...(language === undefined ? {} : { language }),
    place: existingPlace(index, place),
    ...slots,
    ...opened,
    seconds,
  };
}

/**
 * The retrieval items take the numbers that no screen has. A version of the player that knows none of them goes to the
 * last screen of the lesson.
 */
function screenCode({ screen, item }: Place): number {
  return item === undefined ? screen : MAX_SCREENS - 1 + item;
}

function readScreenCode(code: number): Pick<Place, 'screen' | 'item'> {
  return code < MAX_SCREENS ? { screen: code } : { screen: 0, item: code - MAX_SCREENS + 1 };
}
