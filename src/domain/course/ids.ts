/** A string or number that the type checker keeps apart from all other strings or numbers. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

export type CourseId = Brand<string, 'CourseId'>;
/** `m02` */
export type ModuleId = Brand<string, 'ModuleId'>;
/** Module and folder: `m02-scale`. Also the i18next namespace of the lesson's texts. */
export type LessonId = Brand<string, 'LessonId'>;
export type ScreenId = Brand<string, 'ScreenId'>;
/** `q1` for practice, `k1` for the pool of a check; unique in its lesson. */
export type QuestionId = Brand<string, 'QuestionId'>;
export type OptionId = Brand<string, 'OptionId'>;
export type ObjectiveId = Brand<string, 'ObjectiveId'>;
export type FigureId = Brand<string, 'FigureId'>;
/** A row id of the term table: `reduction_scale`. */
export type TermId = Brand<string, 'TermId'>;
/** A misconception code of the syllabus: `S1`. */
export type FaultCode = Brand<string, 'FaultCode'>;
/** A row number of slots.tsv, from 1; never reused. */
export type SlotNumber = Brand<number, 'SlotNumber'>;
/** A file of the course's folder `parts`: `stepped-shaft`. */
export type PartId = Brand<string, 'PartId'>;
