// A lazy piece, for courses whose modules open by mastery: what stands for a closed one, and codes that open it.
import '../../../components/player/closed-module.ts';
import '../../../components/player/code-dialog.ts';
export { packagedCodes } from '../packaged-codes.ts';
