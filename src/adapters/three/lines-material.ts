import { DoubleSide, GreaterDepth, LessEqualDepth, ShaderMaterial, Vector2, Vector3 } from 'three';
import type { Rgb } from '../../domain/picture/raster.ts';
import { colourVector } from './colour-vector.ts';

/** The edges of the face that is lit up are so many times as wide, so that colour is not the only sign. */
export const LIT_WIDER = 1.6;

const VERTEX = `
attribute vec3 other;
attribute float side;
attribute float along;
attribute float lit;
uniform vec2 halfSize;
uniform float halfWidth;
uniform float lift;
varying float place;
varying float isLit;
void main() {
  vec4 here = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  vec4 there = projectionMatrix * modelViewMatrix * vec4(other, 1.0);
  vec2 way = (there.xy - here.xy) * halfSize;
  float reach = halfWidth * (lit > 0.5 ? ${LIT_WIDER} : 1.0);
  way = length(way) > 0.0 ? normalize(way) : vec2(1.0, 0.0);
  here.xy += (vec2(-way.y, way.x) * side - way) * reach / halfSize;
  here.z -= lift;
  place = along;
  isLit = lit;
  gl_Position = here;
}`;

const FRAGMENT = `
uniform vec3 colour;
uniform vec3 litColour;
uniform vec2 dashes;
uniform float onlyLit;
varying float place;
varying float isLit;
void main() {
  if (onlyLit > 0.5 && isLit < 0.5) discard;
  if (dashes.y > 0.0 && mod(place, dashes.x + dashes.y) >= dashes.x) discard;
  gl_FragColor = vec4(isLit > 0.5 ? litColour : colour, 1.0);
}`;

/** How lines look in a picture. */
export interface LineLook {
  readonly colour: Rgb;
  readonly litColour: Rgb;
  /** Pixels of the canvas. */
  readonly width: number;
  /** Lengths of dash and gap in millimetres of the part; undefined is continuous. */
  readonly dashes?: readonly [number, number] | undefined;
  /** Draws the edges of the face that is lit up and no others. */
  readonly onlyLit: boolean;
  /** How much nearer than they are lines count, in the depth of the picture, which goes from -1 to 1. */
  readonly lift: number;
  /** Pixels of the canvas. */
  readonly size: readonly [number, number];
}

/**
 * How lines are painted: as wide as they are told on the screen, whatever the graphics processor makes of lines. `front` paints
 * what nothing covers, `behind` what is covered. Both renderers read it.
 */
export class LinesMaterial extends ShaderMaterial {
  #look: LineLook | undefined;

  constructor(readonly where: 'front' | 'behind') {
    super({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      side: DoubleSide,
      depthWrite: false,
      depthFunc: where === 'front' ? LessEqualDepth : GreaterDepth,
      uniforms: {
        halfSize: { value: new Vector2() },
        halfWidth: { value: 1 },
        lift: { value: 0 },
        colour: { value: new Vector3() },
        litColour: { value: new Vector3() },
        dashes: { value: new Vector2() },
        onlyLit: { value: 0 },
      },
    });
  }

  get look(): LineLook | undefined {
    return this.#look;
  }

  show(look: LineLook): void {
    this.#look = look;
    const [dash, gap] = look.dashes ?? [0, 0];
    const values = {
      halfSize: new Vector2(...look.size).divideScalar(2),
      halfWidth: look.width / 2,
      lift: look.lift,
      colour: colourVector(look.colour),
      litColour: colourVector(look.litColour),
      dashes: new Vector2(dash, gap),
      onlyLit: look.onlyLit ? 1 : 0,
    };
    for (const [name, value] of Object.entries(values)) this.uniforms[name] = { value };
    this.uniformsNeedUpdate = true;
  }
}
