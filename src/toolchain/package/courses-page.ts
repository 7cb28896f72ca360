import { LANGUAGE_NAMES, type Language } from '../../domain/course/language.ts';
import type { CourseOutputs } from './course-outputs.ts';
import { escapeMarkup } from './start-page.ts';

/**
 * A page of links to the courses beside it: of each its titles, one for every language that it has, the language of its
 * first start first. A link names its language behind `#`, in which the course then begins. The page's only words are
 * titles and the languages' own names; no style and no script.
 */
export function coursesPage(courses: readonly Pick<CourseOutputs, 'course' | 'titles'>[]): string {
  const [first] = courses;
  const titles = courses.map((course) => escapeMarkup(course.titles[0]?.title ?? '')).join(' · ');
  return `<!doctype html>
<html lang="${first?.titles[0]?.language ?? 'en'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${titles}</title>
  </head>
  <body>
    <ul>
${courses.map(listed).join('\n')}
    </ul>
  </body>
</html>
`;
}

function listed({ course, titles }: Pick<CourseOutputs, 'course' | 'titles'>): string {
  const links = titles.map(({ language, title }) => `          ${link(course, language, title)}`);
  return ['      <li>', '        <ul>', ...links, '        </ul>', '      </li>'].join('\n');
}

function link(course: string, language: Language, title: string): string {
  const words = `<b>${LANGUAGE_NAMES[language]}</b> ${escapeMarkup(title)}`;
  return `<li lang="${language}"><a href="${course}/index.html#${language}" hreflang="${language}">${words}</a></li>`;
}
