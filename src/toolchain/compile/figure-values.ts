import { pathDataFault } from './path-data.ts';
import type { TextFault } from './text-fault.ts';

/** Line types and label styles that the player's figure styles know; see docs/course-format.md. */
export const LINE_CLASSES = ['w', 't', 'h', 'c', 'd', 'ar', 's', 'x', 'wash', 'hi'] as const;
export const LABEL_CLASSES = ['dim', 'hi'] as const;

const NUMBER = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?';
const SEPARATOR = '(?:\\s*,\\s*|\\s+)';
const numbers = (least: number, most: number): string =>
  `\\s*${NUMBER}(?:${SEPARATOR}${NUMBER}){${least - 1},${most - 1}}\\s*`;

const FUNCTIONS = [
  `translate\\(${numbers(1, 2)}\\)`,
  `scale\\(${numbers(1, 2)}\\)`,
  `rotate\\((?:${numbers(1, 1)}|${numbers(3, 3)})\\)`,
  `skew[XY]\\(${numbers(1, 1)}\\)`,
  `matrix\\(${numbers(6, 6)}\\)`,
].join('|');
const TRANSFORM = new RegExp(`^(?:\\s*(?:${FUNCTIONS})\\s*,?)+\\s*$`);
const ONE_NUMBER = new RegExp(`^${NUMBER}$`);
const PAIR = new RegExp(`${NUMBER}${SEPARATOR}${NUMBER}`);
const POINTS = new RegExp(`^\\s*${PAIR.source}(?:${SEPARATOR}${PAIR.source})+\\s*$`);
const VIEW_BOX = new RegExp(`^${numbers(4, 4)}$`);

const SIZES = ['width', 'height', 'r', 'rx', 'ry'];
const PLACES = ['x', 'y', 'dx', 'dy', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy'];
const ANCHORS = ['start', 'middle', 'end'];
const BASELINES = ['auto', 'middle', 'central', 'hanging', 'alphabetic', 'mathematical', 'ideographic'];

/** What is wrong with the value of an attribute that a figure may have; nothing outside these forms gets through. */
export function valueFault(element: string, name: string, value: string): TextFault | undefined {
  const expect = (isRight: boolean, expected: string): TextFault | undefined =>
    isRight ? undefined : { at: 0, message: `${name} of <${element}>: expected ${expected}, found "${value}"` };
  if (name === 'class') return classFault(element, value);
  if (name === 'd') {
    const fault = pathDataFault(value);
    return fault && { ...fault, message: `d of <path>: ${fault.message}` };
  }
  if (name === 'points') return expect(POINTS.test(value), 'two points or more, such as "0,0 10,5"');
  if (name === 'transform') return expect(TRANSFORM.test(value), 'translate, scale, rotate, skew or matrix of numbers');
  if (name === 'text-anchor') return expect(ANCHORS.includes(value), ANCHORS.join(', '));
  if (name === 'dominant-baseline') return expect(BASELINES.includes(value), BASELINES.join(', '));
  if (PLACES.includes(name)) return expect(isNumber(value), 'a number');
  if (SIZES.includes(name)) return expect(isNumber(value) && Number(value) >= 0, 'a number from 0');
  return undefined;
}

/** Whether the value is four finite numbers with a width and a height. */
export function isViewBox(value: string): boolean {
  const [, , width = 0, height = 0] = value
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return VIEW_BOX.test(value) && width > 0 && height > 0 && Number.isFinite(width + height);
}

function isNumber(value: string): boolean {
  return ONE_NUMBER.test(value) && Number.isFinite(Number(value));
}

function classFault(element: string, value: string): TextFault | undefined {
  const known: readonly string[] = element === 'text' ? LABEL_CLASSES : LINE_CLASSES;
  for (const { 0: name, index } of value.matchAll(/\S+/g)) {
    if (known.includes(name)) continue;
    return { at: index, message: `class "${name}" of <${element}> is not known; known are ${known.join(', ')}` };
  }
  return undefined;
}
