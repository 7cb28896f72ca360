import type { Path } from '../compile/yaml-file.ts';

/** Tells an author what is wrong at a path of a figure's definition, or of a drawing document. */
export type TellFault = (path: Path, message: string) => void;
