/** A lazy piece: brings the module when called, and rejects when its file does not come. */
declare module '*?lazy' {
  const load: () => Promise<unknown>;
  export default load;
}
