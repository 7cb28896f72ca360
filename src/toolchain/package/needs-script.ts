import type { Language } from '../../domain/course/language.ts';

/** What a learner reads whose browser runs no scripts: what is wrong, and whom to ask. */
const SENTENCES: Readonly<Record<Language, string>> = {
  en: 'This course needs JavaScript. It is switched off in this browser. Please ask your trainer for help.',
  pt: 'Este curso precisa de JavaScript, que está desligado neste navegador. Peça ajuda à formadora ou ao formador.',
  it: 'Questo corso ha bisogno di JavaScript, che in questo browser è disattivato. Chiedi aiuto alla formatrice o al formatore.',
  es: 'Este curso necesita JavaScript, y en este navegador está desactivado. Pide ayuda a tu formadora o formador.',
  de: 'Dieser Kurs braucht JavaScript. In diesem Browser ist es ausgeschaltet. Bitte fragen Sie Ihre Ausbilderin oder Ihren Ausbilder.',
  ro: 'Acest curs are nevoie de JavaScript, care este oprit în acest browser. Cereți ajutorul formatoarei sau formatorului.',
  fr: 'Ce cours a besoin de JavaScript. Il est désactivé dans ce navigateur. Demandez de l’aide à votre formatrice ou à votre formateur.',
};

/** The paragraphs of the page's `<noscript>`, one a language of the course, that of the first start first. */
export function needsScript(languages: readonly Language[], first: Language): string {
  return [first, ...languages.filter((language) => language !== first)]
    .map((language) => `<p lang="${language}">${SENTENCES[language]}</p>`)
    .join('');
}
