import type { Language } from '../../domain/course/language.ts';

/** The words of a new lesson: true sentences about a plate, which the author replaces. */
interface ScaffoldTexts {
  readonly title: string;
  readonly objective: string;
  readonly goal: { readonly heading: string; readonly intro: string };
  readonly try: {
    readonly heading: string;
    readonly stem: string;
    readonly hint: string;
    readonly right: string;
    readonly height: string;
    readonly double: string;
  };
  readonly keep: { readonly heading: string; readonly keep: string };
  readonly alt: string;
}

export const SCAFFOLD_TEXTS: Readonly<Record<Language, ScaffoldTexts>> = {
  en: {
    title: 'New lesson',
    objective: 'Read a size in a drawing',
    goal: { heading: 'Look at the drawing', intro: 'You see a flat part. It is {40 mm} long and {20 mm} high.' },
    try: {
      heading: 'Your turn',
      stem: 'How long is the part?',
      hint: 'Read the number below the part.',
      right: 'Yes. The part is {40 mm} long.',
      height: 'That is the height. Read the number below the part.',
      double: 'That is twice the length. Read the number below the part.',
    },
    keep: { heading: 'In short', keep: 'First look. Then read the number.' },
    alt: 'A flat part, {40 mm} long and {20 mm} high.',
  },
  pt: {
    title: 'Nova lição',
    objective: 'Ler uma medida num desenho',
    goal: { heading: 'Observe o desenho', intro: 'Vê uma peça plana. Tem {40 mm} de comprimento e {20 mm} de altura.' },
    try: {
      heading: 'Agora é a sua vez',
      stem: 'Qual é o comprimento da peça?',
      hint: 'Leia o número por baixo da peça.',
      right: 'Sim. A peça tem {40 mm} de comprimento.',
      height: 'Essa é a altura. Leia o número por baixo da peça.',
      double: 'Esse é o dobro do comprimento. Leia o número por baixo da peça.',
    },
    keep: { heading: 'Em resumo', keep: 'Primeiro, observe. Depois, leia o número.' },
    alt: 'Uma peça plana, com {40 mm} de comprimento e {20 mm} de altura.',
  },
  it: {
    title: 'Nuova lezione',
    objective: 'Leggere una misura in un disegno',
    goal: { heading: 'Guarda il disegno', intro: 'Vedi un pezzo piatto. È lungo {40 mm} e alto {20 mm}.' },
    try: {
      heading: 'Ora tocca a te',
      stem: 'Quanto è lungo il pezzo?',
      hint: 'Leggi il numero sotto il pezzo.',
      right: 'Sì. Il pezzo è lungo {40 mm}.',
      height: 'Questa è l’altezza. Leggi il numero sotto il pezzo.',
      double: 'Questo è il doppio della lunghezza. Leggi il numero sotto il pezzo.',
    },
    keep: { heading: 'In breve', keep: 'Prima guarda. Poi leggi il numero.' },
    alt: 'Un pezzo piatto, lungo {40 mm} e alto {20 mm}.',
  },
  es: {
    title: 'Nueva lección',
    objective: 'Leer una medida en un dibujo',
    goal: { heading: 'Mira el dibujo', intro: 'Ves una pieza plana. Mide {40 mm} de largo y {20 mm} de alto.' },
    try: {
      heading: 'Ahora tú',
      stem: '¿Cuánto mide la pieza de largo?',
      hint: 'Lee el número debajo de la pieza.',
      right: 'Sí. La pieza mide {40 mm} de largo.',
      height: 'Esa es la altura. Lee el número debajo de la pieza.',
      double: 'Eso es el doble del largo. Lee el número debajo de la pieza.',
    },
    keep: { heading: 'En resumen', keep: 'Primero mira. Después lee el número.' },
    alt: 'Una pieza plana de {40 mm} de largo y {20 mm} de alto.',
  },
  de: {
    title: 'Neue Lektion',
    objective: 'Ein Maß in einer Zeichnung lesen',
    goal: {
      heading: 'Sehen Sie die Zeichnung an',
      intro: 'Sie sehen ein flaches Teil. Es ist {40 mm} lang und {20 mm} hoch.',
    },
    try: {
      heading: 'Jetzt sind Sie dran',
      stem: 'Wie lang ist das Teil?',
      hint: 'Lesen Sie die Zahl unter dem Teil.',
      right: 'Ja. Das Teil ist {40 mm} lang.',
      height: 'Das ist die Höhe. Lesen Sie die Zahl unter dem Teil.',
      double: 'Das ist die doppelte Länge. Lesen Sie die Zahl unter dem Teil.',
    },
    keep: { heading: 'Kurz gesagt', keep: 'Erst hinsehen. Dann die Zahl lesen.' },
    alt: 'Ein flaches Teil, {40 mm} lang und {20 mm} hoch.',
  },
  ro: {
    title: 'Lecție nouă',
    objective: 'Citirea unei dimensiuni dintr-un desen',
    goal: {
      heading: 'Priviți desenul',
      intro: 'Vedeți o piesă plată. Are lungimea de {40 mm} și înălțimea de {20 mm}.',
    },
    try: {
      heading: 'Acum încercați',
      stem: 'Ce lungime are piesa?',
      hint: 'Citiți numărul de sub piesă.',
      right: 'Da. Piesa are lungimea de {40 mm}.',
      height: 'Aceasta este înălțimea. Citiți numărul de sub piesă.',
      double: 'Acesta este dublul lungimii. Citiți numărul de sub piesă.',
    },
    keep: { heading: 'Pe scurt', keep: 'Mai întâi priviți. Apoi citiți numărul.' },
    alt: 'O piesă plată, cu lungimea de {40 mm} și înălțimea de {20 mm}.',
  },
  fr: {
    title: 'Nouvelle leçon',
    objective: 'Lire une mesure sur un dessin',
    goal: {
      heading: 'Regardez le dessin',
      intro: 'Vous voyez une pièce plate. Elle mesure {40 mm} de long et {20 mm} de haut.',
    },
    try: {
      heading: 'À vous',
      stem: 'Quelle est la longueur de la pièce ?',
      hint: 'Lisez le nombre sous la pièce.',
      right: 'Oui. La pièce mesure {40 mm} de long.',
      height: 'C’est la hauteur. Lisez le nombre sous la pièce.',
      double: 'C’est le double de la longueur. Lisez le nombre sous la pièce.',
    },
    keep: { heading: 'En bref', keep: 'Regardez d’abord. Lisez ensuite le nombre.' },
    alt: 'Une pièce plate, longue de {40 mm} et haute de {20 mm}.',
  },
};
