import type { Shape } from '../course/shape.ts';
import type { ResponseCodec } from '../tracking/response-codec.ts';

/** What the player has to know of the responses to a kind of question from its start: how they are kept. */
export interface ResponseKind<Response> {
  /** Stands in suspend data: never changed, and never given to another kind. */
  readonly code: number;
  /** What a response that has lain on a disk must look like; its `kind` is known already. */
  readonly shape: Shape;
  readonly codec: ResponseCodec<Response>;
}
