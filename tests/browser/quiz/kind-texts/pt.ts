import type { KindTexts } from './kind-texts.ts';

const regions = { hole: ['o furo'], edge: ['a aresta'], size: ['a cota'] };

export const pt: KindTexts = {
  questions: {
    choice: {
      stem: ['De frente não se vê o furo. Que linha mostra as suas arestas?'],
      options: { a: ['traço grosso'], b: ['traço fino'], c: ['traço interrompido'], d: ['linha de eixo'] },
      feedback: {
        a: ['O traço grosso é para as arestas que se veem.'],
        b: ['Fino está certo. Mas o traço contínuo fino mostra uma cota.'],
        c: ['Sim. As arestas invisíveis são a traço interrompido.'],
        d: ['A linha de eixo mostra o meio do furo.'],
      },
      hints: [['O que não se vê tem intervalos.'], ['Os intervalos são curtos.']],
    },
    multiple: {
      stem: ['Que escalas tornam o desenho maior?'],
      options: { a: ['2:1'], b: ['1:2'], c: ['5:1'], d: ['1:1'] },
      feedback: {
        a: ['2:1 torna-o duas vezes maior.'],
        b: ['1:2 torna-o mais pequeno.'],
        c: ['5:1 torna-o maior.'],
        d: ['1:1 mantém o tamanho.'],
      },
      hints: [['Repare no primeiro número.']],
    },
    match: {
      stem: ['O que faz cada escala?'],
      left: { a: ['1:2'], b: ['1:1'], c: ['2:1'] },
      right: { x: ['torna o desenho maior'], y: ['torna o desenho mais pequeno'], z: ['mantém o tamanho'] },
      feedback: {
        right: ['Todos os pares estão certos.'],
        a: ['1:2 é mais pequeno.'],
        b: ['1:1 é igual.'],
        c: ['2:1 é maior.'],
      },
      hints: [['Compare os dois números.']],
    },
    number: {
      stem: ['Qual é o comprimento real da peça?'],
      feedback: {
        right: ['Sim, 12,5 mm.'],
        other: ['Divida pela escala.'],
        turned: ['Aqui foi feita uma multiplicação. Divida.'],
      },
    },
    truefalse: {
      stem: ['Em 1:2 escrevo metade do tamanho como cota.'],
      options: {
        a: ['O desenho tem metade do tamanho'],
        b: ['As cotas dizem o tamanho real'],
        c: ['Ninguém mede no papel'],
      },
      feedback: {
        verdict: ['A frase é falsa.'],
        a: ['O desenho sim. A cota não.'],
        b: ['Sim. A oficina faz o que a cota diz.'],
        c: ['Talvez alguém meça. Pense na oficina.'],
      },
    },
    order: {
      stem: ['Ponha as folhas por ordem, a maior primeiro.'],
      options: { a: ['A0'], b: ['A1'], c: ['A2'], d: ['A3'] },
      feedback: {
        right: ['Tudo por ordem.'],
        a: ['Primeiro A0.'],
        b: ['Depois A1.'],
        c: ['Depois A2.'],
        d: ['A3 no fim.'],
      },
    },
    picture: {
      stem: ['Que imagem mostra a vista de cima?'],
      options: { a: ['Um esquadro'], b: ['Uma placa com um degrau'], c: ['Três linhas'] },
      feedback: { a: ['É a vista de frente.'], b: ['Sim, de cima.'], c: ['É a vista de lado.'] },
    },
    gaps: {
      stem: ['Preencha os espaços.'],
      sentence: ['Uma aresta invisível é um traço [type], e é ', { b: 'sempre' }, ' [width].'],
      options: { dashed: ['interrompido'], chain: ['misto'], wide: ['grosso'], narrow: ['fino'] },
      feedback: { right: ['Sim.'], type: ['Interrompido quer dizer invisível.'], width: ['É fino.'] },
    },
    hotspot: {
      stem: ['Onde está o furo?'],
      regions,
      feedback: { hole: ['Sim, é o furo.'], edge: ['Isso é uma aresta.'], size: ['Isso é uma cota.'] },
    },
    hunt: {
      stem: ['Onde estão os erros?'],
      regions,
      feedback: {
        hole: ['Falta a sua linha.'],
        edge: ['A aresta está como deve estar.'],
        size: ['Falta a cota.'],
      },
    },
    view: {
      stem: ['Que linhas mostra esta vista?'],
      lines: { axis: ['o eixo'], rib: ['a nervura'], step: ['o degrau'] },
      feedback: {
        axis: ['Um furo tem um eixo.'],
        rib: ['Aqui não há nervura.'],
        step: ['O degrau está à vista.'],
      },
    },
    grid: {
      stem: ['Desenhe o quadrado com o dobro do tamanho.'],
      feedback: { right: ['Sim.'], other: ['Há uma linha a mais.'], box: ['Dois por dois.'], same: ['Isso é 1:1.'] },
    },
    place: {
      stem: ['Dê o nome às partes.'],
      regions,
      options: {
        corner: ['canto'],
        sign: ['um sinal de ângulo'],
        round: ['furo'],
        none: ['uma palavra comprida demais aqui'],
      },
      feedback: {
        right: ['Tudo no lugar.'],
        hole: ['Isso é um furo.'],
        edge: ['Isso é um canto.'],
        size: ['Aqui fica o sinal.'],
        none: ['Esta palavra não pertence a lado nenhum.'],
      },
    },
  },
  figures: {
    angle: { alt: 'Um esquadro com uma nervura, 60 de largura' },
    drilled: { alt: 'Uma placa com um círculo e três linhas curtas' },
  },
};
