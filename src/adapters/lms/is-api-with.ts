/** Whether a thing has all functions of an API: pages are known to keep other things under an API's name. */
export function isApiWith(functions: readonly string[], candidate: unknown): boolean {
  // A function too: hosts that lend a plug-in object.
  if ((typeof candidate !== 'object' && typeof candidate !== 'function') || candidate === null) return false;
  return functions.every((name) => typeof Reflect.get(candidate, name) === 'function');
}
