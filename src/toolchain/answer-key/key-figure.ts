import type { FigureBox, FigureParts } from '../../domain/course/figure-parts.ts';
import type { Figure } from '../../domain/course/lesson.ts';
import type { Question } from '../../domain/course/question.ts';
import type { LessonTexts } from '../../domain/course/texts.ts';
import { readLines } from '../../domain/quiz/dot-text.ts';
import { gridPicture } from '../../domain/quiz/grid-picture.ts';
import { letterAt } from '../../domain/tracking/letters.ts';

/** A picture beside a question of the key. */
export interface KeyFigure {
  readonly svg: string;
  readonly alt: string;
  /**
   * What it is by its letter or number, in kinds that have pictures among what can be answered with: an option to choose, a
   * symbol to place. A symbol is not right by itself, its place is.
   */
  readonly option?: { readonly letter: string; readonly right: boolean };
}

/** A part of a figure that can be answered, with the letter that reports give it. */
interface MarkedPart {
  readonly id: string;
  readonly letter: string;
  readonly right: boolean;
}

/** Units of a figure: the circle around a point of a line, and the label of a mark, for which letters are 4.2 high. */
const POINT = 4;
const LABEL = { width: 12, height: 5.4, baseline: 4.2 } as const;

/**
 * The pictures of a question: its figure, with a frame, a letter and a tick at every region or line that can be answered,
 * and the pictures that there are to choose from or to place. The marks are part of the drawing, so that they are printed with it.
 */
export function keyFigures(
  question: Question,
  figures: readonly Figure[],
  alts: LessonTexts['figures'],
): readonly KeyFigure[] {
  const find = (id: string | undefined) => figures.find((figure) => figure.id === id);
  const own = find(question.figure);
  const shown: readonly KeyFigure[] = own
    ? [{ svg: withMarks(own, markedParts(question)), alt: alts[own.id]?.alt ?? '' }]
    : [];
  if (question.kind === 'grid') {
    const { grid, given = '', answer } = question;
    const lines = [
      { lines: readLines(given), look: 'w' },
      { lines: readLines(answer), look: 'w hi' },
    ];
    return [...shown, { svg: gridPicture(grid, lines), alt: answer }];
  }
  const options = offeredPictures(question).flatMap(({ figure, letter, right }): readonly KeyFigure[] => {
    const svg = find(figure)?.svg;
    return svg === undefined ? [] : [{ svg, alt: alts[figure]?.alt ?? '', option: { letter, right } }];
  });
  return [...shown, ...options];
}

interface Offered {
  readonly figure: string;
  readonly letter: string;
  readonly right: boolean;
}

/** The pictures that a question is answered with, in the author's order. */
function offeredPictures(question: Question): readonly Offered[] {
  switch (question.kind) {
    case 'picture':
      return question.options.map(({ id, figure }, at) => ({
        figure,
        letter: letterAt(at),
        right: id === question.answer,
      }));
    case 'place':
      return question.labels.flatMap(({ figure }, at) =>
        figure === undefined ? [] : [{ figure, letter: String(at + 1), right: false }],
      );
    default:
      return [];
  }
}

/** What of its figure a question is answered by, in the author's order; nothing for kinds that only show it. */
function markedParts(question: Question): readonly MarkedPart[] {
  const marked = (parts: readonly { readonly id: string }[], isRight: (at: number) => boolean) =>
    parts.map(({ id }, at) => ({ id, letter: letterAt(at), right: isRight(at) }));
  switch (question.kind) {
    case 'hotspot':
      return marked(question.regions, (at) => question.regions[at]?.id === question.answer);
    case 'hunt':
      return marked(question.regions, (at) => question.regions[at]?.right === true);
    case 'view':
      return marked(question.lines, (at) => question.lines[at]?.right === true);
    case 'place':
      // Each place takes the label whose number stands behind its letter, as reports have it: `A-3`.
      return question.places.map(({ id, label }, at) => {
        const number = question.labels.findIndex((one) => one.id === label) + 1;
        return { id, letter: `${letterAt(at)}-${number}`, right: true };
      });
    case 'choice':
    case 'multiple':
    case 'match':
    case 'number':
    case 'truefalse':
    case 'order':
    case 'picture':
    case 'gaps':
    case 'grid':
      return [];
  }
}

function withMarks({ svg, parts }: Figure, marked: readonly MarkedPart[]): string {
  if (!parts || marked.length === 0) return svg;
  const marks = marked.map((part) => markOf(part, parts)).join('');
  return svg.replace(/<\/svg>\s*$/u, `<g class="marks">${marks}</g></svg>`);
}

function markOf({ id, letter, right }: MarkedPart, { size, regions, lines }: FigureParts): string {
  const box = regions.find((region) => region.id === id)?.box;
  const point = lines.find((line) => line.id === id);
  const look = right ? 'mk mk-right' : 'mk';
  const words = `${letter}${right ? ' ✓' : ''}`;
  if (box) {
    const { x, y, width, height } = box;
    const frame = `<rect class="${look}" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
    return frame + label(words, x, y, size);
  }
  if (!point) return '';
  const { x, y } = point;
  return `<circle class="${look}" cx="${x}" cy="${y}" r="${POINT}"/>${label(words, x + POINT, y - POINT, size)}`;
}

/** Letter and tick on a ground of their own, so that lines below do not cross them; inside of the picture. */
function label(words: string, left: number, top: number, size: FigureBox): string {
  const x = Math.max(size.x, Math.min(left, size.x + size.width - LABEL.width));
  const y = Math.max(size.y, Math.min(top, size.y + size.height - LABEL.height));
  const ground = `<rect class="mk-ground" x="${x}" y="${y}" width="${LABEL.width}" height="${LABEL.height}"/>`;
  return `${ground}<text class="mk-letter" x="${x + 1}" y="${y + LABEL.baseline}">${words}</text>`;
}
