import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { NUMBER_FIELDS } from '../../../../src/domain/course/source/numbers/numbers-source.ts';
import { PoolSourceSchema, PracticeSourceSchema } from '../../../../src/domain/course/source/question-source.ts';
import { QUESTION_KINDS } from '../../../../src/domain/quiz/question-kinds.ts';
import { jsonSchemas } from '../../../../src/toolchain/compile/json-schemas.ts';

const schemas = jsonSchemas();

test.each(Object.entries(schemas))('courses/schemas/%s is what "npm run check -- --schemas" writes', (name, text) => {
  expect(JSON.parse(readFileSync(`courses/schemas/${name}`, 'utf8'))).toEqual(JSON.parse(text));
});

/** What editors need of an object's schema. */
const ObjectSchema = v.object({
  properties: v.object({
    kind: v.object({ const: v.string() }),
  }),
  required: v.array(v.string()),
  additionalProperties: v.literal(false),
});

/** The schemas of questions by their kinds, wherever they stand: each once for practice and once for a pool. */
function questionsIn(schema: unknown): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inside = Object.values(schema).flatMap(questionsIn);
  if (!v.is(ObjectSchema, schema) || !schema.required.includes('objective')) return inside;
  return [[schema.properties.kind.const, schema.properties], ...inside];
}

const questions = questionsIn(JSON.parse(schemas['lesson.json'] ?? ''));
const WITH_NUMBERS: readonly string[] = ['choice', 'gaps', 'match', 'multiple', 'number', 'truefalse'];

test('Editors know a schema for every kind of question, in practice and in a pool', () => {
  const twice = Object.keys(QUESTION_KINDS).flatMap((kind) => [kind, kind]);
  expect(questions.map(([kind]) => kind).sort()).toEqual(twice.sort());
});

test.each(questions)(
  'Editors offer numbers of a learner’s own to a question of kind %s only if it can have them',
  (kind, fields) => {
    const offered = Object.keys(NUMBER_FIELDS).filter((field) => field in fields);
    expect(offered).toEqual(WITH_NUMBERS.includes(kind) ? Object.keys(NUMBER_FIELDS) : []);
  },
);

test.each([
  ['practice', PracticeSourceSchema, 'q1'],
  ['a pool', PoolSourceSchema, 'k1'],
] as const)(
  'The compiler takes in %s what editors offer: variables for a choice, none for an order',
  (_, schema, id) => {
    const common = { id, name: 'size', objective: 'measure', hints: 0 };
    const choice = { ...common, kind: 'choice', answer: 'a', options: [{ id: 'a' }, { id: 'b' }] };
    const order = { ...common, kind: 'order', steps: ['a', 'b', 'c'] };
    const variables = { real: [1, 2] };
    expect([choice, { ...choice, variables }, order].map((one) => v.is(schema, one))).toEqual([true, true, true]);
    expect(v.is(schema, { ...order, variables })).toBe(false);
  },
);
