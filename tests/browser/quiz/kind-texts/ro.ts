import type { KindTexts } from './kind-texts.ts';

const regions = { hole: ['gaura'], edge: ['muchia'], size: ['cota'] };

export const ro: KindTexts = {
  questions: {
    choice: {
      stem: ['Din față gaura nu se vede. Ce linie îi arată muchiile?'],
      options: { a: ['linie groasă'], b: ['linie subțire'], c: ['linie întreruptă'], d: ['linie de axă'] },
      feedback: {
        a: ['Linia groasă este pentru muchiile care se văd.'],
        b: ['Subțire este bine. Dar linia continuă subțire arată o cotă.'],
        c: ['Da. Muchiile acoperite sunt cu linie întreruptă.'],
        d: ['Linia de axă arată mijlocul găurii.'],
      },
      hints: [['Ce nu se vede are goluri.'], ['Golurile sunt scurte.']],
    },
    multiple: {
      stem: ['Ce scări fac desenul mai mare?'],
      options: { a: ['2:1'], b: ['1:2'], c: ['5:1'], d: ['1:1'] },
      feedback: {
        a: ['2:1 îl face de două ori mai mare.'],
        b: ['1:2 îl face mai mic.'],
        c: ['5:1 îl face mai mare.'],
        d: ['1:1 păstrează mărimea.'],
      },
      hints: [['Priviți primul număr.']],
    },
    match: {
      stem: ['Ce face fiecare scară?'],
      left: { a: ['1:2'], b: ['1:1'], c: ['2:1'] },
      right: { x: ['face desenul mai mare'], y: ['face desenul mai mic'], z: ['păstrează mărimea'] },
      feedback: {
        right: ['Toate perechile se potrivesc.'],
        a: ['1:2 este mai mic.'],
        b: ['1:1 este la fel.'],
        c: ['2:1 este mai mare.'],
      },
      hints: [['Comparați cele două numere.']],
    },
    number: {
      stem: ['Ce lungime are piesa în realitate?'],
      feedback: {
        right: ['Da, 12,5 mm.'],
        other: ['Împărțiți la scară.'],
        turned: ['Ați înmulțit. Împărțiți.'],
      },
    },
    truefalse: {
      stem: ['La 1:2 scriu jumătate din mărime drept cotă.'],
      options: {
        a: ['Desenul este pe jumătate'],
        b: ['Cotele spun mărimea reală'],
        c: ['Nimeni nu măsoară pe hârtie'],
      },
      feedback: {
        verdict: ['Propoziția este falsă.'],
        a: ['Desenul da. Cota nu.'],
        b: ['Da. Atelierul face ce spune cota.'],
        c: ['Poate că da. Gândiți-vă la atelier.'],
      },
    },
    order: {
      stem: ['Puneți foile în ordine, prima cea mai mare.'],
      options: { a: ['A0'], b: ['A1'], c: ['A2'], d: ['A3'] },
      feedback: {
        right: ['Toate sunt în ordine.'],
        a: ['Întâi A0.'],
        b: ['Apoi A1.'],
        c: ['Apoi A2.'],
        d: ['La sfârșit A3.'],
      },
    },
    picture: {
      stem: ['Ce imagine arată vederea de sus?'],
      options: { a: ['Un cornier'], b: ['O placă cu o treaptă'], c: ['Trei linii'] },
      feedback: { a: ['Este vederea din față.'], b: ['Da, de sus.'], c: ['Este vederea laterală.'] },
    },
    gaps: {
      stem: ['Completați golurile.'],
      sentence: ['O muchie acoperită este o linie [type], și este ', { b: 'mereu' }, ' [width].'],
      options: { dashed: ['întreruptă'], chain: ['linie-punct'], wide: ['groasă'], narrow: ['subțire'] },
      feedback: { right: ['Da.'], type: ['Întreruptă înseamnă acoperită.'], width: ['Este subțire.'] },
    },
    hotspot: {
      stem: ['Unde este gaura?'],
      regions,
      feedback: { hole: ['Da, aceasta este gaura.'], edge: ['Aceasta este o muchie.'], size: ['Aceasta este o cotă.'] },
    },
    hunt: {
      stem: ['Unde sunt greșelile?'],
      regions,
      feedback: {
        hole: ['Îi lipsește linia.'],
        edge: ['Muchia este cum trebuie.'],
        size: ['Lipsește cota.'],
      },
    },
    view: {
      stem: ['Ce linii arată vederea?'],
      lines: { axis: ['axa'], rib: ['nervura'], step: ['treapta'] },
      feedback: {
        axis: ['O gaură are o axă.'],
        rib: ['Aici nu este nervură.'],
        step: ['Treapta se vede.'],
      },
    },
    grid: {
      stem: ['Desenați pătratul de două ori mai mare.'],
      feedback: { right: ['Da.'], other: ['O linie este în plus.'], box: ['Doi pe doi.'], same: ['Aceasta este 1:1.'] },
    },
    place: {
      stem: ['Numiți părțile.'],
      regions,
      options: {
        corner: ['colț'],
        sign: ['un semn de unghi'],
        round: ['gaură'],
        none: ['un cuvânt prea lung pentru acest loc'],
      },
      feedback: {
        right: ['Toate sunt la locul lor.'],
        hole: ['Aceasta este o gaură.'],
        edge: ['Acesta este un colț.'],
        size: ['Aici stă semnul.'],
        none: ['Acest cuvânt nu are loc nicăieri.'],
      },
    },
  },
  figures: {
    angle: { alt: 'Un cornier cu o nervură, lățime 60' },
    drilled: { alt: 'O placă cu un cerc și trei linii scurte' },
  },
};
