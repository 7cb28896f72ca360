import * as v from 'valibot';

const ID_HINT = 'an id: letters a to z, digits and hyphens, a letter first';

/** Every plain object has these: as an id or a key, such a word would be found where it is not. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

const isFree = v.check(
  (id: string) => !RESERVED_WORDS.has(id),
  'another id: this is a word of the programming language',
);

/** An id that an author chooses: `two-rulers`. */
export const SourceId = v.pipe(
  v.string(),
  v.regex(/^[a-z](?:[a-z0-9]|-(?=[a-z0-9]))*$/, ID_HINT),
  v.maxLength(40),
  isFree,
);

/** A module's id and folder: `m02`. */
export const SourceModuleId = v.pipe(v.string(), v.regex(/^m\d\d$/, 'a module id such as m02'));

/** A practice question's id: `q1`. */
export const PracticeId = v.pipe(
  v.string(),
  v.regex(/^q[1-9]\d?$/, 'a practice question id: q and a number, such as q1'),
);

/** A pool question's id: `k1`. */
export const PoolId = v.pipe(v.string(), v.regex(/^k[1-9]\d?$/, 'a pool question id: k and a number, such as k1'));

/** The id of something to be drawn: `e1`. */
export const DrawnId = v.pipe(v.string(), v.regex(/^e[1-9]\d?$/, 'an id of an exercise: e and a number, such as e1'));

/** A row of the term table: `reduction_scale`. */
export const SourceTermId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/, 'a term id of terms.tsv: letters a to z, digits, underscores'),
  isFree,
);

/** A fault code of faults.tsv: `S1`. */
export const SourceFaultCode = v.pipe(v.string(), v.regex(/^[A-Z]\d{1,2}$/, 'a fault code such as S1'));
