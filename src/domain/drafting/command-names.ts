/**
 * What can be started by typing its name: each command with the short names that LibreCAD (2.2, its table of commands) and
 * AutoCAD (acad.pgp) know it by. Where the two differ about a short name, it goes to the command that beginners use sooner.
 */
export const COMMAND_NAMES = {
  line: ['l', 'li', 'ln'],
  polyline: ['pl', 'pline'],
  rectangle: ['rec', 'rect', 'rectang', 're', 'linerec'],
  circle: ['c', 'ci', 'cc', 'cr', 'ccr'],
  arc: ['a'],
  polygon: ['pol', 'pp', 'pcp', 'polycp'],
  construction: ['xl', 'xline'],
  projection: ['pj', 'project'],
  mitre: ['mt', 'miter'],
  select: ['s', 'sel'],
  erase: ['e', 'er', 'del', 'delete'],
  move: ['m', 'mv'],
  copy: ['co', 'cp'],
  rotate: ['ro'],
  mirror: ['mi'],
  array: ['ar'],
  offset: ['o', 'of', 'pa', 'parallel', 'mo', 'll'],
  trim: ['tr', 'tm'],
  extend: ['ex', 'le', 'len', 'lengthen'],
  fillet: ['f', 'fi', 'round'],
  chamfer: ['cha', 'ch', 'bev', 'bevel'],
  break: ['br', 'bd', 'di', 'div', 'divide', 'cut'],
  join: ['j', 'lj', 'linejoin'],
  layer: ['la', 'ly'],
  dimension: ['dimlinear', 'dimlin', 'dli', 'dl', 'dr', 'dh', 'dhor', 'dv', 'dver'],
  aligned: ['dimaligned', 'dimali', 'dal', 'da', 'ds'],
  radius: ['dimradius', 'dimrad', 'dra'],
  diameter: ['dimdiameter', 'dimdia', 'ddi', 'dd'],
  angle: ['dimangular', 'dimang', 'dan'],
  edit: ['ed', 'ddedit', 'dimedit', 'ded'],
  sign: ['sf', 'surface'],
  hatch: ['h', 'ha', 'bh', 'bhatch'],
  isocircle: ['iso', 'ic', 'el', 'ellipse'],
  block: ['b', 'cb', 'create', 'bmake'],
  insert: ['i', 'bi', 'ddinsert'],
  explode: ['x', 'xp'],
  titleblock: ['tb', 'ate', 'attedit', 'title'],
  undo: ['u', 'oo'],
  redo: ['r', 'uu'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CommandName = keyof typeof COMMAND_NAMES;

/** The tools: every command but going back and forth. */
export type ToolName = Exclude<CommandName, 'undo' | 'redo'>;

export const TOOL_NAMES: readonly ToolName[] = (Object.keys(COMMAND_NAMES) as CommandName[]).filter(
  (name): name is ToolName => name !== 'undo' && name !== 'redo',
);

const BY_NAME: ReadonlyMap<string, CommandName> = new Map(
  (Object.keys(COMMAND_NAMES) as CommandName[]).flatMap((command) =>
    [command, ...COMMAND_NAMES[command]].map((name) => [name, command] as const),
  ),
);

/** The command of a name in small letters; undefined for a name that is none. */
export function commandNamed(name: string): CommandName | undefined {
  return BY_NAME.get(name);
}
