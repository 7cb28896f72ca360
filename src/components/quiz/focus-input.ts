/** Brings the focus to where an answer by native inputs begins: of radio buttons the chosen one alone takes it. */
export function focusInput(root: DocumentFragment | HTMLElement): void {
  const inputs = [...root.querySelectorAll('input')];
  (inputs.find(({ type, checked }) => type === 'radio' && checked) ?? inputs[0])?.focus();
}
