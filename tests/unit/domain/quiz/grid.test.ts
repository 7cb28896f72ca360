import { describe, expect, test } from 'vitest';
import { GRID, type GridQuestion } from '../../../../src/domain/quiz/kinds/grid.ts';
import { rowReport } from '../../../../src/domain/quiz/question-reports.ts';
import { scoreQuestion } from '../../../../src/domain/quiz/score-question.ts';
import { pattern12Strict } from '../../../../src/domain/tracking/response-form12-strict.ts';
import { pattern2004 } from '../../../../src/domain/tracking/response-form2004.ts';
import { responseText } from '../../../../src/domain/tracking/row-text.ts';
import { BitReader } from '../../../../src/domain/tracking/bit-reader.ts';
import { BitWriter } from '../../../../src/domain/tracking/bit-writer.ts';
import { GRID_RESPONSE } from '../../../../src/domain/quiz/kinds/grid.ts';
import { answerOf, fault, given, objective, option, questionId } from '../course-index-fixture.ts';

/** A bar of two by one stands there; it is to be drawn twice as large, with a line in its middle if one likes. */
const question: GridQuestion = {
  kind: 'grid',
  id: questionId('q1'),
  name: 'twice',
  objective: objective('any'),
  hints: 0,
  grid: { type: 'square', columns: 9, rows: 6 },
  given: 'A1-C1-C2-A2-A1',
  lines: [
    { id: option('long'), draw: 'E1-I1 E3-I3' },
    { id: option('short'), draw: 'E1-E3 I1-I3', fault: fault('S3') },
  ],
  optional: 'G1-G3',
  wrong: [{ id: option('same'), draw: 'E1-G1-G2-E2', fault: fault('S1') }],
  answer: 'E1-E3-I3-I1-E1',
};

const draw = (drawing: string) => scoreQuestion(question, { kind: 'grid', drawing });

describe('a drawing on a grid', () => {
  test('is right whichever way, in whichever parts and however often a line was drawn', () => {
    const right = { score: 1, state: 'right', faults: [], feedback: ['right'] };
    for (const drawing of ['E1-E3-I3-I1-E1', 'I1-I3 E3-E1 I1-F1 G1-E1 E3-H3 F3-I3', 'E1-I1-I3-E3-E1 E1-F1']) {
      expect(draw(drawing)).toEqual(right);
    }
  });

  test('may hold what need not be drawn and what stood there from the start', () => {
    expect(draw('E1-E3-I3-I1-E1 G1-G3 A1-C1')).toMatchObject({ score: 1, state: 'right' });
  });

  test('counts the steps found less those that do not belong there, in tenths', () => {
    // Of twelve steps four and four, then eight and one too many.
    expect(draw('E1-I1').score).toBe(0.3);
    expect(draw('E1-I1 E3-I3').score).toBe(0.7);
    expect(draw('E1-I1 E3-I3 A4-B4').score).toBe(0.6);
    expect(draw('A4-I4')).toMatchObject({ score: 0, state: 'notyet' });
  });

  test('is partly right as long as there is more right than not, and never right with a line too many', () => {
    expect(draw('E1-F1').score).toBe(0.1);
    expect(draw('E1-E3-I3-I1-E1 A4-B4').score).toBe(0.9);
  });

  test('tells the parts that are not whole', () => {
    expect(draw('E1-I1 E3-I3 E1-E3').feedback).toEqual(['short']);
    expect(draw('E1-I1 E3-I3 E1-E3').faults).toEqual(['S3']);
  });

  test('sees a wrong drawing where all of it was drawn, and tells it first', () => {
    expect(draw('E1-G1-G2-E2')).toMatchObject({ feedback: ['same', 'long', 'short'], faults: ['S1', 'S3'] });
    expect(draw('E1-G1').faults).toEqual(['S3']);
  });

  test('tells of any other line that does not belong there', () => {
    expect(draw('E1-E3-I3-I1-E1 A4-B4').feedback).toEqual(['other']);
    expect(draw('E1-G1-G2-E2 A4-B4').feedback).toEqual(['same', 'other', 'long', 'short']);
  });

  test('takes a point for itself, not for a part of a line through it', () => {
    const points: GridQuestion = { ...question, lines: [{ id: option('middle'), draw: 'C4' }], answer: 'C4' };
    const score = (drawing: string) => scoreQuestion(points, { kind: 'grid', drawing }).score;
    expect(score('C4')).toBe(1);
    expect(score('B4-D4')).toBe(0);
  });

  test('is another on an isometric grid, where every second column lies lower', () => {
    const edge: GridQuestion = { ...question, grid: { type: 'isometric', columns: 6, rows: 6 }, answer: 'A3-E1' };
    const asked = { ...edge, given: '', optional: '', wrong: [], lines: [{ id: option('edge'), draw: 'A3-E1' }] };
    const score = (drawing: string) => scoreQuestion(asked, { kind: 'grid', drawing }).score;
    expect(score('A3-B2-C2-D1-E1')).toBe(1);
    expect(score('A3-C2 C2-E1')).toBe(1);
    expect(score('A3-B3')).toBe(0);
  });

  test('has the codes of wrong drawings and of parts', () => {
    expect(GRID.faults(question)).toEqual(['S1', undefined, 'S3']);
  });

  test('is reported as a text of dots in every standard', () => {
    const report = rowReport(question, { language: 'en' });
    const tried = given({ kind: 'grid', drawing: 'E1-I1 A4' }, 'partly', ['S3']);
    expect(responseText(report, answerOf('q1', [tried]), 1)).toBe('E1-I1 A4 [S3] | h1 | 42s');
    expect(pattern12Strict(report)).toBe('e1-e3-i3-i1-e1');
    expect(pattern12Strict({ ...report, right: { form: 'drawing', text: 'E1-E3 I1' } })).toBe('e1-e3.i1');
    expect(pattern2004({ ...report, right: { form: 'drawing', text: 'E1-E3 I1-I3' } })).toBe('lines[.]E1_E3__I1_I3');
  });

  test('takes few characters of suspend data: nine bits a dot', () => {
    const writer = new BitWriter();
    const box = 'A2-C1-E2-E5-C6-A5-A2-C3-E2 C3-C6';
    GRID_RESPONSE.codec.write(writer, { kind: 'grid', drawing: box });
    expect(writer.text().length).toBeLessThanOrEqual(18);
    expect(GRID_RESPONSE.codec.read(new BitReader(writer.text()))).toEqual({ kind: 'grid', drawing: box });
  });

  test.each(['', 'A1', 'A1-B2 P16'])('can be kept: "%s"', (drawing) => {
    expect(GRID_RESPONSE.codec.isPackable({ kind: 'grid', drawing })).toBe(true);
  });

  test.each(['a1', 'A17', 'Q1', 'A1--B2', 'A1  B2', 'A01', ' A1', Array(70).fill('A1').join(' ')])(
    'cannot be kept: "%s"',
    (drawing) => {
      expect(GRID_RESPONSE.codec.isPackable({ kind: 'grid', drawing })).toBe(false);
    },
  );
});
