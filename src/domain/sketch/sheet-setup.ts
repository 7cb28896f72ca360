/** Sheets of ISO 5457 with their sides in millimetres, the shorter one first. Append only: stored drawings count them. */
export const SHEET_FORMATS = [
  { name: 'A4', short: 210, long: 297 },
  { name: 'A3', short: 297, long: 420 },
  { name: 'A2', short: 420, long: 594 },
  { name: 'A1', short: 594, long: 841 },
  { name: 'A0', short: 841, long: 1189 },
] as const;

export type SheetFormat = (typeof SHEET_FORMATS)[number]['name'];

/** Scales of ISO 5455, paper to reality. Append only. */
export const SCALES = [
  '1:1',
  '1:2',
  '2:1',
  '1:5',
  '5:1',
  '1:10',
  '10:1',
  '1:20',
  '20:1',
  '1:50',
  '50:1',
  '1:100',
  '1:200',
  '1:500',
  '1:1000',
  '1:2000',
  '1:5000',
  '1:10000',
] as const;

export type Scale = (typeof SCALES)[number];

/** Fields of a title block (ISO 7200). Append only. */
export const TITLE_FIELDS = [
  'owner',
  'title',
  'number',
  'type',
  'created',
  'approved',
  'date',
  'material',
  'revision',
  'sheet',
] as const;

export type TitleField = (typeof TITLE_FIELDS)[number];

/** What the cells of a title block show. */
export const TITLE_CELLS = [...TITLE_FIELDS, 'scale', 'projection'] as const;

export type TitleCell = (typeof TITLE_CELLS)[number];

/** Which entry of its list each field holds, from 0; a field that is missing is empty. There is no free text on a sheet. */
export type TitleBlock = Readonly<Partial<Record<TitleField, number>>>;

/** The paper and what is printed on every sheet. */
export interface SheetSetup {
  readonly format: SheetFormat;
  /** Whether the long side is level. */
  readonly lying: boolean;
  readonly scale: Scale;
  readonly projection: 'first' | 'third';
  /** Whether the frame and the centring marks are drawn. */
  readonly framed: boolean;
  readonly titleBlock: TitleBlock | undefined;
}

/** Width and height of a sheet in millimetres. */
export function sheetSize({ format, lying }: Pick<SheetSetup, 'format' | 'lying'>): readonly [number, number] {
  const { short, long } = SHEET_FORMATS.find(({ name }) => name === format) ?? SHEET_FORMATS[0];
  return lying ? [long, short] : [short, long];
}

/** Millimetres on paper for each millimetre of the part. */
export function scaleRatio(scale: Scale): number {
  const [paper = 1, real = 1] = scale.split(':').map(Number);
  return paper / real;
}
