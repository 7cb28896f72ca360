export const CHROMIUM_ARGS: readonly string[];
export function findChromium(options?: { readonly whole?: boolean }): {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
};
