import axe from 'axe-core';

/**
 * Lets axe look at an element, shadow roots and contrast included. Rules about a whole page (landmarks around
 * everything) do not hold for a single element.
 */
export async function expectAccessible(element: Element, wholePage = false): Promise<void> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: wholePage ? {} : { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  if (violations.length === 0) return;
  const lines = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html} ${failureSummary}`).join('\n')}`,
  );
  throw new Error(`axe found:\n${lines.join('\n')}`);
}
