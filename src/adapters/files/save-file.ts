/** How long a browser may take to begin a download, milliseconds; after that the copy in memory is let go. */
const PATIENCE = 60_000;

/** Hands a file to the browser's downloads, under file:// too. */
export function saveFile(document: Document, name: string, content: string | Uint8Array, type: string): void {
  // The type wants a buffer that cannot be shared between threads; nobody shares one here.
  const parts: BlobPart[] = [typeof content === 'string' ? content : new Uint8Array(content)];
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}
