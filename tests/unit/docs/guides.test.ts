import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree['children'][number] | { readonly type: string };

const PAGES = ['README.md', ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** All nodes below and with this one, in the order of the text. */
function all(node: Node): readonly Node[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => all(child)) : [])];
}

function nodesOf(page: string): readonly Node[] {
  return all(fromMarkdown(readFileSync(page, 'utf8')));
}

function textOf(node: Node): string {
  return all(node)
    .map((one) => ('value' in one && typeof one.value === 'string' ? one.value : ''))
    .join('');
}

/** What stands in code of a page: spans, and the lines of blocks. */
function codeOf(page: string): readonly string[] {
  return nodesOf(page).flatMap((node) =>
    (node.type === 'inlineCode' || node.type === 'code') && 'value' in node ? node.value.split('\n') : [],
  );
}

/** The anchor of a heading, as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /gu, '-');
}

/** What is wrong with a link of a page; empty when its target is there. */
function linkFaults(page: string, url: string): readonly string[] {
  if (/^[a-z]+:/u.test(url)) return [];
  const [path = '', anchor] = url.split('#');
  const target = path === '' ? page : normalize(join(dirname(page), decodeURI(path)));
  if (!existsSync(target)) return [`${page}: ${url} leads to nothing`];
  if (anchor === undefined) return [];
  const anchors = nodesOf(target).flatMap((node) => (node.type === 'heading' ? [anchorOf(textOf(node))] : []));
  return anchors.includes(anchor) ? [] : [`${page}: ${url} names no heading of ${target}`];
}

interface Use {
  readonly page: string;
  readonly script: string;
  readonly options: readonly string[];
}

/** The npm scripts that a page's code runs, each with its options. */
function usesOf(page: string): readonly Use[] {
  return codeOf(page).flatMap((line) =>
    [...line.matchAll(/npm (?:run )?(start|test|(?<=run )[a-z:]+)((?: [^#&;]*)?)/gu)].map(
      ([, script = '', rest = '']) => ({
        page,
        script,
        options: [...rest.matchAll(/(?<= )--[a-z][a-z-]*/gu)].map(([option]) => option),
      }),
    ),
  );
}

/** The help page of an npm script, asked of the script itself. */
async function helpOf(script: string): Promise<string> {
  const [, file = '', ...args] = (scripts[script] ?? '').split(' ');
  const own = file === 'scripts/run.mjs' ? ['--import', 'tsx', ...args] : [file, ...args];
  return (await promisify(execFile)(process.execPath, [...own, '--help'])).stdout;
}

/** A path of the repository that is written out; what a build makes and what readers fill in is none. */
const PATH = /^(?:src|docs|courses|locales|scripts|tests|bench|public)\/[\w./-]*$/u;

describe('The documentation', () => {
  it('has pages for everybody who works with the course', () => {
    for (const reader of ['trainer', 'tutor', 'administrator', 'author']) {
      expect(PAGES).toContain(`docs/guide-${reader}.md`);
    }
  });

  it('links only to what is there', () => {
    const faults = PAGES.flatMap((page) =>
      nodesOf(page).flatMap((node) => ('url' in node ? linkFaults(page, node.url) : [])),
    );
    expect(faults).toEqual([]);
  });

  it('names only files and folders that are there', () => {
    const missing = PAGES.flatMap((page) =>
      codeOf(page).flatMap((code) => (PATH.test(code) && !existsSync(code) ? [`${page}: ${code}`] : [])),
    );
    expect(missing).toEqual([]);
  });

  it('names only commands that are there, with options that they have', { timeout: 120_000 }, async () => {
    const uses = PAGES.flatMap(usesOf);
    expect(uses.length).toBeGreaterThan(20);
    const unknown = uses.filter(({ script }) => scripts[script] === undefined);
    expect(unknown).toEqual([]);
    const asked = [...new Set(uses.flatMap(({ script, options }) => (options.length > 0 ? [script] : [])))];
    const help = new Map<string, string>();
    // One after the other: each is a process, and the machine may be busy.
    for (const script of asked) help.set(script, await helpOf(script));
    const faults = uses.flatMap(({ page, script, options }) =>
      options
        .filter((option) => option !== '--help' && !new RegExp(`${option}(?![a-z-])`, 'u').test(help.get(script) ?? ''))
        .map((option) => `${page}: npm run ${script} has no option ${option}`),
    );
    expect(faults).toEqual([]);
  });

  it('shows tutors rows that hosts have really received', () => {
    const folder = 'tests/fixtures/conversations';
    const recorded = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
      .replace(/\u00A0/gu, ' ');
    const rows = nodesOf('docs/guide-tutor.md').flatMap((node) =>
      node.type === 'code' && 'lang' in node && node.lang === 'row' ? node.value.split('\n') : [],
    );
    expect(rows.length).toBeGreaterThan(6);
    const foreign = rows.filter((row) => {
      const [id = '', response = ''] = row.split(/ {2,}/u);
      return !recorded.split('\n').some((line) => {
        const [rowId, , ...cells] = line.split('  =  ');
        return rowId === id && cells.includes(response.replace(/\d+s$/u, 'Ns'));
      });
    });
    expect(foreign).toEqual([]);
  });
});

it('lists in the guide for tutors every fault code of the module in use, with its meaning', () => {
  const course = 'courses/technical-drawing';
  const lessons = readdirSync(`${course}/m02`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(`${course}/m02/${name}/lesson.yaml`, 'utf8'));
  const used = new Set(lessons.flatMap((text) => [...text.matchAll(/fault: ([A-Z]\d+)/gu)].map(([, code]) => code)));
  const table = readFileSync(`${course}/faults.tsv`, 'utf8').split('\n');
  const meanings = new Map(table.map((line) => [line.split('\t')[0], line.split('\t')[1]]));
  const guide = readFileSync('docs/guide-tutor.md', 'utf8');
  const listed = [...guide.matchAll(/^\| ([A-Z]\d+) \| (.*) \|$/gmu)].map(([, code, meaning]) => ({ code, meaning }));
  expect(listed.map(({ code }) => code).sort()).toEqual([...used].sort());
  expect(listed.filter(({ code, meaning }) => meanings.get(code) !== meaning)).toEqual([]);
});
