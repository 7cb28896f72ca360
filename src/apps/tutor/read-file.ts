import type { FilePreview } from '../../components/review/desk.ts';
import type { LearnerRecords } from '../../domain/record/learner-record.ts';

/** What a file brings: its preview, records without a group, and names by code. */
export interface ReadFile {
  readonly preview: FilePreview;
  readonly records: LearnerRecords;
  readonly names: ReadonlyMap<string, string>;
  /** What codes were made of, as far as the file tells. */
  readonly identities: ReadonlyMap<string, string>;
  /** The key of codes; of a list of names alone. */
  readonly key?: string | undefined;
}
