// The adapter of SCORM 1.2 in packages whose answers are told in the bare form of the standard (--responses strict).
export { Scorm12Strict } from '../../../adapters/lms/scorm12-strict.ts';
