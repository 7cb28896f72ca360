type Headed = HTMLElement & { focusHeading(): Promise<void> };

/** Brings the focus to the heading of what stands on the sheet: a message or an end first, else the screen. */
export async function focusShown(root: ParentNode): Promise<void> {
  const shown =
    root.querySelector<Headed>('exit-sheet, player-message, end-sheet') ?? root.querySelector<Headed>('screen-view');
  if (!shown) return;
  await customElements.whenDefined(shown.localName);
  if (shown.isConnected) await shown.focusHeading();
}
