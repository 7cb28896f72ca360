import type { KindTexts } from './kind-texts.ts';

const regions = { hole: ['el agujero'], edge: ['la arista'], size: ['la cota'] };

export const es: KindTexts = {
  questions: {
    choice: {
      stem: ['De frente no ves el agujero. ¿Qué línea muestra sus aristas?'],
      options: { a: ['línea gruesa'], b: ['línea fina'], c: ['línea de trazos'], d: ['línea de eje'] },
      feedback: {
        a: ['Una línea gruesa es para las aristas que ves.'],
        b: ['Fina está bien. Pero una línea continua fina muestra una cota.'],
        c: ['Sí. Las aristas ocultas van con trazos.'],
        d: ['Una línea de eje muestra el centro del agujero.'],
      },
      hints: [['Lo que no ves tiene huecos.'], ['Los huecos son cortos.']],
    },
    multiple: {
      stem: ['¿Qué escalas hacen más grande el dibujo?'],
      options: { a: ['2:1'], b: ['1:2'], c: ['5:1'], d: ['1:1'] },
      feedback: {
        a: ['2:1 lo hace el doble de grande.'],
        b: ['1:2 lo hace más pequeño.'],
        c: ['5:1 lo hace más grande.'],
        d: ['1:1 deja el mismo tamaño.'],
      },
      hints: [['Mira el primer número.']],
    },
    match: {
      stem: ['¿Qué hace cada escala?'],
      left: { a: ['1:2'], b: ['1:1'], c: ['2:1'] },
      right: { x: ['hace más grande el dibujo'], y: ['hace más pequeño el dibujo'], z: ['deja el mismo tamaño'] },
      feedback: {
        right: ['Todas las parejas encajan.'],
        a: ['1:2 es más pequeño.'],
        b: ['1:1 es igual.'],
        c: ['2:1 es más grande.'],
      },
      hints: [['Compara los dos números.']],
    },
    number: {
      stem: ['¿Cuánto mide la pieza en realidad?'],
      feedback: {
        right: ['Sí, 12,5 mm.'],
        other: ['Divide entre la escala.'],
        turned: ['Has multiplicado. Divide.'],
      },
    },
    truefalse: {
      stem: ['Con 1:2 escribo la mitad del tamaño como cota.'],
      options: {
        a: ['El dibujo mide la mitad'],
        b: ['Las cotas dicen el tamaño real'],
        c: ['Nadie mide sobre el papel'],
      },
      feedback: {
        verdict: ['La frase es falsa.'],
        a: ['El dibujo sí. La cota no.'],
        b: ['Sí. El taller hace lo que dice la cota.'],
        c: ['Puede que alguien sí. Piensa en el taller.'],
      },
    },
    order: {
      stem: ['Ordena las hojas, primero la más grande.'],
      options: { a: ['A0'], b: ['A1'], c: ['A2'], d: ['A3'] },
      feedback: {
        right: ['Todo en orden.'],
        a: ['Primero A0.'],
        b: ['Luego A1.'],
        c: ['Luego A2.'],
        d: ['Al final A3.'],
      },
    },
    picture: {
      stem: ['¿Qué imagen muestra la planta?'],
      options: { a: ['Una escuadra'], b: ['Una placa con un escalón'], c: ['Tres líneas'] },
      feedback: { a: ['Es el alzado.'], b: ['Sí, desde arriba.'], c: ['Es la vista lateral.'] },
    },
    gaps: {
      stem: ['Completa los huecos.'],
      sentence: ['Una arista oculta es una línea [type], y es ', { b: 'siempre' }, ' [width].'],
      options: { dashed: ['de trazos'], chain: ['de trazo y punto'], wide: ['gruesa'], narrow: ['fina'] },
      feedback: { right: ['Sí.'], type: ['Los trazos dicen que está oculta.'], width: ['Es fina.'] },
    },
    hotspot: {
      stem: ['¿Dónde está el agujero?'],
      regions,
      feedback: { hole: ['Sí, es el agujero.'], edge: ['Eso es una arista.'], size: ['Eso es una cota.'] },
    },
    hunt: {
      stem: ['¿Dónde están los errores?'],
      regions,
      feedback: {
        hole: ['Falta su línea.'],
        edge: ['La arista está como debe.'],
        size: ['Falta la cota.'],
      },
    },
    view: {
      stem: ['¿Qué líneas muestra esta vista?'],
      lines: { axis: ['el eje'], rib: ['el nervio'], step: ['el escalón'] },
      feedback: {
        axis: ['Un agujero tiene un eje.'],
        rib: ['Aquí no hay nervio.'],
        step: ['El escalón se ve.'],
      },
    },
    grid: {
      stem: ['Dibuja el cuadrado el doble de grande.'],
      feedback: { right: ['Sí.'], other: ['Sobra una línea.'], box: ['Dos por dos.'], same: ['Eso es 1:1.'] },
    },
    place: {
      stem: ['Pon nombre a las partes.'],
      regions,
      options: {
        corner: ['esquina'],
        sign: ['un signo de ángulo'],
        round: ['agujero'],
        none: ['una palabra demasiado larga aquí'],
      },
      feedback: {
        right: ['Todo en su sitio.'],
        hole: ['Eso es un agujero.'],
        edge: ['Eso es una esquina.'],
        size: ['Aquí va el signo.'],
        none: ['Esta palabra no va en ningún sitio.'],
      },
    },
  },
  figures: {
    angle: { alt: 'Una escuadra con un nervio, 60 de ancho' },
    drilled: { alt: 'Una placa con un círculo y tres líneas cortas' },
  },
};
