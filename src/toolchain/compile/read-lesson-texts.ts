import type { Language } from '../../domain/course/language.ts';
import type { RichLine, RichText } from '../../domain/course/rich-text.ts';
import { lessonTextsSchema } from '../../domain/course/source/texts-source.ts';
import type { Marks } from '../../domain/course/source/texts-source.ts';
import { collectIssues, issueCharacter, isMissing, isUnknownKey, issuePath, issueText } from './check-shape.ts';
import type { Issue } from './check-shape.ts';
import { equalWords } from './equal-words.ts';
import { gapFaults } from './gap-faults.ts';
import { textPlace } from './lesson-subject.ts';
import type { Report } from './problem.ts';
import type { ReadLesson } from './read-lesson.ts';
import { readYaml } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

/** A lesson's texts in one language, with the labels of its figures still in them. */
export interface ReadTexts {
  readonly yaml: YamlFile;
  readonly texts: SourceTexts;
}

function schemaOf(read: ReadLesson, marks: Marks<RichLine, RichText>) {
  const labels = new Map([...read.figures].map(([id, figure]) => [id, figure.labels] as const));
  const described = [...read.figures].flatMap(([id, { describe }]) => (describe ? [id] : []));
  return lessonTextsSchema(read.lesson, labels, marks, new Set(described));
}

export type SourceTexts = NonNullable<ReturnType<typeof collectIssues<ReturnType<typeof schemaOf>>>['output']>;

/** Reads `<language>.yaml` beside lesson.yaml: exactly the texts that the lesson asks for. */
export function readLessonTexts(
  read: ReadLesson,
  language: Language,
  marks: Marks<RichLine, RichText>,
  report: Report,
): ReadTexts | undefined {
  const yaml = readYaml(`${read.folder}/${language}.yaml`, report);
  if (!yaml) return undefined;
  const { issues, output } = collectIssues(schemaOf(read, marks), yaml.data);
  for (const issue of issues) {
    if (isJudged(read, issue)) reportTextIssue(read, yaml, language, issue, report);
  }
  const { questions, check } = read.lesson;
  const asked = [...questions, ...(check?.pool ?? [])];
  for (const { path, message } of [...equalWords(asked, yaml.data, language), ...gapFaults(asked, yaml.data)]) {
    report({ file: yaml.file, ...yaml.at(path), message });
  }
  return output && { yaml, texts: output };
}

/** What follows from a fault of lesson.yaml is not told again for every language. */
function isJudged(read: ReadLesson, issue: Issue): boolean {
  const [area, id, ...rest] = issuePath(issue);
  if (read.broken.size === 0 || (area !== 'screens' && area !== 'questions' && area !== 'figures')) return true;
  const names = [String(id), `${id ?? ''}.svg`];
  return !names.some((name) => read.broken.has(name)) && !(isUnknownKey(issue) && rest.length === 0);
}

function reportTextIssue(read: ReadLesson, yaml: YamlFile, language: Language, issue: Issue, report: Report): void {
  const path = issuePath(issue);
  const place = textPlace(read.lesson, path);
  const about = place.subject === '' ? '' : `${place.subject}: `;
  if (isMissing(issue)) {
    // Where the structure asks for it: that is what the author of the text has to look at.
    const message = `${place.subject === '' ? 'lesson' : place.subject} has no ${place.what} in ${language} (${language}.yaml)`;
    report({ file: read.yaml.file, ...read.yaml.at(place.declared), message });
  } else if (isUnknownKey(issue)) {
    const parent = textPlace(read.lesson, path.slice(0, -1)).subject;
    const key = `key "${path.join('.')}" is left over; nothing in lesson.yaml asks for it`;
    const message = parent === '' ? key : `${parent}: ${key}`;
    report({ file: yaml.file, ...yaml.atKey(path), message });
  } else {
    report({ file: yaml.file, ...yaml.at(path, issueCharacter(issue)), message: `${about}${issueText(issue)}` });
  }
}
