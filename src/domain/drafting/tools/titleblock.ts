import { titleCellAt } from '../../sketch/title-cells.ts';
import { SCALES } from '../../sketch/sheet-setup.ts';
import { TITLE_CHOICES, titleChoices, type TitleChoice } from '../../sketch/title-lists.ts';
import { MORE, refused, type Answer, type Tool, type Work } from '../tool.ts';

/** Fills in the title block: a field by its name or by pointing at it, then an entry of its list, by its number. */
export const TITLEBLOCK: Tool = {
  ask([first], work) {
    const fields = titleChoices(work.sketch.sheet, work.titles);
    if (fields.length === 0) return { prompt: 'title-none', takes: [] };
    const field = fieldOf(first, work);
    if (!field) return { prompt: 'title-field', takes: ['point'], options: fields, free: true };
    const numbers = (work.titles[field] ?? []).map((_, at) => String(at + 1));
    // A drawing always has a scale.
    return { prompt: 'title-entry', takes: [], options: field === 'scale' ? numbers : [...numbers, 'none'], field };
  },
  take([first, chosen], work) {
    const field = fieldOf(first, work);
    if (!field) return refused('no-field');
    if (chosen?.kind !== 'option') return MORE;
    const at = Number(chosen.option) - 1;
    const scale = work.titles.scale?.[at];
    const entry = field === 'scale' ? SCALES.findIndex((each) => each === scale) : at;
    return {
      kind: 'command',
      command: { kind: 'field', field, entry: chosen.option === 'none' ? undefined : entry },
      keep: [],
    };
  },
};

function fieldOf(answer: Answer | undefined, { sketch, titles }: Work): TitleChoice | undefined {
  const name = answer?.kind === 'point' ? titleCellAt(sketch.sheet, answer.at) : undefined;
  const named = answer?.kind === 'option' ? answer.option : name;
  const field = TITLE_CHOICES.find((each) => each === named);
  return field && titleChoices(sketch.sheet, titles).includes(field) ? field : undefined;
}
