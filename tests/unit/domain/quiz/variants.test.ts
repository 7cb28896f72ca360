import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/domain/course/language.ts';
import { plainText } from '../../../../src/domain/course/rich-text.ts';
import type { QuestionTexts } from '../../../../src/domain/course/texts.ts';
import type { Variants } from '../../../../src/domain/course/variants.ts';
import { fillTexts } from '../../../../src/domain/quiz/fill-texts.ts';
import type { NumberQuestion } from '../../../../src/domain/quiz/kinds/number.ts';
import { scoreQuestion } from '../../../../src/domain/quiz/score-question.ts';
import { askedQuestion, keptAs, questionOfRow } from '../../../../src/domain/quiz/variants.ts';
import { writeQuantity } from '../../../../src/toolchain/compile/quantity.ts';
import { choice, enter, fault, number, option, questionId } from '../course-index-fixture.ts';

const SEEDS = fc.nat(0xffff);

/** Real length and scale are drawn; the length on the drawing and what S1 makes of it are computed. */
function drawn(reals: readonly number[], scales: readonly number[]): NumberQuestion & { readonly variants: Variants } {
  return {
    ...number,
    answer: 0,
    faults: [{ id: option('turned'), value: 0, fault: fault('S1') }],
    named: { answer: 'drawn', 'faults.turned': 'turned' },
    variants: {
      names: ['real', 'by', 'drawn', 'turned'],
      drawn: 2,
      rows: reals.flatMap((real) => scales.map((by) => [real, by, real / by, real * by])),
    },
  };
}

const TWENTY = drawn(
  Array.from({ length: 10 }, (_, at) => 120 + 20 * at),
  [2, 5],
);

describe('askedQuestion', () => {
  test('gives back a question that is the same for everybody', () => {
    expect(askedQuestion(choice, 7)).toBe(choice);
    expect(keptAs(choice)).toBe(choice.id);
  });

  test('gives the same numbers for the same seed, whenever and for whichever copy of the question', () => {
    fc.assert(
      fc.property(SEEDS, SEEDS, (seed, other) => {
        const first = askedQuestion(TWENTY, seed);
        askedQuestion(TWENTY, other);
        expect(askedQuestion(TWENTY, seed)).toEqual(first);
        expect(askedQuestion({ ...TWENTY }, seed)).toEqual(first);
        expect(askedQuestion(first, seed)).toEqual(first);
      }),
    );
  });

  test('is the same in every browser: these are the numbers of these seeds', () => {
    const numbers = [0, 1, 2, 1000, 65_535].map((seed) => {
      const { values } = askedQuestion(TWENTY, seed);
      return `${values?.real ?? ''}/${values?.by ?? ''}`;
    });
    expect(numbers).toEqual(['280/2', '180/2', '180/2', '200/5', '220/2']);
  });

  test('puts the numbers of one row into every field that names them', () => {
    fc.assert(
      fc.property(SEEDS, (seed) => {
        const asked = askedQuestion(TWENTY, seed) as NumberQuestion;
        const { real = 0, by = 1 } = asked.values ?? {};
        expect(asked.answer).toBe(real / by);
        expect(asked.faults[0]?.value).toBe(real * by);
        expect(asked).toMatchObject({ id: TWENTY.id, slot: TWENTY.slot, tolerance: TWENTY.tolerance });
      }),
    );
  });

  test('scores the computed answer 1, and the distractor 0 with its fault code', () => {
    fc.assert(
      fc.property(SEEDS, (seed) => {
        const asked = askedQuestion(TWENTY, seed);
        const { drawn: right = 0, turned = 0 } = asked.values ?? {};
        expect(scoreQuestion(asked, enter(right))).toMatchObject({ score: 1, state: 'right', faults: [] });
        expect(scoreQuestion(asked, enter(turned))).toMatchObject({ score: 0, faults: ['S1'], feedback: ['turned'] });
      }),
    );
  });

  test('spreads 10,000 seeds evenly over the rows, whichever the question', () => {
    for (const id of ['k6', 'k7', 'scale-k6']) {
      const counts = new Map<string, number>();
      const question = { ...TWENTY, id: questionId(id) };
      for (let seed = 0; seed < 10_000; seed += 1) {
        const row = keyOf(askedQuestion(question, seed));
        counts.set(row, (counts.get(row) ?? 0) + 1);
      }
      expect(counts.size).toBe(20);
      // 500 each; five standard deviations of a fair draw are 109.
      for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(109);
    }
  });

  test('gives neighbours other numbers: of seeds that follow each other, few have the same', () => {
    let same = 0;
    for (let seed = 0; seed < 10_000; seed += 1) {
      if (keyOf(askedQuestion(TWENTY, seed)) === keyOf(askedQuestion(TWENTY, seed + 1))) same += 1;
    }
    // One in twenty, as chance has it.
    expect(Math.abs(same - 500)).toBeLessThan(110);
  });

  test('asks the questions of one learner with numbers that do not hang together', () => {
    let same = 0;
    for (let seed = 0; seed < 10_000; seed += 1) {
      const other = askedQuestion({ ...TWENTY, id: questionId('k7') }, seed);
      if (keyOf(askedQuestion(TWENTY, seed)) === keyOf(other)) same += 1;
    }
    expect(Math.abs(same - 500)).toBeLessThan(110);
  });
});

