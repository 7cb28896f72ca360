import type { Point } from '../geometry/point.ts';
import { placeViews } from '../projection/placement.ts';
import type { PrincipalView } from '../projection/view-direction.ts';
import type { PartPicture, PictureView } from './part-picture.ts';

/** A view in its place among others. */
export interface PlacedView {
  readonly view: PrincipalView;
  readonly drawn: PictureView;
  /** Where its origin stands: x to the right, y up. */
  readonly origin: Point;
}

/** Views as they stand on a drawing in first angle, and the space that they take, in millimetres. */
export interface ViewSheet {
  readonly views: readonly PlacedView[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Of the larger side of a view: the distance between views, and the room for what stands out of them. */
const [GAP, MARGIN] = [0.28, 0.1];

/** Places the named views of a part; those that it does not carry are left out. */
export function viewSheet(views: PartPicture['views'], named: readonly PrincipalView[]): ViewSheet {
  const drawn = named.flatMap((view) => {
    const one = views[view];
    return one ? [{ view, drawn: one }] : [];
  });
  const sides = drawn.flatMap(({ drawn: { box } }) => [box.right - box.left, box.top - box.bottom]);
  const side = Math.max(...sides);
  const origins = placeViews(Object.fromEntries(drawn.map((one) => [one.view, one.drawn.box])), 'first', side * GAP);
  const placed = drawn.map((one) => ({ ...one, origin: origins[one.view] ?? { x: 0, y: 0 } }));
  const margin = side * MARGIN;
  const edge = (pick: (box: PictureView['box'], origin: Point) => number, most: 1 | -1): number =>
    placed.reduce((far, { drawn: { box }, origin }) => {
      const value = pick(box, origin);
      return (value - far) * most > 0 ? value : far;
    }, -Infinity * most);
  const left = edge((box, origin) => origin.x + box.left, -1) - margin;
  const right = edge((box, origin) => origin.x + box.right, 1) + margin;
  const top = edge((box, origin) => origin.y + box.top, 1) + margin;
  const bottom = edge((box, origin) => origin.y + box.bottom, -1) - margin;
  return { views: placed, left, top, width: right - left, height: top - bottom };
}

/** The view at a place of the sheet, with the place in its own coordinates; undefined between views. */
export function viewAt(
  sheet: ViewSheet,
  { x, y }: Point,
): { readonly view: PrincipalView; readonly point: Point } | undefined {
  for (const { view, drawn, origin } of sheet.views) {
    const point = { x: x - origin.x, y: y - origin.y };
    const { box } = drawn;
    if (point.x >= box.left && point.x <= box.right && point.y >= box.bottom && point.y <= box.top)
      return { view, point };
  }
  return undefined;
}
