import type { FaultCode, OptionId, QuestionId } from '../course/ids.ts';
import type { Response } from '../quiz/response.ts';
import type { Answer, Try } from './attempt.ts';
import { MAX_TRIES_KEPT } from './attempt.ts';
import type { BitReader } from './bit-reader.ts';
import type { BitWriter } from './bit-writer.ts';
import { readScore, writeScore } from './score-codec.ts';
import { isPackable, readId, readNumber, writeId, writeNumber } from './text-codec.ts';

/** Append only. */
const KINDS = ['choice', 'multiple', 'match', 'number'] as const satisfies readonly Response['kind'][];

/** Far above any real question; keeps a damaged count from being believed. */
const MAX_ITEMS = 63;

/** Whether {@link writeAnswer} can keep an answer exactly: ids of base64url characters, finite numbers. */
export function isAnswerPackable({ question, tries }: Answer): boolean {
  return isPackable(question) && tries.length <= MAX_TRIES_KEPT && tries.every(isTryPackable);
}

function isTryPackable({ response, faults }: Try): boolean {
  return faults.length <= MAX_ITEMS && faults.every(isPackable) && isResponsePackable(response);
}

function isResponsePackable(response: Response): boolean {
  switch (response.kind) {
    case 'choice':
      return isPackable(response.chosen);
    case 'multiple':
      return response.chosen.length <= MAX_ITEMS && response.chosen.every(isPackable);
    case 'match':
      return (
        response.pairs.length <= MAX_ITEMS &&
        response.pairs.every(({ left, right }) => isPackable(left) && isPackable(right))
      );
    case 'number':
      return Number.isFinite(response.value);
  }
}

/** Writes an answer without knowing its question: a choice with a fault code takes about 30 bits a try. */
export function writeAnswer(writer: BitWriter, answer: Answer): void {
  writeId(writer, answer.question);
  writer.gamma(answer.seconds);
  writer.bits(answer.tries.length, 3);
  for (const given of answer.tries) {
    writeScore(writer, given);
    writer.gamma(given.faults.length);
    for (const fault of given.faults) writeId(writer, fault);
    writeResponse(writer, given.response);
  }
}

function writeResponse(writer: BitWriter, response: Response): void {
  writer.bits(KINDS.indexOf(response.kind), 2);
  switch (response.kind) {
    case 'choice':
      return writeId(writer, response.chosen);
    case 'multiple':
      writer.gamma(response.chosen.length);
      return response.chosen.forEach((option) => writeId(writer, option));
    case 'match':
      writer.gamma(response.pairs.length);
      return response.pairs.forEach(({ left, right }) => {
        writeId(writer, left);
        writeId(writer, right);
      });
    case 'number':
      return writeNumber(writer, response.value);
  }
}

export function readAnswer(reader: BitReader): Answer {
  const question = readId(reader) as QuestionId;
  const seconds = reader.gamma();
  return { question, seconds, tries: readMany(reader, reader.bits(3), readTry) };
}

function readTry(reader: BitReader): Try {
  const { result, score } = readScore(reader);
  const faults = readMany(reader, reader.gamma(), readId) as FaultCode[];
  const response = readResponse(reader);
  return { response, faults, result: result === 'none' ? 'notyet' : result, score };
}

function readResponse(reader: BitReader): Response {
  const kind = KINDS[reader.bits(2)] ?? 'choice';
  switch (kind) {
    case 'choice':
      return { kind, chosen: readOption(reader) };
    case 'multiple':
      return { kind, chosen: readMany(reader, reader.gamma(), readOption) };
    case 'match':
      return {
        kind,
        pairs: readMany(reader, reader.gamma(), () => ({ left: readOption(reader), right: readOption(reader) })),
      };
    case 'number':
      return { kind, value: readNumber(reader) };
  }
}

function readOption(reader: BitReader): OptionId {
  return readId(reader) as OptionId;
}

function readMany<T>(reader: BitReader, count: number, read: (reader: BitReader) => T): T[] {
  const items: T[] = [];
  while (items.length < Math.min(count, MAX_ITEMS) && !reader.broken) items.push(read(reader));
  return items;
}
