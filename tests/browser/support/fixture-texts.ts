import type { LessonTexts } from '../../../src/domain/course/texts.ts';
import type { TermId } from '../../../src/domain/course/ids.ts';

const term = (id: string, words: string) => ({ term: id as TermId, words });

/** The words of the fixture lesson in three languages. */
export const lessonTexts: Readonly<Record<'en' | 'de' | 'ro', LessonTexts>> = {
  en: {
    title: 'Lines and their meaning',
    objectives: { lines: 'Tell the lines apart' },
    screens: {
      see: {
        heading: 'What you cannot see from the front',
        intro: [
          { p: ['The bracket has a hole. From the front you do not see it.'] },
          { p: ['A ', term('hidden_edge', 'hidden edge'), ' is a ', term('dashed_line', 'dashed line'), '.'] },
        ],
        keep: [{ p: [{ b: 'hidden' }, ' means narrow and dashed.'] }],
      },
      build: {
        heading: 'Draw the frame',
        build: { steps: [['Draw the ground.'], ['Draw the left edge.'], ['Close the frame.']] },
      },
      show: {
        heading: 'Which line is it?',
        example: {
          problem: [{ p: ['The hole is hidden. Which line shows it?'] }],
          steps: [['Hidden edges are dashed.'], ['The hole has two edges.']],
          result: [{ p: ['Two dashed lines.'] }],
        },
      },
      rule: {
        heading: 'Lines in short',
        lines: {
          caption: 'Lines and what they mean',
          head: [['Line'], ['Width'], ['Meaning']],
          rows: [
            [['continuous'], ['wide'], ['visible edge']],
            [['dashed'], ['narrow'], ['hidden edge']],
          ],
        },
        note: [{ p: ['Wide is twice as wide as narrow.'] }],
      },
      try: { heading: 'Your turn' },
      words: { heading: 'New words' },
    },
    questions: {
      q1: {
        stem: ['Which line shows a hidden edge?'],
        options: { a: ['continuous line'], b: ['dashed line'] },
        feedback: { a: ['A continuous line shows a visible edge.'], b: ['Dashed means hidden.'] },
        hints: [['What you do not see has gaps.']],
      },
    },
    figures: {
      bracket: { alt: 'Bracket from the front. The hole is drawn with dashed lines.' },
      built: { alt: 'A frame that grows line by line.' },
    },
    terms: { hidden_edge: 'An edge that you cannot see from this side.', dashed_line: 'A narrow line with gaps.' },
  },
  de: {
    title: 'Linien und ihre Bedeutung',
    objectives: { lines: 'Linien unterscheiden' },
    screens: {
      see: {
        heading: 'Was man von vorn nicht sieht',
        intro: [
          { p: ['Der Winkel hat eine Bohrung. Von vorn sehen Sie die Bohrung nicht.'] },
          {
            p: [
              'Trotzdem zeichnen wir ihre Kanten. Eine ',
              term('hidden_edge', 'verdeckte Kante'),
              ' ist eine ',
              term('dashed_line', 'Strichlinie'),
              ': schmal, mit Lücken.',
            ],
          },
        ],
        keep: [{ p: [{ b: 'verdeckt' }, ' heißt schmal und gestrichelt.'] }],
      },
      build: {
        heading: 'Den Rahmen zeichnen',
        build: {
          steps: [['Zeichnen Sie den Boden.'], ['Zeichnen Sie die linke Kante.'], ['Schließen Sie den Rahmen.']],
        },
      },
      show: {
        heading: 'Welche Linie ist es?',
        example: {
          problem: [{ p: ['Die Bohrung ist verdeckt. Welche Linie zeigt sie?'] }],
          steps: [['Verdeckte Kanten sind gestrichelt.'], ['Die Bohrung hat zwei Kanten.']],
          result: [{ p: ['Zwei Strichlinien.'] }],
        },
      },
      rule: {
        heading: 'Die Linien auf einen Blick',
        lines: {
          caption: 'Linien und was sie bedeuten',
          head: [['Linie'], ['Breite'], ['Bedeutung']],
          rows: [
            [['Volllinie'], ['breit'], ['sichtbare Kante']],
            [['Strichlinie'], ['schmal'], ['verdeckte Kante']],
          ],
        },
        note: [{ p: ['Breit ist doppelt so breit wie schmal.'] }],
      },
      try: { heading: 'Jetzt Sie' },
      words: { heading: 'Neue Wörter' },
    },
    questions: {
      q1: {
        stem: ['Welche Linie zeigt eine verdeckte Kante?'],
        options: { a: ['Volllinie'], b: ['Strichlinie'] },
        feedback: { a: ['Eine Volllinie zeigt eine sichtbare Kante.'], b: ['Gestrichelt heißt verdeckt.'] },
        hints: [['Was man nicht sieht, hat Lücken.']],
      },
    },
    figures: {
      bracket: { alt: 'Winkel von vorn. Die Bohrung ist als Strichlinie gezeichnet.' },
      built: { alt: 'Ein Rahmen, der Linie für Linie wächst.' },
    },
    terms: {
      hidden_edge: 'Eine Kante, die man von dieser Seite nicht sieht.',
      dashed_line: 'Schmale Linie mit Lücken. Sie zeigt eine verdeckte Kante.',
    },
  },
  ro: {
    title: 'Liniile și rolul lor',
    objectives: { lines: 'Deosebiți liniile' },
    screens: {
      see: {
        heading: 'Ce nu se vede din față',
        intro: [
          { p: ['Colțarul are o gaură. Din față gaura nu se vede.'] },
          {
            p: [
              'Totuși îi desenăm muchiile. O ',
              term('hidden_edge', 'muchie acoperită'),
              ' este o ',
              term('dashed_line', 'linie întreruptă'),
              '.',
            ],
          },
        ],
        keep: [{ p: [{ b: 'acoperit' }, ' înseamnă subțire și întrerupt.'] }],
      },
      build: {
        heading: 'Desenați rama',
        build: { steps: [['Desenați baza.'], ['Desenați muchia din stânga.'], ['Închideți rama.']] },
      },
      show: {
        heading: 'Ce linie este?',
        example: {
          problem: [{ p: ['Gaura este acoperită. Ce linie o arată?'] }],
          steps: [['Muchiile acoperite sunt întrerupte.'], ['Gaura are două muchii.']],
          result: [{ p: ['Două linii întrerupte.'] }],
        },
      },
      rule: {
        heading: 'Liniile pe scurt',
        lines: {
          caption: 'Liniile și ce înseamnă ele',
          head: [['Linie'], ['Grosime'], ['Înseamnă']],
          rows: [
            [['continuă'], ['groasă'], ['muchie vizibilă']],
            [['întreruptă'], ['subțire'], ['muchie acoperită']],
          ],
        },
        note: [{ p: ['Linia groasă este de două ori mai groasă.'] }],
      },
      try: { heading: 'Rândul dumneavoastră' },
      words: { heading: 'Cuvinte noi' },
    },
    questions: {
      q1: {
        stem: ['Ce linie arată o muchie acoperită?'],
        options: { a: ['linie continuă'], b: ['linie întreruptă'] },
        feedback: { a: ['Linia continuă arată o muchie vizibilă.'], b: ['Întrerupt înseamnă acoperit.'] },
        hints: [['Ce nu se vede se desenează cu pauze.']],
      },
    },
    figures: {
      bracket: { alt: 'Colțar din față. Gaura este desenată cu linii întrerupte.' },
      built: { alt: 'O ramă care crește linie cu linie.' },
    },
    terms: {
      hidden_edge: 'O muchie care nu se vede din această parte.',
      dashed_line: 'Linie subțire, cu pauze. Arată o muchie acoperită.',
    },
  },
};
