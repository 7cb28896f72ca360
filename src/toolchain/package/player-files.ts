import type { Responses, Standard } from '../../domain/course/package-config.ts';
import { failure, type Outcome, success } from './outcome.ts';
import { type PackageFile, textFile, textOf } from './package-file.ts';
import { adapterFiles } from './standards.ts';

const PLAYER = 'player.js';

/**
 * The built player for a standard: its adapter, a lazy piece, stands in front of the player in the same file, where the
 * player finds it without a request. The adapter of the other version stays a file of its own that is seldom asked for;
 * the adapter of SCORM 1.2 for the other kind of responses is left out.
 */
export function playerFiles(
  built: readonly PackageFile[],
  standard: Standard,
  responses: Responses,
): Outcome<readonly PackageFile[]> {
  const { own, unused } = adapterFiles(standard, responses);
  const piece = built.find(({ path }) => path === own);
  const player = built.find(({ path }) => path === PLAYER);
  const missing = [piece ? [] : [own], player ? [] : [PLAYER]].flat();
  if (!piece || !player) return failure(...missing.map((name) => `The built player has no ${name}; build it first.`));
  return success([
    ...built.filter((file) => file !== piece && file !== player && !unused.includes(file.path)),
    textFile(PLAYER, `${textOf(piece).trimEnd()}\n${textOf(player)}`),
  ]);
}
