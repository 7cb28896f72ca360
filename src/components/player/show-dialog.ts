import type { LitElement } from 'lit';

/** Opens a dialog of a lazy piece: pressed very early, it opens as soon as it is there and drawn. */
export async function showDialog(dialog: LitElement & { show(): void | Promise<void> }): Promise<void> {
  await customElements.whenDefined(dialog.localName);
  await dialog.updateComplete;
  await dialog.show();
}
