import type { LessonSource } from '../../domain/course/source/lesson-source.ts';
import { sourceKindOf, type QuestionSource } from '../../domain/course/source/question-source.ts';
import { ownFigures } from './question-rules.ts';
import type { Path } from './yaml-file.ts';

/** Names what a path of lesson.yaml is about: `question "q3"`. */
export function lessonSubject(data: unknown, path: Path): string {
  const [area, second, third] = path;
  if (area === 'screens' && typeof second === 'number')
    return named('screen', entry(data, ['screens', second]), second);
  if (area === 'questions' && typeof second === 'number') {
    return named('question', entry(data, ['questions', second]), second);
  }
  if (area === 'check' && second === 'pool' && typeof third === 'number') {
    return named('question', entry(data, ['check', 'pool', third]), third);
  }
  if (area === 'figures' && typeof second === 'string') return quote('figure', second);
  return area === 'check' && path.length > 1 ? 'check' : '';
}

function named(what: string, item: unknown, index: number): string {
  const id = idOf(item);
  return id === undefined ? `${what} ${index + 1}` : `${what} "${id}"`;
}

/** The id of a thing of the source that may be damaged. */
export function idOf(item: unknown): string | undefined {
  const id: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** What stands at a path of plain data. */
export function entry(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** A text that a lesson needs or has: what it is about, what is missing without it, where lesson.yaml asks for it. */
export interface TextPlace {
  readonly subject: string;
  /** `feedback`, `text` */
  readonly what: string;
  readonly declared: Path;
}

/** Reads a path of a lesson's text file against the lesson's structure. */
export function textPlace(lesson: LessonSource, path: Path): TextPlace {
  const [area, first = '', second = '', third = ''] = path.map(String);
  if (area === 'title') return { subject: 'lesson', what: 'title', declared: [] };
  if (path.length < 2) return { subject: '', what: `section "${area ?? ''}"`, declared: [area ?? ''] };
  switch (area) {
    case 'objectives':
      return {
        subject: quote('objective', first),
        what: 'text',
        declared: indexed('objectives', lesson.objectives, first),
      };
    case 'terms':
      return { subject: quote('term', first), what: 'meaning', declared: indexed('terms', lesson.terms, first) };
    case 'screens':
      return screenPlace(lesson, path);
    case 'questions':
      return questionPlace(lesson, path);
    case 'figures': {
      const subject =
        quote('figure', first) + (second === 'labels' && third !== '' ? `: ${quote('label', third)}` : '');
      return { subject, what: second === 'alt' ? 'alt' : 'text', declared: figureUse(lesson, first) };
    }
    default:
      return { subject: '', what: `section "${area ?? ''}"`, declared: [] };
  }
}

function screenPlace(lesson: LessonSource, path: Path): TextPlace {
  const [, screen = '', block, ...rest] = path.map(String);
  const s = lesson.screens.findIndex((item) => item.id === screen);
  const blocks = lesson.screens[s]?.blocks ?? [];
  const b = blocks.findIndex((item) => 'id' in item && item.id === block);
  const subject = quote('screen', screen);
  if (block === undefined) return { subject, what: 'texts', declared: s < 0 ? ['screens'] : ['screens', s] };
  if (block === 'heading') return { subject, what: 'heading', declared: ['screens', s, 'id'] };
  const part =
    rest.length === 0 ? '' : ` ${rest.map((step) => (/^\d+$/.test(step) ? Number(step) + 1 : step)).join(' ')}`;
  return {
    subject: `${subject}: ${quote('block', block)}${part}`,
    what: 'text',
    declared: b < 0 ? ['screens'] : ['screens', s, 'blocks', b],
  };
}

function questionPlace(lesson: LessonSource, path: Path): TextPlace {
  const [, id = '', field, key] = path.map(String);
  const subject = quote('question', id);
  const found = findQuestion(lesson, id);
  if (!found || field === undefined) return { subject, what: 'texts', declared: found?.path ?? ['questions'] };
  const { question, path: declared } = found;
  if (key === undefined) {
    const isSide = field === 'left' || field === 'right';
    return { subject, what: isSide ? `${field} items` : field, declared };
  }
  if (field === 'hints') return { subject: `${subject}: hint ${Number(key) + 1}`, what: 'text', declared };
  const owner = sourceKindOf(question).textOwner(question, field, key);
  return {
    subject: `${subject}: ${owner.name}`,
    what: field === 'feedback' && !owner.name.startsWith('feedback') ? 'feedback' : 'text',
    declared: [...declared, ...owner.path],
  };
}

/** The question of an id, with its path in lesson.yaml. */
function findQuestion(lesson: LessonSource, id: string): { question: QuestionSource; path: Path } | undefined {
  const lists: readonly (readonly [Path, readonly QuestionSource[]])[] = [
    [['questions'], lesson.questions],
    [['check', 'pool'], lesson.check?.pool ?? []],
  ];
  for (const [path, questions] of lists) {
    const index = questions.findIndex((question) => question.id === id);
    const question = questions[index];
    if (question) return { question, path: [...path, index] };
  }
  return undefined;
}

function figureUse(lesson: LessonSource, figure: string): Path {
  if (figure in lesson.figures) return ['figures', figure];
  for (const [s, screen] of lesson.screens.entries()) {
    const b = screen.blocks.findIndex((block) => 'figure' in block && block.figure === figure);
    if (b >= 0) return ['screens', s, 'blocks', b, 'figure'];
  }
  for (const list of ['questions', 'pool'] as const) {
    const questions: readonly QuestionSource[] = list === 'questions' ? lesson.questions : (lesson.check?.pool ?? []);
    const q = questions.findIndex((question) => question.figure === figure);
    const path = list === 'pool' ? ['check', 'pool'] : ['questions'];
    if (q >= 0) return [...path, q, 'figure'];
    for (const [index, question] of questions.entries()) {
      const own = ownFigures(question).find((one) => one.figure === figure);
      if (own) return [...path, index, ...own.path];
    }
  }
  return [];
}

function indexed(field: string, list: readonly string[], id: string): Path {
  const index = list.indexOf(id);
  return index < 0 ? [field] : [field, index];
}

function quote(what: string, id: string): string {
  return `${what} "${id}"`;
}
