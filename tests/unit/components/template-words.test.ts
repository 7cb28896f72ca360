import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Attributes whose words people read or hear. */
const SPOKEN = /\s(?:aria-label|aria-description|aria-roledescription|aria-valuetext|alt|title|placeholder)="([^"]*)"/g;
const HOLE = '\u0000';

/** Letters that a template shows by itself, not through a key of the locale files. */
function wordsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2021, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && ['html', 'svg'].includes(node.tag.getText())) {
      const { template } = node;
      const parts = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template.text]
        : [template.head.text, ...template.templateSpans.map((span) => span.literal.text)];
      const markup = parts.join(HOLE).replace(/<!--[^]*?-->/g, '');
      const shown = [markup.replace(/<[^>]*>/g, HOLE), ...[...markup.matchAll(SPOKEN)].map((match) => match[1] ?? '')];
      const words = shown.flatMap((text) => text.split(HOLE)).filter((text) => /\p{L}{2}/u.test(text));
      found.push(...words.map((text) => `${file}: ${text.trim()}`));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('no template holds words of one language: all that a learner reads comes from the locale files', () => {
  const files = ['src/components', 'src/apps'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) =>
      name.endsWith('.ts') ? [`${folder}/${name}`] : [],
    ),
  );
  expect(files.length).toBeGreaterThan(60);
  expect(files.flatMap(wordsOf)).toEqual([]);
});
