import { describe, expect, it } from 'vitest';
import { STANDARDS } from '../../../../src/domain/course/package-config.ts';
import { findForbidden } from '../../../../src/toolchain/package/forbidden.ts';
import { textFile } from '../../../../src/toolchain/package/package-file.ts';
import { schemaFiles } from '../../../../src/toolchain/package/schemas.ts';
import { samplePlayer } from './sample.ts';

describe('the check for what a package may not hold', () => {
  it('finds nothing in a good player and in the schema files', () => {
    expect(findForbidden([...samplePlayer(), ...STANDARDS.flatMap(schemaFiles)])).toEqual([]);
  });

  it.each(['piece.mjs', 'x.wasm', 'part.glb', 'img.webp', 'app.webmanifest', 'player.js.map'])('refuses %s', (path) => {
    expect(findForbidden([{ path, bytes: new Uint8Array() }])).toEqual([
      `${path}: files of this type do not load from every host.`,
    ]);
  });

  it.each(['answer-key.de.html', 'content/answer-key.ro.csv'])('refuses %s, which is for tutors', (path) => {
    expect(findForbidden([{ path, bytes: new Uint8Array() }])).toEqual([
      `${path}: the answer key is for tutors and may not stand in a package.`,
    ]);
  });

  it('refuses the codes, which are for trainers', () => {
    expect(findForbidden([textFile('trainer-codes.technical-drawing.txt', '')])).toEqual([
      'trainer-codes.technical-drawing.txt: the codes are for trainers and may not stand in a package.',
    ]);
  });

  it.each([
    ['player.js', 'fetch("https://example.org/x?y=1")', 'the address https://example.org/x?y=1'],
    ['a.css', 'a{background:url(http://example.org/a.png)}', 'the address http://example.org/a.png'],
    ['a.js', 'x="http://www.w3.org/2000/svg2"', 'the address http://www.w3.org/2000/svg2'],
    ['content/fr.js', '["La Prison"]', 'the word "prison"'],
    ['content/de.js', '["im Jugendgefängnis"]', 'the word "gefängnis"'],
    ['content/ro.js', '["ÎNCHISOARE"]', 'the word "închisoare"'],
    ['content/it.js', '["prigione"]', 'the word "prigione"'],
    ['content/es.js', '["cárcel"]', 'the word "cárcel"'],
    ['content/pt.js', '["prisão"]', 'the word "prisão"'],
    ['content/en.js', '["an inmate."]', 'the word "inmate"'],
    ['content/en.js', '["in custody"]', 'the word "custody"'],
    ['player.js', 'a=eval(b)', 'eval(, which the policy refuses'],
    ['player.js', 'new Function("a")', 'new Function, which the policy refuses'],
    ['player.js', 'Function("return this")()', 'Function(, which the policy refuses'],
    ['index.html', '<script>let a</script>', 'an inline script'],
    ['index.html', '<body onload="a()">', 'an onload attribute in <body>'],
    ['index.html', '<p class=\'a > b\' style="color:red">', 'a style attribute in <p>'],
    ['index.html', '<style>a{}</style>', 'a <style> element'],
    ['index.html', '<a href="javascript:a()">', 'a script address in <a>'],
    ['index.html', '<script type="module" src="a.js">', 'a module script, which file:// refuses'],
    [
      'index.html',
      '<link rel="stylesheet" crossorigin href="a.css">',
      'a crossorigin attribute in <link>, which file:// refuses',
    ],
    ['index.html', '<script src="/player.js">', '<script src="/player.js">, which is not relative'],
    ['icon.svg', '<svg><g style="x"/></svg>', 'a style attribute in <g>'],
  ])('refuses in %s: %s', (path, text, found) => {
    expect(findForbidden([textFile(path, text)])).toContain(`${path}: a package may not hold ${found}.`);
  });

  it.each([
    ['content/es.js', '["patrimonio inmaterial"]'],
    ['player.js', 'a.eval(b);evaluate(c);function(){}'],
    ['player.js', 'createElementNS("http://www.w3.org/2000/svg","g")'],
    ['licences.txt', 'See https://example.org/licence'],
    ['index.html', '<!-- <script>note</script> --><button type="button" data-on="x">on</button>'],
  ])('accepts in %s: %s', (path, text) => {
    expect(findForbidden([textFile(path, text)])).toEqual([]);
  });
});
