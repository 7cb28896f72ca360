import type { Brand } from '../../../src/domain/course/ids.ts';

/** Plain values are branded in one place. */
export const id = <Id extends Brand<string | number, string>>(value: string | number): Id => value as Id;
