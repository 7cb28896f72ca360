import type { Language } from '../../domain/course/language.ts';

/** What to say when the player's own texts could not be loaded; in the script, so that it is there whatever fails. */
const SENTENCES: Readonly<Record<Language, readonly [happened: string, safe: string, todo: string]>> = {
  en: [
    'The course could not be opened.',
    'Your saved work is safe.',
    'Please close this window and open the course again. If this page comes back, tell your trainer.',
  ],
  pt: [
    'Não foi possível abrir o curso.',
    'O trabalho guardado está seguro.',
    'Feche esta janela e abra o curso outra vez. Se esta página voltar a aparecer, avise o formador.',
  ],
  it: [
    'Non è stato possibile aprire il corso.',
    'Il lavoro salvato è al sicuro.',
    'Chiudi questa finestra e apri di nuovo il corso. Se vedi ancora questa pagina, dillo al formatore.',
  ],
  es: [
    'No se ha podido abrir el curso.',
    'Tu trabajo guardado está seguro.',
    'Cierra esta ventana y abre el curso otra vez. Si vuelve a salir esta página, avisa a tu formador.',
  ],
  de: [
    'Der Kurs konnte nicht geöffnet werden.',
    'Ihre gespeicherte Arbeit ist sicher.',
    'Schließen Sie dieses Fenster und öffnen Sie den Kurs noch einmal. Kommt diese Seite wieder, sagen Sie es Ihrem Ausbilder.',
  ],
  ro: [
    'Cursul nu a putut fi deschis.',
    'Lucrările salvate sunt în siguranță.',
    'Închideți această fereastră și deschideți din nou cursul. Dacă apare iar această pagină, spuneți formatorului.',
  ],
  fr: [
    'Le cours n’a pas pu s’ouvrir.',
    'Votre travail enregistré est en sécurité.',
    'Fermez cette fenêtre et ouvrez de nouveau le cours. Si cette page revient, dites-le à votre formateur.',
  ],
};

/** Shows the sentences in place of everything else. */
export function showLastResort(page: Document, language: Language): void {
  const box = page.createElement('main');
  box.setAttribute('role', 'alert');
  for (const [at, sentence] of SENTENCES[language].entries()) {
    const line = page.createElement(at === 0 ? 'h1' : 'p');
    line.textContent = sentence;
    box.append(line);
  }
  page.documentElement.lang = language;
  page.body.replaceChildren(box);
}
