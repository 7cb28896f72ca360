import documentStyles from '../../components/ui/document.css?inline';
import { startTutor } from './start-tutor.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(documentStyles);
document.adoptedStyleSheets = [sheet];

startTutor(window).catch((error: unknown) => {
  console.error(error);
  document.body.textContent = String(error);
});
