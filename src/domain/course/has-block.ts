import type { PartId } from './ids.ts';
import type { Block, Lesson } from './lesson.ts';

/** The part in space that a block shows. */
export function partOfBlock(block: Block): PartId | undefined {
  return 'part' in block ? block.part : undefined;
}

/** Whether a lesson shows a part in space, or has something to be drawn. */
export function hasBlock({ screens }: Pick<Lesson, 'screens'>, wanted: 'part' | 'exercise'): boolean {
  return screens.some(({ blocks }) =>
    blocks.some((block) => (wanted === 'part' ? partOfBlock(block) !== undefined : block.kind === wanted)),
  );
}
