import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

type Parsed<T extends ParseArgsConfig> = ReturnType<typeof parseArgs<T>>;

/** Reads the arguments of a command; `undefined` when they are not understood, which is told. */
export function readArguments<const T extends ParseArgsConfig>(config: T, help: string): Parsed<T> | undefined {
  try {
    return parseArgs(config);
  } catch (error) {
    // parseArgs has no other way to say that a user mistyped an option.
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    return undefined;
  }
}
