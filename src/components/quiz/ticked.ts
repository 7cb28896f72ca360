/** What is ticked after one option was: in the order of the question, so that the same ticks are always the same response. */
export function ticked<Id extends string>(
  options: readonly { readonly id: Id }[],
  before: readonly Id[],
  { id, chosen }: { readonly id: Id; readonly chosen: boolean },
): readonly Id[] {
  return options.map((option) => option.id).filter((option) => (option === id ? chosen : before.includes(option)));
}
