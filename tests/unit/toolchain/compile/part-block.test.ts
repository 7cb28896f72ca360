import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compiledCourse, COURSE } from '../../../support/built-course.ts';
import { CourseCopy, SMALL_COURSE, type Edit } from './course-copy.ts';

// A part is computed in a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const copies: CourseCopy[] = [];
afterEach(() => copies.splice(0).forEach((copy) => copy.dispose()));

const PART: Edit = { file: 'parts/cube.ts', text: 'export const part = 3;\n' };

/** The small course with a block on its screen of words, and words for it in both languages. */
function problemsWith(blocks: string, ...more: readonly Edit[]): readonly string[] {
  const copy = new CourseCopy(SMALL_COURSE, [
    { file: 'm01/ruler/lesson.yaml', find: '[{ kind: words }]', put: `[{ kind: words }, ${blocks}]` },
    { file: 'm01/ruler/en.yaml', find: '{ heading: Words }', put: '{ heading: Words, turn: { alt: A cube. } }' },
    { file: 'm01/ruler/de.yaml', find: '{ heading: Wörter }', put: '{ heading: Wörter, turn: { alt: Ein Würfel. } }' },
    ...more,
  ]);
  copies.push(copy);
  return copy.problems();
}

describe('a part block', () => {
  it('names a part of the course', () => {
    expect(problemsWith('{ kind: part, id: turn, part: kube }')).toEqual([
      'm01/ruler/lesson.yaml:21:74 screen "words": there is no part "kube"; there are: none',
    ]);
    expect(problemsWith('{ kind: part, id: turn, part: kube }', PART)).toEqual([
      'm01/ruler/lesson.yaml:21:74 screen "words": there is no part "kube"; there are: cube',
    ]);
  });

  it('names views that there are, each once', () => {
    expect(problemsWith('{ kind: part, id: turn, part: cube, views: [top, top] }', PART)).toEqual([
      expect.stringMatching(/^m01\/ruler\/lesson\.yaml:21:\d+ screen "words": view "top" .*twice/u),
    ]);
    expect(problemsWith('{ kind: part, id: turn, part: cube, cut: middle }', PART)).toEqual([
      expect.stringMatching(/^m01\/ruler\/lesson\.yaml:21:\d+ screen "words": .*"middle"/u),
    ]);
    expect(problemsWith('{ kind: part, id: turn, part: cube, views: [] }', PART)).toEqual([
      expect.stringMatching(/^m01\/ruler\/lesson\.yaml:21:\d+ screen "words": .*at least one view/u),
    ]);
  });

  it('is the one picture of its screen', () => {
    const two = '{ kind: part, id: turn, part: cube }, { kind: figure, figure: bar }';
    expect(problemsWith(two, PART)).toEqual([
      'm01/ruler/lesson.yaml:21:26 screen "words": a part in space is the one picture of its screen, found 2 pictures',
    ]);
  });

  it('needs words for those who cannot see it, in every language', () => {
    const german: Edit = { file: 'm01/ruler/de.yaml', find: ', turn: { alt: Ein Würfel. }', put: '' };
    expect(problemsWith('{ kind: part, id: turn, part: cube }', PART, german)).toEqual([
      'm01/ruler/lesson.yaml:21:44 screen "words": block "turn" has no text in de (de.yaml)',
    ]);
  });

  it('tells what is wrong with the part where its file has it, when everything else is right', () => {
    expect(problemsWith('{ kind: part, id: turn, part: cube }', PART)).toEqual([
      expect.stringMatching(/^parts\/cube\.ts:1:1 part "cube", /u),
    ]);
  });
});

describe('the parts of a compiled course', () => {
  const course = compiledCourse(COURSE);

  it('are those that lessons show, with the views that stand beside them', () => {
    const all = course.lessons.flatMap(({ lesson }) => lesson.screens.flatMap((screen) => screen.blocks));
    const blocks = all.flatMap((block) => (block.kind === 'part' ? [block] : []));
    // Beside the sheet of an exercise a part stands without its views, which may be what is asked.
    const turned = all.flatMap((block) => (block.kind === 'exercise' ? (block.part ?? []) : []));
    expect([blocks.length > 0, turned.length > 0]).toEqual([true, true]);
    const shown = new Set([...blocks.map(({ part }) => part), ...turned]);
    expect(course.parts?.map(({ id }) => id)).toEqual([...shown].sort());
    for (const { part, views } of blocks) {
      const picture = course.parts?.find(({ id }) => id === part);
      expect(Object.keys(picture?.views ?? {})).toEqual(expect.arrayContaining([...views]));
      expect(picture).toMatchObject({ format: 1, hash: course.index.hash });
    }
  });

  it('weigh less than 12 KB each, compressed', () => {
    for (const part of course.parts ?? []) {
      expect(gzipSync(JSON.stringify(part)).length).toBeLessThan(12 * 1024);
      expect(part.mesh.triangles.length).toBeGreaterThan(0);
    }
  });
});