function keyOf({ values }: ReturnType<typeof askedQuestion>): string {
  return `${values?.real ?? ''} ${values?.by ?? ''}`;
}

describe('a newer version of the course', () => {
  const rowsOf = (question: typeof TWENTY, rows: Variants['rows']) => ({
    ...question,
    variants: { ...question.variants, rows },
  });

  test('leaves every learner the numbers that are still there when others go', () => {
    fc.assert(
      fc.property(SEEDS, fc.nat(19), (seed, gone) => {
        const fewer = rowsOf(
          TWENTY,
          TWENTY.variants.rows.filter((_, at) => at !== gone),
        );
        const before = askedQuestion(TWENTY, seed);
        const lost = TWENTY.variants.rows[gone] ?? [];
        if (keyOf(before) !== lost.slice(0, 2).join(' ')) expect(keyOf(askedQuestion(fewer, seed))).toBe(keyOf(before));
      }),
    );
  });

  test('leaves most of them theirs when others come, in whatever order they stand', () => {
    const more = drawn([...Array.from({ length: 11 }, (_, at) => 320 - 20 * at)], [5, 2]);
    let kept = 0;
    for (let seed = 0; seed < 2000; seed += 1) {
      if (keyOf(askedQuestion(more, seed)) === keyOf(askedQuestion(TWENTY, seed))) kept += 1;
    }
    // Twenty of twenty-two.
    expect(kept / 2000).toBeGreaterThan(0.88);
  });

  test('keeps the answers under another name once the numbers are others, and under the same while they are not', () => {
    const names = TWENTY.variants.rows.map((_, at) => keptAs(questionOfRow(TWENTY, at)));
    for (const name of names) expect(name).toMatch(/^q\d_[0-9a-z]{1,2}$/u);
    expect(new Set(names).size).toBeGreaterThan(18);
    // A formula that has been mended asks the same numbers.
    const mended = rowsOf(
      TWENTY,
      TWENTY.variants.rows.map(([real = 0, by = 1]) => [real, by, real / by, 1]),
    );
    expect(mended.variants.rows.map((_, at) => keptAs(questionOfRow(mended, at)))).toEqual(names);
  });
});

