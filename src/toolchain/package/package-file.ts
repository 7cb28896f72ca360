/** One file of a package, in memory. */
export interface PackageFile {
  /** From the package's root, with `/` on every system. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export function textFile(path: string, text: string): PackageFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

export function textOf(file: PackageFile): string {
  return new TextDecoder().decode(file.bytes);
}

/** By path in code unit order: `localeCompare` would order by the language of the machine. */
export function sortedByPath(files: readonly PackageFile[]): readonly PackageFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
