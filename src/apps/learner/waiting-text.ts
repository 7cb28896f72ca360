import type { Language } from '../../domain/course/language.ts';
import type { Clock } from './clock.ts';

/** Who waits longer than this for the first screen is told, in milliseconds; a text that only flashes is none. */
const PATIENCE = 500;

/** What is said meanwhile; in the script, since the player's own texts have not come either. */
const SENTENCES: Readonly<Record<Language, readonly [opens: string, looks: string]>> = {
  en: ['The course is being opened. Please wait a moment.', 'The course is looking for your saved work.'],
  pt: ['O curso está a abrir. Espere um momento, por favor.', 'O curso procura o trabalho guardado.'],
  it: ['Il corso si sta aprendo. Aspetta un momento.', 'Il corso cerca il tuo lavoro salvato.'],
  es: ['El curso se está abriendo. Espera un momento.', 'El curso busca tu trabajo guardado.'],
  de: ['Der Kurs wird geöffnet. Bitte warten Sie einen Moment.', 'Der Kurs sucht Ihre gespeicherte Arbeit.'],
  ro: ['Cursul se deschide. Așteptați o clipă.', 'Cursul caută munca salvată.'],
  fr: ['Le cours s’ouvre. Attendez un instant, s’il vous plaît.', 'Le cours cherche votre travail enregistré.'],
};

/** Tells who waits for the first screen what the course is doing, in the language known so far. */
export class WaitingText {
  readonly #timer: unknown;
  #box: HTMLElement | undefined;
  #looks = true;

  constructor(
    private readonly page: Document,
    private readonly language: Language,
    private readonly clock: Pick<Clock, 'setTimeout' | 'clearTimeout'>,
  ) {
    this.#timer = clock.setTimeout(() => this.#show(), PATIENCE);
  }

  /** The learner's work is no longer looked for. */
  found(): void {
    if (this.#looks) this.#box?.lastElementChild?.remove();
    this.#looks = false;
  }

  /** Takes the text away: something else is shown. */
  end(): void {
    this.clock.clearTimeout(this.#timer);
    this.#box?.remove();
  }

  #show(): void {
    const box = this.page.createElement('main');
    box.setAttribute('role', 'status');
    box.lang = this.language;
    box.style.padding = 'var(--s6)';
    const [opens, looks] = SENTENCES[this.language];
    for (const sentence of this.#looks ? [opens, looks] : [opens]) {
      const line = this.page.createElement('p');
      line.textContent = sentence;
      box.append(line);
    }
    this.#box = box;
    this.page.body.append(box);
  }
}
