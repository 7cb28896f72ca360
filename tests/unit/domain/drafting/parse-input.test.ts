import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES, commandNamed } from '../../../../src/domain/drafting/command-names.ts';
import { LONGEST_INPUT, parseInput } from '../../../../src/domain/drafting/parse-input.ts';
import { printInput, type TypedInput } from '../../../../src/domain/drafting/typed-input.ts';

const number = (value: number) => ({ kind: 'number', value });
const relative = (x: number, y: number) => ({ kind: 'relative', by: { x, y } });
const absolute = (x: number, y: number) => ({ kind: 'absolute', at: { x, y } });

describe('the input line', () => {
  test.each([
    ['50', number(50)],
    [' 12,5 ', number(12.5)],
    ['12.5', number(12.5)],
    [',5', number(0.5)],
    ['-3', number(-3)],
    ['−3', number(-3)],
    ['60/2', number(30)],
    ['2+3*4', number(14)],
    ['-(3+1,5)*2', number(-9)],
    ['8-3-2', number(3)],
    ['100:8:2', number(6.25)],
    ['30;20', relative(30, 20)],
    ['@30;20', relative(30, 20)],
    ['@30,20', relative(30, 20)],
    ['@1.5,2.5', relative(1.5, 2.5)],
    ['1,5;2,5', relative(1.5, 2.5)],
    ['@1,5;-2.5', relative(1.5, -2.5)],
    ['@12,5,3,5', relative(12.5, 3.5)],
    ['@1.5,2,5', relative(1.5, 2.5)],
    ['60/2;(1+1)*5', relative(30, 10)],
    ['#30;20', absolute(30, 20)],
    ['# 30 , 20', absolute(30, 20)],
    ['50<30', { kind: 'polar', length: 50, degrees: 30 }],
    ['@12,5<-45°', { kind: 'polar', length: 12.5, degrees: -45 }],
    ['100/3*3<180/4', { kind: 'polar', length: 100, degrees: 45 }],
    ['d20', { kind: 'diameter', value: 20 }],
    ['D 20', { kind: 'diameter', value: 20 }],
    ['⌀12,5', { kind: 'diameter', value: 12.5 }],
    ['r10', { kind: 'radius', value: 10 }],
    ['R(20/3)*3', { kind: 'radius', value: 20 }],
    ['LI', { kind: 'command', command: 'line' }],
    ['r', { kind: 'command', command: 'redo' }],
  ])('reads %s', (text, value) => {
    expect(parseInput(text)).toEqual(value);
  });

  test.each([
    ['', 0, '', 'number'],
    ['  ', 2, '', 'number'],
    ['30;', 3, '', 'number'],
    ['30;20;10', 5, ';', 'operator'],
    ['12 5', 3, '5', 'operator'],
    ['1.2.3', 3, '.', 'operator'],
    ['1,234.5', 5, '.', 'operator'],
    ['3+', 2, '', 'number'],
    ['(3', 2, '', 'bracket'],
    ['5/(3-3)', 2, '(', 'other-divisor'],
    ['99999*9', 7, '', 'smaller'],
    ['@50', 3, '', 'separator'],
    ['#50<30', 3, '<', 'separator'],
    ['50<', 3, '', 'number'],
    ['d', 0, 'd', 'name'],
    ['r-', 2, '', 'number'],
    ['lien', 0, 'lien', 'name'],
    ['30;2x', 4, 'x', 'operator'],
  ])('refuses "%s" at %i', (text, at, found, expected) => {
    expect(parseInput(text)).toEqual({ kind: 'fault', at, found, expected });
  });

  test.each(['@12,5,3', '12,5,3', '@ 12,5,3 '])('shows both readings of "%s" and takes none', (text) => {
    expect(parseInput(text)).toEqual({ kind: 'ambiguous', readings: [relative(12, 5.3), relative(12.5, 3)] });
  });

  test('shows the readings of a place on the sheet as such', () => {
    expect(parseInput('#12,5,3')).toEqual({ kind: 'ambiguous', readings: [absolute(12, 5.3), absolute(12.5, 3)] });
  });

  test('takes the options of the running tool before the commands, by their beginnings where those tell', () => {
    const options = ['close', 'points', 'plain'];
    expect(parseInput('C', options)).toEqual({ kind: 'option', option: 'close' });
    expect(parseInput('po', options)).toEqual({ kind: 'option', option: 'points' });
    expect(parseInput('p', options)).toMatchObject({ kind: 'fault', expected: 'name' });
    expect(parseInput('c')).toEqual({ kind: 'command', command: 'circle' });
  });

  test('does not read what is too long to have been meant', () => {
    expect(parseInput('('.repeat(LONGEST_INPUT))).toMatchObject({ expected: 'number' });
    expect(parseInput('('.repeat(100_000))).toMatchObject({ at: LONGEST_INPUT, expected: 'end' });
  });

  test('no text makes it throw, and a fault stands inside the text', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'0123456789.,;<@#dr+-*/:() °lieØ'),
      maxLength: LONGEST_INPUT + 5,
    });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const parsed = parseInput(text);
        if (parsed.kind === 'fault') {
          expect(parsed.at).toBeGreaterThanOrEqual(0);
          expect(parsed.at).toBeLessThanOrEqual(text.length);
        } else if (parsed.kind === 'ambiguous') expect(parsed.readings.length).toBeGreaterThan(1);
      }),
      { numRuns: 2000 },
    );
  });

  test('whatever is printed is read back as it was, with either decimal sign', () => {
    const value = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((thousandths) => thousandths / 1000 + 0);
    const point = fc.record({ x: value, y: value });
    const inputs = fc.oneof<fc.Arbitrary<TypedInput>[]>(
      fc.record({ kind: fc.constantFrom('number' as const, 'diameter' as const, 'radius' as const), value }),
      fc.record({ kind: fc.constant('relative' as const), by: point }),
      fc.record({ kind: fc.constant('absolute' as const), at: point }),
      fc.record({ kind: fc.constant('polar' as const), length: value, degrees: value }),
      fc.record({ kind: fc.constant('command' as const), command: fc.constantFrom('line' as const, 'undo' as const) }),
    );
    fc.assert(
      fc.property(inputs, fc.constantFrom(',' as const, '.' as const), (input, decimal) => {
        expect(parseInput(printInput(input, decimal))).toEqual(input);
      }),
      { numRuns: 500 },
    );
  });
});

describe('names of commands', () => {
  test('each leads to one command', () => {
    // What beginners of either program type without thinking.
    const AUTOCAD = 'l pl rec c a pol xl e m co ro mi ar o tr ex f cha br j la b i x h dli dal dra ddi dan ed u';
    const LIBRECAD = 'li pl re ci ar er mv cp ro mi mo tm le fi ch di ha dl dh dv ds dd xp lj oo';
    for (const name of [...AUTOCAD.split(' '), ...LIBRECAD.split(' ')])
      expect([name, commandNamed(name)]).not.toContain(undefined);
    const all = Object.entries(COMMAND_NAMES).flatMap(([command, short]) => [command, ...short]);
    expect(new Set(all).size).toBe(all.length);
    for (const [command, short] of Object.entries(COMMAND_NAMES)) {
      for (const name of [command, ...short]) expect(commandNamed(name)).toBe(command);
    }
    expect(commandNamed('toString')).toBeUndefined();
  });
});
