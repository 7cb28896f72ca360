import type { TextFault } from './text-fault.ts';

/** How many numbers each command of path data takes at a time (SVG 1.1, 8.3.9). */
const ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ['M', 2],
  ['L', 2],
  ['H', 1],
  ['V', 1],
  ['C', 6],
  ['S', 4],
  ['Q', 4],
  ['T', 2],
  ['A', 7],
  ['Z', 0],
]);
/** Flags of an arc may stand without anything between them. */
const FLAGS = [3, 4];

/** The first thing that is wrong in the `d` of a path. A browser would draw what stands before it, and no more. */
export function pathDataFault(data: string): TextFault | undefined {
  let at = skip(data, 0, false);
  if (!/[Mm]/.test(data.charAt(at))) return fault('a path that begins with M', data, at);
  while (at < data.length) {
    const command = data.charAt(at).toUpperCase();
    const count = ARGUMENTS.get(command);
    if (count === undefined) return fault(`a command (${[...ARGUMENTS.keys()].join(' ')})`, data, at);
    at = skip(data, at + 1, false);
    for (let read = 0; count > 0; read += 1) {
      const isFlag = command === 'A' && FLAGS.includes(read % count);
      const end = numberEnd(data, at, isFlag);
      if (end === undefined) {
        const isWhole = read > 0 && read % count === 0;
        if (isWhole && data.charAt(at - 1) !== ',') break;
        const what = isFlag ? 'a flag, 0 or 1' : `a number (${command} takes ${count === 1 ? 'one' : count} at a time)`;
        return fault(what, data, at);
      }
      at = skip(data, end, true);
    }
  }
  return undefined;
}

/** The end of the number that begins here. */
function numberEnd(data: string, at: number, isFlag: boolean): number | undefined {
  const pattern = isFlag ? /[01]/y : /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
  pattern.lastIndex = at;
  const found = pattern.exec(data);
  return found && Number.isFinite(Number(found[0])) ? pattern.lastIndex : undefined;
}

/** The next sign after white space, and after one comma between two numbers. */
function skip(data: string, at: number, mayHaveComma: boolean): number {
  const pattern = mayHaveComma ? /\s*,?\s*/y : /\s*/y;
  pattern.lastIndex = at;
  pattern.exec(data);
  return pattern.lastIndex;
}

function fault(expected: string, data: string, at: number): TextFault {
  const found = data.slice(at, at + 12);
  return { at, message: `expected ${expected}, found ${found === '' ? 'the end' : JSON.stringify(found)}` };
}
