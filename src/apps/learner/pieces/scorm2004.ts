// The adapter of SCORM 2004: stands before the player in packages for 2004.
export { Scorm2004 } from '../../../adapters/lms/scorm2004.ts';
