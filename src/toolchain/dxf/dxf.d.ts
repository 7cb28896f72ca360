/** The parser brings no types; what it makes of a file is looked at before it is believed. */
declare module 'dxf' {
  export function parseString(text: string): unknown;
}
