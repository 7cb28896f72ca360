import type { FaultCode, QuestionId } from '../course/ids.ts';
import { RESPONSE_KINDS, responseKindOf } from '../quiz/response-kinds.ts';
import type { Response } from '../quiz/response.ts';
import type { Answer, Try } from './attempt.ts';
import { MAX_TRIES_KEPT } from './attempt.ts';
import type { BitReader } from './bit-reader.ts';
import type { BitWriter } from './bit-writer.ts';
import { areIdsPackable, readMany } from './response-codec.ts';
import { readScore, writeScore } from './score-codec.ts';
import { isPackable, readId, writeId } from './text-codec.ts';

/**
 * The kinds 0 to 3 stand in two bits. A later kind is a 3 whose number has no digits, which no number has, and then
 * what it is beyond 3: so that what was written before there were later kinds reads as ever.
 */
const LAST_SHORT = 3;
const KIND_BITS = 2;
/** Of the length of a number's text, see writeNumber. */
const DIGITS_BITS = 5;

/** Whether {@link writeAnswer} can keep an answer exactly: ids of base64url characters, finite numbers. */
export function isAnswerPackable({ question, tries }: Answer): boolean {
  return isPackable(question) && tries.length <= MAX_TRIES_KEPT && tries.every(isTryPackable);
}

function isTryPackable({ response, faults }: Try): boolean {
  return areIdsPackable(faults) && responseKindOf(response).codec.isPackable(response);
}

/** Whether readers that know the kinds 0 to 3 alone can read an answer. */
export function isOfFirstKinds({ tries }: Answer): boolean {
  return tries.every(({ response }) => responseKindOf(response).code <= LAST_SHORT);
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
  const { code, codec } = responseKindOf(response);
  writer.bits(Math.min(code, LAST_SHORT), KIND_BITS);
  if (code > LAST_SHORT) {
    writer.bits(0, DIGITS_BITS);
    writer.gamma(code - LAST_SHORT - 1);
  }
  codec.write(writer, response);
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
  const short = reader.bits(KIND_BITS);
  const isLater = short === LAST_SHORT && reader.skipped(0, DIGITS_BITS);
  const code = isLater ? LAST_SHORT + 1 + reader.gamma() : short;
  const kind = Object.values(RESPONSE_KINDS).find((known) => known.code === code);
  // Of a kind that only a newer player knows, nobody can tell where it ends.
  if (!kind) reader.giveUp();
  return (kind ?? RESPONSE_KINDS.choice).codec.read(reader);
}
