// How each tool of the drawing board is used, step by step; it comes when somebody asks how.
export { TOOL_EXAMPLES } from '../../../domain/drafting/tool-examples.ts';
