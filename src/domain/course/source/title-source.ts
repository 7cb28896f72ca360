import * as v from 'valibot';
import { MOST_ENTRIES } from '../../sketch/check-plain.ts';
import { SCALES, TITLE_FIELDS, type TitleField } from '../../sketch/sheet-setup.ts';
import { LANGUAGES, type Language } from '../language.ts';

/** So many letters stand in a field and on a button. */
const LONGEST_ENTRY = 40;

const EntryText = v.pipe(v.string(), v.trim(), v.minLength(1, 'a text'), v.maxLength(LONGEST_ENTRY));

const InLanguages = v.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, EntryText])) as Record<Language, typeof EntryText>,
);

/** An entry by its number in its list, from 1. */
const EntryNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ENTRIES));

function fieldOf<Choice extends v.GenericSchema>(choice: Choice) {
  return v.strictObject({
    choices: v.pipe(v.array(choice), v.minLength(2, 'at least two choices'), v.maxLength(MOST_ENTRIES)),
    /** What stands there from the start. */
    stands: v.optional(EntryNumber),
    /** What has to stand there in the end; anything may, if not given. */
    right: v.optional(EntryNumber),
  });
}

const ListedField = v.optional(fieldOf(v.union([EntryText, InLanguages])));

/** The title block of an exercise: what may be chosen in its fields, and what is right. */
export const TitleBlockSource = v.strictObject({
  ...(Object.fromEntries(TITLE_FIELDS.map((field) => [field, ListedField])) as Record<TitleField, typeof ListedField>),
  scale: v.optional(fieldOf(v.picklist(SCALES))),
});

export type TitleBlockSource = v.InferOutput<typeof TitleBlockSource>;
