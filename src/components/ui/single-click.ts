/**
 * A click handler that lets the second click of a double click pass: by then something else may stand under the
 * pointer. Keys press a button with a count of 0.
 */
export function singleClick(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.detail <= 1) act();
  };
}
