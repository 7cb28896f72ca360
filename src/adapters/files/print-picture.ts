/**
 * Prints a picture alone, on paper of its own size in millimetres. Where the printer's dialog says 100 %, a millimetre of the
 * picture is one of the paper. The picture stands on the page, unseen, until the browser says that it has printed.
 */
export function printPicture(page: Document, svg: string, [width, height]: readonly [number, number]): void {
  const view = page.defaultView;
  if (!view) return;
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const holder = page.createElement('div');
  holder.className = 'printed-picture';
  holder.append(page.importNode(picture, true));
  // A sheet made by a script: a page's policy forbids styles that stand in the page.
  const style = new view.CSSStyleSheet();
  style.replaceSync(rules(width, height));
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, style];
  page.body.append(holder);
  const done = (): void => {
    view.removeEventListener('afterprint', done);
    holder.remove();
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== style);
  };
  view.addEventListener('afterprint', done);
  view.print();
}

function rules(width: number, height: number): string {
  return `
    @page { size: ${width}mm ${height}mm; margin: 0; }
    .printed-picture { display: none; }
    @media print {
      html, body { display: block; width: auto; height: auto; margin: 0; padding: 0; overflow: visible; background: white; }
      body > :not(.printed-picture) { display: none; }
      .printed-picture, .printed-picture svg { display: block; }
      .printed-picture svg { width: ${width}mm; height: ${height}mm; break-inside: avoid; }
    }`;
}
