// The adapter of SCORM 1.2: stands before the player in packages for 1.2, is brought for the local runtime in others.
export { Scorm12 } from '../../../adapters/lms/scorm12.ts';
