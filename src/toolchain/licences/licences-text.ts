import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appLibraries, type App } from './app-libraries.ts';
import { thirdParties } from './third-party.ts';

const LINE = '-'.repeat(80);

/**
 * `licences.txt` of a package for learners or of the tutor app: the program, the course, every library in that app and the font, each
 * with its full text. The same installed packages give the same text.
 *
 * @param courseTitle as learners read it; the course's authors are named by it
 */
export function licencesText(projectFolder: string, courseTitle: string, app: App): string {
  const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8').replace(/\r\n/g, '\n').trim();
  const libraries = new Map<string, string[]>();
  for (const { name, version, licence, text } of thirdParties(projectFolder, appLibraries(projectFolder, app))) {
    libraries.set(text, [...(libraries.get(text) ?? []), `${name} ${version} (${licence})`]);
  }
  const sections = [
    [app === 'learner' ? 'The player' : 'The tutor app', read('LICENSE')],
    ['The course: texts, questions and figures', courseLicence(courseTitle)],
    ...[...libraries].map(([text, names]) => [names.join('\n'), text]),
    [
      'The font Atkinson Hyperlegible Next (OFL-1.1), merged and reduced to the characters in use',
      read('public/fonts/OFL.txt'),
    ],
    ...(app === 'learner' ? [['The schema files (*.xsd, *.dtd) of a SCORM package', SCHEMAS] as const] : []),
  ];
  return `${sections.map(([title, text]) => `${LINE}\n${title}\n${LINE}\n\n${text}\n`).join('\n')}`;
}

const courseLicence = (title: string): string => `Copyright (c) 2026 The authors of the course “${title}”
Licensed under Creative Commons Attribution 4.0 International (CC BY 4.0):
https://creativecommons.org/licenses/by/4.0/legalcode`;

const SCHEMAS = `Unchanged copies of the schemas that the package's version of SCORM asks it to carry, by the IMS Global Learning
Consortium (ims_xml, imscp, imsmd, imsss; Copyright (c) 2001-2006 IMS Global Learning Consortium, Inc.), by Advanced
Distributed Learning (adlcp, adlseq, adlnav) and by the World Wide Web Consortium (xml, XMLSchema, datatypes).`;
