import type { SketchCommand } from './sketch-command.ts';

/** Whether a command would change or remove one of the first `given` lines of a drawing, which are to stay as they are. */
export function touchesGiven(command: SketchCommand, given: number): boolean {
  return changedLines(command).some((line) => line < given);
}

/** The lines that are not afterwards what they were; copies leave their lines alone. */
function changedLines(command: SketchCommand): readonly number[] {
  switch (command.kind) {
    case 'replace':
    case 'layer':
      return command.entities;
    case 'erase':
    case 'block':
      return command.things.entities;
    case 'move':
    case 'turn':
      return command.copies > 0 ? [] : command.things.entities;
    case 'mirror':
      return command.keep ? [] : command.things.entities;
    case 'draw':
    case 'array':
    case 'dimension':
    case 'size':
    case 'hatch':
    case 'mark':
    case 'view':
    case 'insert':
    case 'explode':
    case 'field':
      return [];
  }
}
