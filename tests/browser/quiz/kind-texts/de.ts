import type { KindTexts } from './kind-texts.ts';

const regions = { hole: ['die Bohrung'], edge: ['die Kante'], size: ['das Maß'] };

export const de: KindTexts = {
  questions: {
    choice: {
      stem: ['Von vorn sehen Sie die Bohrung nicht. Welche Linie zeigt ihre Kanten?'],
      options: { a: ['breite Linie'], b: ['schmale Linie'], c: ['Strichlinie'], d: ['Mittellinie'] },
      feedback: {
        a: ['Eine breite Linie zeigt Kanten, die Sie sehen.'],
        b: ['Schmal stimmt. Aber eine schmale Volllinie zeigt ein Maß.'],
        c: ['Ja. Verdeckte Kanten sind Strichlinien.'],
        d: ['Eine Mittellinie zeigt die Mitte der Bohrung.'],
      },
      hints: [['Was Sie nicht sehen, hat Lücken.'], ['Die Lücken sind kurz.']],
    },
    multiple: {
      stem: ['Welche Maßstäbe machen die Zeichnung größer?'],
      options: { a: ['2:1'], b: ['1:2'], c: ['5:1'], d: ['1:1'] },
      feedback: {
        a: ['2:1 macht sie doppelt so groß.'],
        b: ['1:2 macht sie kleiner.'],
        c: ['5:1 macht sie größer.'],
        d: ['1:1 lässt die Größe gleich.'],
      },
      hints: [['Sehen Sie die erste Zahl an.']],
    },
    match: {
      stem: ['Was macht jeder Maßstab?'],
      left: { a: ['1:2'], b: ['1:1'], c: ['2:1'] },
      right: { x: ['macht größer'], y: ['macht kleiner'], z: ['lässt die Größe gleich'] },
      feedback: {
        right: ['Alle Paare passen.'],
        a: ['1:2 ist kleiner.'],
        b: ['1:1 ist gleich groß.'],
        c: ['2:1 ist größer.'],
      },
      hints: [['Vergleichen Sie beide Zahlen.']],
    },
    number: {
      stem: ['Wie lang ist das Teil in Wirklichkeit?'],
      feedback: {
        right: ['Ja, 12,5 mm.'],
        other: ['Teilen Sie durch den Maßstab.'],
        turned: ['Sie haben malgenommen. Teilen Sie.'],
      },
    },
    truefalse: {
      stem: ['Bei 1:2 schreibe ich die halbe Größe als Maß.'],
      options: {
        a: ['Die Zeichnung ist halb so groß'],
        b: ['Maße nennen die wirkliche Größe'],
        c: ['Niemand misst auf dem Papier'],
      },
      feedback: {
        verdict: ['Der Satz ist falsch.'],
        a: ['Die Zeichnung ja. Das Maß nicht.'],
        b: ['Ja. Die Werkstatt macht, was das Maß sagt.'],
        c: ['Vielleicht doch. Denken Sie an die Werkstatt.'],
      },
    },
    order: {
      stem: ['Ordnen Sie die Blätter, das größte zuerst.'],
      options: { a: ['A0'], b: ['A1'], c: ['A2'], d: ['A3'] },
      feedback: {
        right: ['Alles in der richtigen Folge.'],
        a: ['A0 kommt zuerst.'],
        b: ['Dann kommt A1.'],
        c: ['Dann kommt A2.'],
        d: ['A3 kommt zuletzt.'],
      },
    },
    picture: {
      stem: ['Welches Bild zeigt die Draufsicht?'],
      options: { a: ['Ein Winkel'], b: ['Eine Platte mit einem Absatz'], c: ['Drei Linien'] },
      feedback: {
        a: ['Das ist die Vorderansicht.'],
        b: ['Ja, von oben.'],
        c: ['Das ist die Seitenansicht.'],
      },
    },
    gaps: {
      stem: ['Füllen Sie die Lücken.'],
      sentence: ['Eine verdeckte Kante ist eine [type], und sie ist ', { b: 'immer' }, ' [width].'],
      options: { dashed: ['Strichlinie'], chain: ['Strichpunktlinie'], wide: ['breit'], narrow: ['schmal'] },
      feedback: { right: ['Ja.'], type: ['Striche zeigen Verdecktes.'], width: ['Sie ist schmal.'] },
    },
    hotspot: {
      stem: ['Wo ist die Bohrung?'],
      regions,
      feedback: { hole: ['Ja, das ist die Bohrung.'], edge: ['Das ist eine Kante.'], size: ['Das ist ein Maß.'] },
    },
    hunt: {
      stem: ['Wo sind die Fehler?'],
      regions,
      feedback: {
        hole: ['Ihre Linie fehlt.'],
        edge: ['Die Kante ist, wie sie sein soll.'],
        size: ['Das Maß fehlt.'],
      },
    },
    view: {
      stem: ['Welche Linien zeigt die Ansicht?'],
      lines: { axis: ['die Mittellinie'], rib: ['die Rippe'], step: ['der Absatz'] },
      feedback: {
        axis: ['Eine Bohrung hat eine Mittellinie.'],
        rib: ['Da ist keine Rippe.'],
        step: ['Der Absatz ist sichtbar.'],
      },
    },
    grid: {
      stem: ['Zeichnen Sie das Quadrat doppelt so groß.'],
      feedback: { right: ['Ja.'], other: ['Eine Linie ist zu viel.'], box: ['Zwei mal zwei.'], same: ['Das ist 1:1.'] },
    },
    place: {
      stem: ['Benennen Sie die Teile.'],
      regions,
      options: {
        corner: ['Ecke'],
        sign: ['ein Winkelzeichen'],
        round: ['Bohrung'],
        none: ['ein Wort, das hier zu lang ist'],
      },
      feedback: {
        right: ['Alles am Platz.'],
        hole: ['Das ist eine Bohrung.'],
        edge: ['Das ist eine Ecke.'],
        size: ['Hier steht das Zeichen.'],
        none: ['Dieses Wort gehört nirgends hin.'],
      },
    },
  },
  figures: {
    angle: { alt: 'Ein Winkel mit einer Rippe, 60 breit' },
    drilled: { alt: 'Eine Platte mit einem Kreis und drei kurzen Linien' },
  },
};
