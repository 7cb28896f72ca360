/** A style sheet as text, to be adopted on the document. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
