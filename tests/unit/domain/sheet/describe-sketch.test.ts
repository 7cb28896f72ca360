import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '../../../../src/domain/course/language.ts';
import { describeSketch, wordForms, type DrawingWords } from '../../../../src/domain/sheet/describe-sketch.ts';
import { missingSigns, textWidth } from '../../../../src/domain/sheet/lettering.ts';
import { viewFacts } from '../../../../src/domain/sheet/view-facts.ts';
import { TITLE_FIELDS } from '../../../../src/domain/sketch/sheet-setup.ts';
import { VIEW_KINDS, type Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { bearing, bracket, emptySketch, line, ring, SHEET } from '../sketch/three-views.ts';

function wordsOf(language: Language): DrawingWords {
  const words = parse(readFileSync(`locales/${language}/guides/drawing.yaml`, 'utf8')) as Omit<
    DrawingWords,
    'language'
  >;
  return { ...words, language };
}

describe('a drawing in words', () => {
  test('says of every view what is in it, and its sizes', () => {
    const text = describeSketch(bracket(), wordsOf('en')).replace(/\u00a0/g, ' ');
    expect(text).toBe(
      'Front view: outline 60 by 45 mm, 4 hidden edges, 2 centre lines. Sizes: 60; 8; 45; 8. ' +
        'Top view: outline 60 by 40 mm, 2 circles of diameter 7 mm, 2 hidden edges, 5 centre lines. ' +
        'Sizes: 50; 20; 40; 2× ⌀7. ' +
        'View from the left: outline 40 by 45 mm, one circle of diameter 20 mm, one arc of radius 20 mm, ' +
        '6 hidden edges, 4 centre lines. Sizes: ⌀20; R20.',
    );
  });

  test('gives the sizes of the part, not of the paper, with the decimal sign of the language', () => {
    const text = describeSketch(bearing(), wordsOf('de')).replace(/\u00a0/g, ' ');
    expect(text).toContain('Draufsicht: Umriss 40 mal 10 mm, 2 Kreise mit 3,3 mm Durchmesser');
    expect(text).toContain('Schnitt: Umriss 10 mal 20 mm, eine Mittellinie, 2 schraffierte Flächen.');
  });

  test('has the forms of Romanian from twenty on', () => {
    const holes = (count: number): Sketch => ({
      ...emptySketch({ ...SHEET, titleBlock: undefined }),
      views: [{ kind: 'front', frame: { left: 0, bottom: 0, right: 200, top: 200 } }],
      entities: Array.from({ length: count }, (_, at) => ring('visible', 10 + 5 * at, 20, 2)),
    });
    const said = [1, 2, 19, 20, 21].map((count) => describeSketch(holes(count), wordsOf('ro')).replace(/\u00a0/g, ' '));
    expect(said.map((text) => /, (.*) cu/.exec(text)?.[1])).toEqual([
      'un cerc',
      '2 cercuri',
      '19 cercuri',
      '20 de cercuri',
      '21 de cercuri',
    ]);
  });

  test('says that a view is empty, and leaves out what stands in no view', () => {
    const sketch: Sketch = {
      ...emptySketch(),
      views: [{ kind: 'top', frame: { left: 0, bottom: 0, right: 10, top: 10 } }],
      entities: [line('visible', 50, 50, 90, 50)],
    };
    expect(describeSketch(sketch, wordsOf('fr'))).toBe('Vue de dessus\u00a0: rien n’est encore dessiné.');
    expect(viewFacts(sketch)[0]?.outline).toBeUndefined();
    expect(describeSketch(emptySketch(), wordsOf('en'))).toBe('');
  });

  test.each(LANGUAGES)(
    'names the fields of a title block in %s as the lesson does, in letters that fit',
    (language) => {
      const { fields } = wordsOf(language);
      const lesson = readFileSync(`courses/technical-drawing/m02/title-block/${language}.yaml`, 'utf8');
      expect(Object.keys(fields).sort()).toEqual([...TITLE_FIELDS, 'scale'].sort());
      for (const [field, name] of Object.entries(fields)) {
        expect(lesson).toContain(`field-${field}: '${name}'`);
        expect(missingSigns(name)).toEqual([]);
      }
      // The narrowest cells of a title block, without what stays free at their sides.
      for (const [field, room] of [
        ['scale', 27],
        ['revision', 23],
        ['sheet', 21],
        ['date', 37],
      ] as const) {
        expect(textWidth(fields[field], 2.5), field).toBeLessThanOrEqual(room);
      }
    },
  );

  test.each(LANGUAGES)('has all its words in %s, each with the numbers that it needs', (language) => {
    const words = wordsOf(language);
    expect(Object.keys(words.counted).sort()).toEqual([...wordForms(language)].sort());
    expect(Object.keys(words.views).sort()).toEqual([...VIEW_KINDS].sort());
    for (const [key, text] of Object.entries(words.counted)) {
      expect(text.includes('{{count}}'), key).toBe(!key.endsWith('_one'));
      expect(text.includes('{{size}}'), key).toBe(/circle|arc/i.test(key));
    }
    for (const sketch of [bracket(), bearing()]) expect(describeSketch(sketch, words)).not.toMatch(/[{}]|undefined/);
  });
});
