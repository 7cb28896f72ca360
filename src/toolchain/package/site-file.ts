import { type Site, SiteSchema } from '../../domain/site/site.ts';
import { checkShape } from '../compile/check-shape.ts';
import { formatProblem, type Problem } from '../compile/problem.ts';
import { readYaml } from '../compile/yaml-file.ts';
import { failure, type Outcome, success } from './outcome.ts';

/** The project's own. */
export const SITE_FILE = 'site.yaml';

/** Reads `site.yaml`; `name` is how errors call it. Keys that are left out, or an empty file, take the defaults. */
export function readSiteFile(path: string, name: string): Outcome<Site> {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push({ ...problem, file: name });
  const yaml = readYaml(path, report);
  const site = yaml && checkShape({ ...yaml, data: yaml.data ?? {} }, SiteSchema, report);
  return site === undefined || problems.length > 0 ? failure(...problems.map(formatProblem)) : success(site);
}
