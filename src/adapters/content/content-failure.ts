/**
 * Why a lazy file could not be used: `missing` it did not come or held something else, `mixed` it belongs to another
 * version of the course.
 */
export type ContentFailureCode = 'missing' | 'mixed';

/** What a request for content ends with when it fails for good. */
export class ContentFailure extends Error {
  override readonly name = 'ContentFailure';

  constructor(
    readonly code: ContentFailureCode,
    readonly file: string,
    detail: string,
  ) {
    super(`${file}: ${detail}`);
  }
}
