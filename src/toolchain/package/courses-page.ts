import type { CourseOutputs } from './course-outputs.ts';
import { escapeMarkup } from './start-page.ts';

/** A page of links to the courses beside it. Its only words are their titles; no style and no script. */
export function coursesPage(courses: readonly Pick<CourseOutputs, 'course' | 'title' | 'language'>[]): string {
  const links = courses.map(
    ({ course, title, language }) =>
      `      <li lang="${language}"><a href="${course}/index.html">${escapeMarkup(title)}</a></li>`,
  );
  const titles = courses.map(({ title }) => escapeMarkup(title)).join(' · ');
  return `<!doctype html>
<html lang="${courses[0]?.language ?? 'en'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${titles}</title>
  </head>
  <body>
    <ul>
${links.join('\n')}
    </ul>
  </body>
</html>
`;
}
