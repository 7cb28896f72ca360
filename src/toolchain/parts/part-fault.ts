/** What is wrong with a part, for its author: the feature, section or view that it is about, and a sentence. */
export class PartFault extends Error {
  /** A name that stands in the part's file, where the fault is about a feature or section. */
  readonly about: string | undefined;

  constructor(message: string, about?: string, cause?: unknown) {
    super(message, { cause });
    this.about = about;
  }
}
