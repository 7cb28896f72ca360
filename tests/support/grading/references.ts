import { partReference } from '../../../src/domain/grading/part-reference.ts';
import type { Reference } from '../../../src/domain/grading/reference.ts';
import type { CompiledPart } from '../../../src/domain/projection/compiled-part.ts';

/** The sets of views in which every view of a part occurs. */
export function viewSets(part: CompiledPart): readonly (readonly string[])[] {
  return [
    ['front', 'top', 'left'],
    ['front', 'bottom', 'right'],
    ['back'],
    ['isometric'],
    ...part.sections.map(({ name }) => [name]),
  ];
}

/** The reference of a part in some views; they have to be there. */
export function referenceTo(part: CompiledPart, views: readonly string[]): Reference {
  const made = partReference(part, { views });
  if ('fault' in made) throw new Error(`${part.id} ${views.join()}: ${JSON.stringify(made.fault)}`);
  return made.reference;
}
