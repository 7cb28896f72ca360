import { FrontSide, ShaderMaterial, Vector3 } from 'three';
import type { Rgb } from '../../domain/picture/raster.ts';
import { NO_FACE } from '../../domain/picture/solid-mesh.ts';
import { colourVector } from './colour-vector.ts';

/** From where the light comes, to the eye's right, above it and behind it. */
const LIGHT = new Vector3(-0.42, 0.55, 0.72).normalize();
/** No number of a face. */
const NONE = -1;

const VERTEX = `
attribute float face;
uniform vec3 towardsLight;
uniform float lit;
varying float shade;
varying float tint;
void main() {
  shade = max(dot(normalize(normalMatrix * normal), towardsLight), 0.0);
  tint = abs(face - lit) < 0.5 ? 1.0 : face > ${NO_FACE}.0 - 0.5 ? 2.0 : 0.0;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

const FRAGMENT = `
uniform vec3 colours[6];
varying float shade;
varying float tint;
void main() {
  vec3 dark = tint > 1.5 ? colours[4] : tint > 0.5 ? colours[2] : colours[0];
  vec3 light = tint > 1.5 ? colours[5] : tint > 0.5 ? colours[3] : colours[1];
  gl_FragColor = vec4(mix(dark, light, shade), 1.0);
}`;

/** Three tints, each from dark to light: of faces, of the face that is lit up, of what has been cut. */
export type FaceTints = readonly [readonly [Rgb, Rgb], readonly [Rgb, Rgb], readonly [Rgb, Rgb]];

/** How faces are painted: matt, light from over the left shoulder. Both renderers read it. */
export class FacesMaterial extends ShaderMaterial {
  /** Colours are those of the page, unchanged: no colour management. */
  constructor() {
    super({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      side: FrontSide,
      uniforms: {
        towardsLight: { value: LIGHT },
        lit: { value: NONE },
        colours: { value: Array.from({ length: 6 }, () => new Vector3()) },
      },
    });
  }

  #tints: FaceTints | undefined;
  #lit = NONE;

  get tints(): FaceTints | undefined {
    return this.#tints;
  }

  /** The number of the face that is lit up, or one that no face has. */
  get lit(): number {
    return this.#lit;
  }

  get towardsLight(): Vector3 {
    return LIGHT;
  }

  show(tints: FaceTints, lit: number | undefined): void {
    this.#tints = tints;
    this.#lit = lit ?? NONE;
    this.uniforms.lit = { value: this.#lit };
    this.uniforms.colours = { value: tints.flat().map((colour) => colourVector(colour)) };
    this.uniformsNeedUpdate = true;
  }
}
