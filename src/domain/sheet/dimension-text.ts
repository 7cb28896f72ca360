import type { Dimension, DimensionSign, DimensionTolerance } from '../sketch/dimension.ts';

const SIGNS: Readonly<Record<DimensionSign, string>> = {
  none: '',
  diameter: '⌀',
  radius: 'R',
  square: '□',
  'sphere-diameter': 'S⌀',
  'sphere-radius': 'SR',
  thread: 'M',
};

/** What a dimension says on the sheet (ISO 129-1): number of features, sign, value without a unit, tolerance. */
export function dimensionText(dimension: Dimension, decimal: ',' | '.'): string {
  const { sign, value, tolerance, count, auxiliary, kind } = dimension;
  const unit = kind === 'angle' ? '°' : '';
  const number = `${SIGNS[sign]}${written(value, decimal)}${unit}`;
  const text = `${count > 1 ? `${count}× ` : ''}${number}${toleranceText(tolerance, decimal, unit)}`;
  return auxiliary ? `(${text})` : text;
}

function toleranceText(tolerance: DimensionTolerance, decimal: ',' | '.', unit: string): string {
  if (tolerance.kind === 'none') return '';
  if (tolerance.kind === 'fit') return ` ${tolerance.fit}`;
  const { upper, lower } = tolerance;
  if (upper === -lower) return ` ±${written(upper, decimal)}${unit}`;
  return ` ${signed(upper, decimal)}${unit}/${signed(lower, decimal)}${unit}`;
}

function signed(value: number, decimal: ',' | '.'): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${written(Math.abs(value), decimal)}`;
}

function written(value: number, decimal: ',' | '.'): string {
  return String(value).replace('.', decimal);
}
