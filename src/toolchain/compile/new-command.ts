export function newCommand(_args: readonly string[]): number {
  return 2;
}
