import documentStyles from '../../components/ui/document.css?inline';
import paperStyles from './paper.css?inline';
import { startTutor } from './start-tutor.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(documentStyles + paperStyles);
document.adoptedStyleSheets = [sheet];

startTutor(window).catch((error: unknown) => {
  console.error(error);
  document.body.textContent = String(error);
});
