import { LAYERS } from '../../sketch/line-type.ts';
import { MORE, type Tool } from '../tool.ts';
import { thingsOf, WHICH_THINGS } from './things.ts';

/** Gives lines another layer, and with it its line type. */
export const LAYER: Tool = {
  ask: (answers) => (answers.length === 0 ? WHICH_THINGS : { prompt: 'layer', takes: [], options: LAYERS }),
  take(answers) {
    const [, chosen] = answers;
    const layer = LAYERS.find((each) => chosen?.kind === 'option' && chosen.option === each);
    if (!layer) return MORE;
    return { kind: 'command', command: { kind: 'layer', entities: thingsOf(answers).entities, layer }, keep: [] };
  },
};
