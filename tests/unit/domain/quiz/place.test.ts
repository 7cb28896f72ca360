import { describe, expect, test } from 'vitest';
import type { FigureId } from '../../../../src/domain/course/ids.ts';
import { PLACE, type PlaceQuestion } from '../../../../src/domain/quiz/kinds/place.ts';
import { figuresOf, withFigures } from '../../../../src/domain/quiz/question-figures.ts';
import { rowReport } from '../../../../src/domain/quiz/question-reports.ts';
import { scoreQuestion } from '../../../../src/domain/quiz/score-question.ts';
import { pattern12Strict } from '../../../../src/domain/tracking/response-form12-strict.ts';
import { pattern2004 } from '../../../../src/domain/tracking/response-form2004.ts';
import { patternText } from '../../../../src/domain/tracking/row-text.ts';
import { fault, objective, option, questionId } from '../course-index-fixture.ts';

const question: PlaceQuestion = {
  kind: 'place',
  id: questionId('q1'),
  name: 'fields',
  objective: objective('any'),
  hints: 0,
  figure: 'block' as FigureId,
  places: [
    { id: option('top'), label: option('title') },
    { id: option('left'), label: option('scale'), faults: [{ label: option('date'), fault: fault('S1') }] },
    { id: option('right'), label: option('number') },
  ],
  labels: [
    { id: option('scale') },
    { id: option('title') },
    { id: option('date'), fault: fault('S2'), figure: 'sign' as FigureId },
    { id: option('number') },
  ],
};

function put(...pairs: readonly (readonly [string, string])[]) {
  const given = pairs.map(([left, right]) => ({ left: option(left), right: option(right) }));
  return scoreQuestion(question, { kind: 'place', pairs: given });
}

describe('labels on a figure', () => {
  test('score the share of places that hold their label, and name the others', () => {
    const { score, feedback, state } = put(['top', 'title'], ['left', 'number'], ['right', 'scale']);
    expect(score).toBeCloseTo(1 / 3);
    expect(state).toBe('partly');
    expect(feedback).toEqual(['left', 'right']);
  });

  test('say first of a label that belongs nowhere why it does not', () => {
    expect(put(['top', 'date'], ['left', 'scale'], ['right', 'number']).feedback).toEqual(['date', 'top']);
  });

  test('show the fault of the label on that place, else that of the label anywhere', () => {
    expect(put(['top', 'title'], ['left', 'date'], ['right', 'number']).faults).toEqual(['S1']);
    expect(put(['top', 'date'], ['left', 'scale'], ['right', 'number']).faults).toEqual(['S2']);
    expect(put(['top', 'scale'], ['left', 'title'], ['right', 'number']).faults).toEqual([]);
  });

  test('see no misconception in a place left open', () => {
    expect(put(['top', 'title'])).toMatchObject({ faults: [], feedback: ['left', 'right'] });
  });

  test('give nothing for a place that holds several, whichever comes first', () => {
    expect(put(['top', 'title'], ['top', 'date'], ['left', 'scale'], ['right', 'number']).score).toBeCloseTo(2 / 3);
    expect(put(['top', 'date'], ['top', 'title'], ['left', 'scale'], ['right', 'number']).score).toBeCloseTo(2 / 3);
  });

  test('say "right" when every place holds its own', () => {
    expect(put(['top', 'title'], ['left', 'scale'], ['right', 'number'])).toEqual({
      score: 1,
      state: 'right',
      faults: [],
      feedback: ['right'],
    });
  });

  test('have the codes of places and of labels', () => {
    expect(PLACE.faults(question).filter((code) => code !== undefined)).toEqual(['S1', 'S2']);
  });

  test('have the figures of their symbols, also under other ids', () => {
    expect(figuresOf(question)).toEqual(['block', 'sign']);
    const other = withFigures(question, (figure) => `other-${figure}` as FigureId);
    expect(figuresOf(other)).toEqual(['other-block', 'other-sign']);
    expect(other).toMatchObject({ labels: [{ id: 'scale' }, {}, { figure: 'other-sign', fault: 'S2' }, {}] });
  });

  test('are reported as pairs of place and label', () => {
    const words = {
      language: 'en',
      texts: {
        stem: [],
        feedback: {},
        regions: { top: ['top box'], left: ['left box'], right: ['right box'] },
        options: { scale: ['scale'], title: ['title'], date: ['date'], number: ['number'] },
      },
    } as const;
    const report = rowReport(question, words);
    expect(patternText(report)).toBe('A-2 (top box = title) B-1 (left box = scale) C-4 (right box = number)');
    expect(pattern12Strict(report)).toBe('{a.2,b.1,c.4}');
    expect(pattern2004(report)).toBe('A_top_box[.]2_title[,]B_left_box[.]1_scale[,]C_right_box[.]4_number');
  });
});
