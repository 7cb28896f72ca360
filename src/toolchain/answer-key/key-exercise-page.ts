import type { RichBlock, RichLine, RichText } from '../../domain/course/rich-text.ts';
import { escapeMarkup } from '../package/start-page.ts';
import { headCells } from '../guides/staff-page.ts';
import type { KeyCourse } from './key-course.ts';
import type { KeyExercise } from './key-exercises.ts';
import type { KeyTexts } from './key-texts.ts';
import { rich } from './rich-markup.ts';

/** An exercise of the key: the task, what is given, every drawing that is right, and what its points are for. */
export function exerciseArticle(one: KeyExercise, course: KeyCourse, words: KeyTexts, decimal: string): string {
  const { id, exercise, row, slot, drawings, objective, faults, criteria, tolerance } = one;
  const code = (text: string): string => `<code>${escapeMarkup(text)}</code>`;
  const yesNo = (value: boolean): string => escapeMarkup(value ? words.yes : words.no);
  const practised = faults.map((fault) => `<b>${escapeMarkup(fault)}</b> ${escapeMarkup(course.meaningOf(fault))}`);
  const facts: readonly (readonly [string, string])[] = [
    [words.exercise, code(exercise)],
    [words.row, code(row)],
    [words.slot, String(slot)],
    [words.drawingRows, drawings.map((drawing) => `${code(drawing.row)} (${drawing.slot})`).join(' · ')],
    ...(objective === '' ? [] : ([[words.objective, escapeMarkup(objective)]] as const)),
    [words.practised, practised.join(' · ')],
    [words.tolerance, `${String(tolerance).replace('.', decimal)} mm`],
    [words.placesCount, yesNo(one.fixed)],
    [words.sizesAsked, yesNo(one.sized)],
    [words.hatchingAsked, yesNo(one.hatched)],
  ];
  const pictures = [
    ...(one.given === undefined ? [] : [figure(one.given, words.given, false)]),
    ...one.solutions.map((svg, at) =>
      figure(svg, one.solutions.length > 1 ? `${words.rightDrawing} ${at + 1}` : words.rightDrawing, true),
    ),
  ];
  const rows = criteria.map(
    ({ feature, points, must }) =>
      `                <tr><td>${code(feature)}</td><td>${points}</td><td>${must ? `<b>✓ ${escapeMarkup(words.must)}</b>` : ''}</td></tr>`,
  );
  return `          <section class="drawn">
            <h5>${id}</h5>
            <p class="stem">${escapeMarkup(one.heading)}</p>
${blocks(one.task)}
            <div class="options">${pictures.join('')}</div>
            <table>
              <thead><tr>${headCells([words.feature, words.points, words.must].map(escapeMarkup))}</tr></thead>
              <tbody>
${rows.join('\n')}
              </tbody>
            </table>
            <dl>${facts.map(([name, value]) => `<div><dt>${escapeMarkup(name)}</dt>&#160;<dd>${value}</dd></div>`).join('')}</dl>
          </section>`;
}

function figure(svg: string, caption: string, right: boolean): string {
  const told = right ? `<b>✓ ${escapeMarkup(caption)}</b>` : escapeMarkup(caption);
  const picture = `<div class="dwg" role="img" aria-label="${escapeMarkup(caption)}">${svg}</div>`;
  return `<figure${right ? ' class="right"' : ''}>${picture}<figcaption>${told}</figcaption></figure>`;
}

function blocks(text: RichText): string {
  return text.map((block) => `            ${markup(block)}`).join('\n');
}

function markup(block: RichBlock): string {
  const items = (lines: readonly RichLine[]): string => lines.map((line) => `<li>${rich(line)}</li>`).join('');
  if ('p' in block) return `<p>${rich(block.p)}</p>`;
  return 'ul' in block ? `<ul>${items(block.ul)}</ul>` : `<ol>${items(block.ol)}</ol>`;
}