describe('fillTexts', () => {
  const texts: QuestionTexts = {
    stem: ['A bar of {{real}}\u00A0mm with {{holes}} {{holes:hole|holes}}, ', { b: '1:{{by}}' }, '.'],
    options: { a: ['{{drawn}}\u00A0mm'], b: [{ term: 'scale' as never, words: 'scale {{by}}' }] },
    feedback: { a: ['A "quoted" \\ word: {{drawn}}.'] },
    hints: [['{{real}}'], ['Nothing.']],
  };
  const values = { real: 1240.5, by: 5, drawn: 0.3, holes: 1 };

  test('leaves words without numbers of their own as they are', () => {
    expect(fillTexts(texts, undefined, 'en')).toBe(texts);
  });

  test('writes every number with the decimal sign of the language, everywhere in the texts', () => {
    const english = fillTexts(texts, values, 'en');
    expect(plainText(english.stem)).toBe('A bar of 1\u202F240.5\u00A0mm with 1 hole, 1:5.');
    expect(english.options?.b).toEqual([{ term: 'scale', words: 'scale 5' }]);
    expect(plainText(english.feedback.a ?? [])).toBe('A "quoted" \\ word: 0.3.');
    const german = fillTexts({ ...texts }, { ...values, holes: 3 }, 'de');
    expect(plainText(german.stem)).toBe('A bar of 1\u202F240,5\u00A0mm with 3 holes, 1:5.');
    expect(german.hints).toEqual([['1\u202F240,5'], ['Nothing.']]);
    expect(JSON.stringify(german)).not.toContain('{{');
  });

  test('fills the same texts anew for other numbers', () => {
    expect(plainText(fillTexts(texts, values, 'en').options?.a ?? [])).toBe('0.3\u00A0mm');
    expect(plainText(fillTexts(texts, { ...values, drawn: 2 }, 'en').options?.a ?? [])).toBe('2\u00A0mm');
  });

  test.each([
    ['en', 0, 'holes'],
    ['en', 1, 'hole'],
    ['en', 1.5, 'holes'],
    ['pt', 0, 'holes'],
    ['pt', 1, 'hole'],
    ['it', 1, 'hole'],
    ['it', 2, 'holes'],
    ['es', 1, 'hole'],
    ['es', 21, 'holes'],
    ['de', 1, 'hole'],
    ['de', 0.5, 'holes'],
    ['fr', 0, 'hole'],
    ['fr', 1.5, 'hole'],
    ['fr', 2, 'holes'],
  ] as const)('takes the form that %s has for %d', (language, holes, form) => {
    const line = { ...texts, stem: ['{{holes:hole|holes}}'] };
    expect(plainText(fillTexts(line, { holes }, language).stem)).toBe(form);
  });

  test.each([
    [1, 'gaură'],
    [2, 'găuri'],
    [0, 'găuri'],
    [19, 'găuri'],
    [20, 'de găuri'],
    [101, 'găuri'],
    [120, 'de găuri'],
  ])('takes one of three forms in Romanian for %d', (holes, form) => {
    const line = { ...texts, stem: ['{{holes:gaură|găuri|de găuri}}'] };
    expect(plainText(fillTexts(line, { holes }, 'ro').stem)).toBe(form);
  });

  test('writes numbers as the compiler writes those that are the same for all', () => {
    const value = fc.integer({ min: 0, max: 9_999_999 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(value, fc.constantFrom(...LANGUAGES), (some, language) => {
        const line = { ...texts, stem: ['{{a}}\u00A0mm'] };
        const said = plainText(fillTexts(line, { a: some }, language).stem);
        expect(said).toBe(writeQuantity(`${some} mm`, language));
      }),
    );
  });

  test('writes any number as a learner may type it back, in every language', () => {
    const value = fc.integer({ min: -99_999, max: 99_999 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(value, fc.constantFrom(...LANGUAGES), (some, language) => {
        const line = { ...texts, stem: ['{{a}}'] };
        const said = plainText(fillTexts(line, { a: some }, language).stem);
        expect(
          Number(
            said
              .replace('\u2212', '-')
              .replace(/\u202F/gu, '')
              .replace(',', '.'),
          ) - some,
        ).toBe(0);
      }),
    );
  });
});
