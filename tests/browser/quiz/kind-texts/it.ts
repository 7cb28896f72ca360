import type { KindTexts } from './kind-texts.ts';

const regions = { hole: ['il foro'], edge: ['lo spigolo'], size: ['la quota'] };

export const it: KindTexts = {
  questions: {
    choice: {
      stem: ['Dal davanti il foro è nascosto. Quale linea mostra i suoi spigoli?'],
      options: { a: ['linea grossa'], b: ['linea fine'], c: ['linea a tratti'], d: ['linea d’asse'] },
      feedback: {
        a: ['Una linea grossa mostra gli spigoli che vedi.'],
        b: ['Fine va bene. Ma una linea continua fine mostra una quota.'],
        c: ['Sì. Gli spigoli nascosti sono a tratti.'],
        d: ['Una linea d’asse mostra il centro del foro.'],
      },
      hints: [['Quello che non vedi ha dei vuoti.'], ['I vuoti sono corti.']],
    },
    multiple: {
      stem: ['Quali scale ingrandiscono il disegno?'],
      options: { a: ['2:1'], b: ['1:2'], c: ['5:1'], d: ['1:1'] },
      feedback: {
        a: ['2:1 lo fa grande il doppio.'],
        b: ['1:2 lo fa più piccolo.'],
        c: ['5:1 lo fa più grande.'],
        d: ['1:1 tiene la stessa misura.'],
      },
      hints: [['Guarda il primo numero.']],
    },
    match: {
      stem: ['Che cosa fa ogni scala?'],
      left: { a: ['1:2'], b: ['1:1'], c: ['2:1'] },
      right: { x: ['ingrandisce il disegno'], y: ['riduce il disegno'], z: ['tiene la stessa misura'] },
      feedback: {
        right: ['Tutte le coppie vanno bene.'],
        a: ['1:2 è più piccolo.'],
        b: ['1:1 è uguale.'],
        c: ['2:1 è più grande.'],
      },
      hints: [['Confronta i due numeri.']],
    },
    number: {
      stem: ['Quanto è lungo davvero il pezzo?'],
      feedback: {
        right: ['Sì, 12,5 mm.'],
        other: ['Dividi per la scala.'],
        turned: ['Hai moltiplicato. Dividi.'],
      },
    },
    truefalse: {
      stem: ['In scala 1:2 scrivo metà misura come quota.'],
      options: {
        a: ['Il disegno è grande la metà'],
        b: ['Le quote dicono la misura reale'],
        c: ['Nessuno misura sulla carta'],
      },
      feedback: {
        verdict: ['La frase è falsa.'],
        a: ['Il disegno sì. La quota no.'],
        b: ['Sì. L’officina fa quello che dice la quota.'],
        c: ['Qualcuno forse sì. Pensa all’officina.'],
      },
    },
    order: {
      stem: ['Metti in ordine i fogli, prima il più grande.'],
      options: { a: ['A0'], b: ['A1'], c: ['A2'], d: ['A3'] },
      feedback: {
        right: ['Tutto in ordine.'],
        a: ['Prima A0.'],
        b: ['Poi A1.'],
        c: ['Poi A2.'],
        d: ['A3 per ultimo.'],
      },
    },
    picture: {
      stem: ['Quale immagine mostra la vista dall’alto?'],
      options: { a: ['Una squadra'], b: ['Una piastra con un gradino'], c: ['Tre linee'] },
      feedback: { a: ['È la vista frontale.'], b: ['Sì, dall’alto.'], c: ['È la vista laterale.'] },
    },
    gaps: {
      stem: ['Completa gli spazi vuoti.'],
      sentence: ['Uno spigolo nascosto è una linea [type], ed è ', { b: 'sempre' }, ' [width].'],
      options: { dashed: ['a tratti'], chain: ['a tratto e punto'], wide: ['grossa'], narrow: ['fine'] },
      feedback: { right: ['Sì.'], type: ['A tratti vuol dire nascosto.'], width: ['È fine.'] },
    },
    hotspot: {
      stem: ['Dov’è il foro?'],
      regions,
      feedback: { hole: ['Sì, questo è il foro.'], edge: ['Questo è uno spigolo.'], size: ['Questa è una quota.'] },
    },
    hunt: {
      stem: ['Dove sono gli errori?'],
      regions,
      feedback: {
        hole: ['Manca la sua linea.'],
        edge: ['Lo spigolo è come deve essere.'],
        size: ['Manca la quota.'],
      },
    },
    view: {
      stem: ['Quali linee mostra questa vista?'],
      lines: { axis: ['l’asse'], rib: ['la nervatura'], step: ['il gradino'] },
      feedback: {
        axis: ['Un foro ha un asse.'],
        rib: ['Qui non c’è una nervatura.'],
        step: ['Il gradino è visibile.'],
      },
    },
    grid: {
      stem: ['Disegna il quadrato grande il doppio.'],
      feedback: { right: ['Sì.'], other: ['C’è una linea di troppo.'], box: ['Due per due.'], same: ['Questo è 1:1.'] },
    },
    place: {
      stem: ['Dai un nome alle parti.'],
      regions,
      options: {
        corner: ['angolo'],
        sign: ['un segno di angolo'],
        round: ['foro'],
        none: ['una parola troppo lunga per questo posto'],
      },
      feedback: {
        right: ['Tutto è al suo posto.'],
        hole: ['Questo è un foro.'],
        edge: ['Questo è un angolo.'],
        size: ['Qui va il segno.'],
        none: ['Questa parola non va da nessuna parte.'],
      },
    },
  },
  figures: {
    angle: { alt: 'Una squadra con una nervatura, larga 60' },
    drilled: { alt: 'Una piastra con un cerchio e tre linee corte' },
  },
};
