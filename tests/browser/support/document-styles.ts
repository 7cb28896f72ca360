import css from '../../../src/components/ui/document.css?inline';

/** Gives the test page the tokens that elements speak in, as the app does. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
