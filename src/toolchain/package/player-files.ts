import type { Standard } from '../../domain/course/package-config.ts';
import { failure, type Outcome, success } from './outcome.ts';
import { type PackageFile, textFile, textOf } from './package-file.ts';
import { STANDARD_FACTS } from './standards.ts';

const PLAYER = 'player.js';

/**
 * The built player for a standard: its adapter, a lazy piece, stands in front of the player in the same file, where the
 * player finds it without a request. The adapter of the other version stays a file of its own that is seldom asked for.
 */
export function playerFiles(built: readonly PackageFile[], standard: Standard): Outcome<readonly PackageFile[]> {
  const { adapter } = STANDARD_FACTS[standard];
  const piece = built.find(({ path }) => path === adapter);
  const player = built.find(({ path }) => path === PLAYER);
  const missing = [piece ? [] : [adapter], player ? [] : [PLAYER]].flat();
  if (!piece || !player) return failure(...missing.map((name) => `The built player has no ${name}; build it first.`));
  return success([
    ...built.filter((file) => file !== piece && file !== player),
    textFile(PLAYER, `${textOf(piece).trimEnd()}\n${textOf(player)}`),
  ]);
}
