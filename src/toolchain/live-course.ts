import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { LANGUAGES } from '../domain/course/language.ts';
import type { CompiledCourse } from '../domain/course/compiled.ts';
import { compileCourse } from './compile/compile-course.ts';
import { chooseCourses, COURSES } from './compile/find-courses.ts';
import { formatProblem } from './compile/problem.ts';
import { contentFiles } from './package/content-files.ts';
import type { PackageFile } from './package/package-file.ts';
import { readSiteFile } from './package/site-file.ts';
import { startPage } from './package/start-page.ts';
import { readUiTexts } from './package/ui-texts.ts';

interface Live {
  readonly course: CompiledCourse;
  readonly files: readonly PackageFile[];
}

/**
 * In development, the course is compiled when the page asks for it and anew after every change below courses/ and
 * locales/: a text saved in an editor is on the screen at once. The course is what the environment variable
 * COURSE names, else the first by name.
 */
export function liveCourse(project: string): Plugin {
  let live: Live | undefined;

  function chosen(): readonly string[] {
    const choice = chooseCourses(process.env.COURSE, join(project, COURSES));
    if ('refused' in choice) throw new Error(choice.refused);
    return choice.folders;
  }

  function compiled(): Live {
    if (live) return live;
    const [folder = ''] = chosen();
    const outcome = compileCourse(folder);
    if ('problems' in outcome) throw new Error(outcome.problems.map(formatProblem).join('\n'));
    const ui = readUiTexts(join(project, 'locales'), LANGUAGES);
    if (!ui.ok) throw new Error(ui.problems.join('\n'));
    live = { course: outcome.course, files: contentFiles(outcome.course, ui.value) };
    return live;
  }

  function watch(server: ViteDevServer): void {
    server.watcher.add([join(project, 'courses'), join(project, 'locales')]);
    server.watcher.on('all', (_, path) => {
      if (!path.startsWith(join(project, 'courses')) && !path.startsWith(join(project, 'locales'))) return;
      live = undefined;
      server.ws.send({ type: 'full-reload' });
    });
  }

  return {
    name: 'live-course',
    apply: 'serve',
    configureServer(server) {
      const [shown = '', ...others] = chosen().map((folder) => basename(folder));
      const more = others.length > 0 ? `; npm run dev -- --course <id> shows another: ${others.join(', ')}` : '';
      server.config.logger.info(`course: ${shown}${more}`);
      watch(server);
      server.middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').split('?');
        if (!path.startsWith('/content/')) return next();
        const file = compiled().files.find((one) => `/${one.path}` === path);
        if (!file) return next();
        response.setHeader('content-type', 'text/javascript');
        response.end(Buffer.from(file.bytes));
      });
    },
    transformIndexHtml(html) {
      const { course } = compiled();
      const site = readSiteFile(join(project, 'site.yaml'), 'site.yaml');
      if (!site.ok) throw new Error(site.problems.join('\n'));
      const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
        readonly version: string;
      };
      const { defaultLanguage } = course.index;
      const page = startPage(
        html,
        {
          course: course.index,
          player: version,
          reportLanguage: defaultLanguage,
          standard: '1.2',
          statusWhenDone: 'completed',
          site: site.value,
        },
        course.titles[defaultLanguage]?.title ?? '',
      );
      if (!page.ok) throw new Error(page.problems.join('\n'));
      return page.value;
    },
  };
}
