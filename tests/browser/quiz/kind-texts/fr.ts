import type { KindTexts } from './kind-texts.ts';

const regions = { hole: ['le trou'], edge: ['l’arête'], size: ['la cote'] };

export const fr: KindTexts = {
  questions: {
    choice: {
      stem: ['De face, le trou est caché. Quel trait montre ses arêtes ?'],
      options: { a: ['trait fort'], b: ['trait fin'], c: ['trait interrompu'], d: ['trait d’axe'] },
      feedback: {
        a: ['Un trait fort montre les arêtes que vous voyez.'],
        b: ['Fin, c’est juste. Mais un trait continu fin montre une cote.'],
        c: ['Oui. Les arêtes cachées sont en trait interrompu.'],
        d: ['Un trait d’axe montre le milieu du trou.'],
      },
      hints: [['Ce que vous ne voyez pas a des vides.'], ['Les vides sont courts.']],
    },
    multiple: {
      stem: ['Quelles échelles agrandissent le dessin ?'],
      options: { a: ['2:1'], b: ['1:2'], c: ['5:1'], d: ['1:1'] },
      feedback: {
        a: ['2:1 le rend deux fois plus grand.'],
        b: ['1:2 le rend plus petit.'],
        c: ['5:1 le rend plus grand.'],
        d: ['1:1 garde la taille.'],
      },
      hints: [['Regardez le premier nombre.']],
    },
    match: {
      stem: ['Que fait chaque échelle ?'],
      left: { a: ['1:2'], b: ['1:1'], c: ['2:1'] },
      right: { x: ['agrandit le dessin'], y: ['réduit le dessin'], z: ['garde la taille'] },
      feedback: {
        right: ['Toutes les paires vont ensemble.'],
        a: ['1:2, c’est plus petit.'],
        b: ['1:1, c’est pareil.'],
        c: ['2:1, c’est plus grand.'],
      },
      hints: [['Comparez les deux nombres.']],
    },
    number: {
      stem: ['Quelle est la vraie longueur de la pièce ?'],
      feedback: {
        right: ['Oui, 12,5 mm.'],
        other: ['Divisez par l’échelle.'],
        turned: ['Vous avez multiplié. Divisez.'],
      },
    },
    truefalse: {
      stem: ['À 1:2, j’écris la moitié de la taille comme cote.'],
      options: {
        a: ['Le dessin est deux fois plus petit'],
        b: ['Les cotes disent la taille réelle'],
        c: ['Personne ne mesure sur le papier'],
      },
      feedback: {
        verdict: ['La phrase est fausse.'],
        a: ['Le dessin, oui. Pas la cote.'],
        b: ['Oui. L’atelier fait ce que dit la cote.'],
        c: ['Peut-être que si. Pensez à l’atelier.'],
      },
    },
    order: {
      stem: ['Mettez les feuilles dans l’ordre, la plus grande d’abord.'],
      options: { a: ['A0'], b: ['A1'], c: ['A2'], d: ['A3'] },
      feedback: {
        right: ['Tout est dans l’ordre.'],
        a: ['D’abord A0.'],
        b: ['Puis A1.'],
        c: ['Puis A2.'],
        d: ['A3 à la fin.'],
      },
    },
    picture: {
      stem: ['Quelle image montre la vue de dessus ?'],
      options: { a: ['Une équerre'], b: ['Une plaque avec un gradin'], c: ['Trois traits'] },
      feedback: { a: ['C’est la vue de face.'], b: ['Oui, vue de dessus.'], c: ['C’est la vue de côté.'] },
    },
    gaps: {
      stem: ['Remplissez les blancs.'],
      sentence: ['Une arête cachée est un trait [type], et il est ', { b: 'toujours' }, ' [width].'],
      options: { dashed: ['interrompu'], chain: ['mixte'], wide: ['fort'], narrow: ['fin'] },
      feedback: { right: ['Oui.'], type: ['Interrompu veut dire caché.'], width: ['Il est fin.'] },
    },
    hotspot: {
      stem: ['Où est le trou ?'],
      regions,
      feedback: { hole: ['Oui, c’est le trou.'], edge: ['C’est une arête.'], size: ['C’est une cote.'] },
    },
    hunt: {
      stem: ['Où sont les erreurs ?'],
      regions,
      feedback: {
        hole: ['Son trait manque.'],
        edge: ['L’arête est comme il faut.'],
        size: ['La cote manque.'],
      },
    },
    view: {
      stem: ['Quels traits cette vue montre-t-elle ?'],
      lines: { axis: ['l’axe'], rib: ['la nervure'], step: ['le gradin'] },
      feedback: {
        axis: ['Un trou a un axe.'],
        rib: ['Il n’y a pas de nervure.'],
        step: ['Le gradin est visible.'],
      },
    },
    grid: {
      stem: ['Dessinez le carré deux fois plus grand.'],
      feedback: {
        right: ['Oui.'],
        other: ['Il y a une ligne de trop.'],
        box: ['Deux sur deux.'],
        same: ['C’est 1:1.'],
      },
    },
    place: {
      stem: ['Nommez les parties.'],
      regions,
      options: {
        corner: ['coin'],
        sign: ['un signe d’angle'],
        round: ['trou'],
        none: ['un mot trop long pour cet endroit'],
      },
      feedback: {
        right: ['Tout est à sa place.'],
        hole: ['C’est un trou.'],
        edge: ['C’est un coin.'],
        size: ['Ici va le signe.'],
        none: ['Ce mot ne va nulle part.'],
      },
    },
  },
  figures: {
    angle: { alt: 'Une équerre avec une nervure, largeur 60' },
    drilled: { alt: 'Une plaque avec un cercle et trois traits courts' },
  },
};
