import { walkOverflow } from '../../../gallery/walk.ts';
import { LANGUAGES } from '../../../src/domain/course/language.ts';

/** Runs inside a frame of a small size: every sample in every state, in the language of the script's address. */
async function look(): Promise<readonly string[]> {
  const query = new URL(import.meta.url).searchParams;
  const language = LANGUAGES.find((one) => one === query.get('language')) ?? 'en';
  const walked = await walkOverflow(language);
  return walked.flatMap(({ shown, across, below, cut, hidden }) => {
    const fits = across === 0 && below === 0 && cut.length === 0 && hidden.length === 0;
    return fits ? [] : [[shown.kind, shown.state, `across ${across}, below ${below}`, ...cut, ...hidden].join(': ')];
  });
}

void look().then((wide) => parent.postMessage({ size: innerWidth, wide }, '*'));
