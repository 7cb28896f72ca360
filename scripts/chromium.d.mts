export const CHROMIUM_ARGS: readonly string[];
export function findChromium(): { readonly path: string; readonly env: Readonly<Record<string, string>> };
