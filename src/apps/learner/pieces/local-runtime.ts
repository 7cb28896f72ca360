// A lazy piece: the SCORM 1.2 runtime for a course that was opened without a host.
export { installLocalRuntime } from '../../../adapters/lms/local-runtime.ts';
