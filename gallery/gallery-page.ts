import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CONTROL_NAMES, CONTROLS, readChoice, shownBy, SIZES, type Choice, type Control } from './gallery-choice.ts';

/** More frames than this at once take minutes to draw. */
const MOST_FRAMES = 90;

let choice: Choice = readChoice(location.search);
let sizes: readonly string[] = SIZES;

function choose(control: Control, value: string): void {
  choice = { ...choice, [control]: value };
  // So that an address can be sent to somebody else.
  history.replaceState(null, '', `?${new URLSearchParams(choice).toString()}`);
  draw();
}

function control(name: Control) {
  const change = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) choose(name, event.target.value);
  };
  return html`<label
    >${name}
    <select @change=${change}>
      ${CONTROLS[name].map((value) => html`<option ?selected=${value === choice[name]}>${value}</option>`)}
    </select></label
  >`;
}

function sizeBox(size: string) {
  const change = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const { checked } = event.target;
    sizes = SIZES.filter((one) => (one === size ? checked : sizes.includes(one)));
    draw();
  };
  return html`<label><input type="checkbox" .checked=${sizes.includes(size)} @change=${change} /> ${size}</label>`;
}

function draw(): void {
  const all = shownBy(choice).flatMap((shown) => sizes.map((size) => ({ ...shown, size })));
  const some = all.slice(0, MOST_FRAMES);
  const told = some.length < all.length ? `the first ${some.length} of ${all.length} frames` : `${all.length} frames`;
  const page = html`<form @submit=${(event: Event) => event.preventDefault()}>
      ${CONTROL_NAMES.map(control)}
      <fieldset>
        <legend>size</legend>
        ${SIZES.map(sizeBox)}
      </fieldset>
      <output>${told}</output>
    </form>
    <main id="frames">
      ${repeat(
        some,
        (frame) => JSON.stringify(frame),
        ({ size, ...shown }) => {
          const [width = '', height = ''] = size.split('x');
          const name = [...Object.values(shown), size].join(', ');
          return html`<figure>
            <figcaption>${name}</figcaption>
            <iframe
              title=${name}
              loading="lazy"
              width=${width}
              height=${height}
              src="/gallery-frame?${new URLSearchParams(shown).toString()}"
            ></iframe>
          </figure>`;
        },
      )}
    </main>`;
  render(page, document.body);
}

draw();
