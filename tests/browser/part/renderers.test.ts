import { expect } from 'chai';
import { cutMesh } from '../../../src/domain/picture/cut-mesh.ts';
import { solidOfPart } from '../../../src/domain/picture/solid-of-part.ts';
import type { SolidMesh } from '../../../src/domain/picture/solid-mesh.ts';
import type { StageView } from '../../../src/adapters/three/part-scene.ts';
import { PartStage } from '../../../src/adapters/three/part-stage.ts';
import { SoftwareRenderer } from '../../../src/adapters/three/software-renderer.ts';
import { softwareStage } from '../../../src/adapters/three/software-stage.ts';
import { WebglPartRenderer } from '../../../src/adapters/three/webgl-renderer.ts';
import { webglName } from '../../../src/adapters/three/webgl-name.ts';
import { isSoftwareName } from '../../../src/adapters/three/renderer-choice.ts';
import { webglStage } from '../../../src/adapters/three/webgl-stage.ts';
import { blockMesh, joinedMeshes, tubeMesh } from '../../support/parts/sample-meshes.ts';
import { SAMPLE_COLOURS } from '../../support/parts/sample-colours.ts';
import { inked, pixelsOf, unlikeness } from './pictures.ts';

const VIEW: StageView = {
  look: { azimuth: 315, tilt: 35.264 },
  zoom: 1,
  xray: false,
  lit: undefined,
  colours: SAMPLE_COLOURS,
  lines: { wide: 3, narrow: 1.5 },
};
const SIZE = { width: 360, height: 270, ratio: 1 };
const tube = solidOfPart(tubeMesh(20, 12, 30, 40));
const parts = solidOfPart(
  joinedMeshes(tubeMesh(20, 12, 30, 40), blockMesh([22, -20, 0], [50, 20, 18], 'block', 'block')),
);

/** Every way to look at it that a learner has. */
const VIEWS: Readonly<Record<string, { readonly mesh: SolidMesh; readonly view: StageView }>> = {
  'from the front and above': { mesh: parts, view: VIEW },
  'from the front': { mesh: parts, view: { ...VIEW, look: { azimuth: 0, tilt: 0 } } },
  'from above': { mesh: parts, view: { ...VIEW, look: { azimuth: 0, tilt: 90 } } },
  'from anywhere': { mesh: parts, view: { ...VIEW, look: { azimuth: 67, tilt: -21 } } },
  larger: { mesh: parts, view: { ...VIEW, zoom: 2 } },
  'see-through': { mesh: parts, view: { ...VIEW, xray: true } },
  'with a face lit up': { mesh: parts, view: { ...VIEW, lit: 0 } },
  'with a hidden face lit up': { mesh: parts, view: { ...VIEW, lit: 9 } },
  cut: { mesh: cutMesh(parts, { axis: 1, at: 0.5, keep: 1 }), view: VIEW },
};

const open: PartStage[] = [];
const own = (stage: PartStage): PartStage => {
  open.push(stage);
  return stage;
};
const bySoftware = (mesh: SolidMesh): PartStage => own(softwareStage.open(document, mesh, () => undefined));

describe('the two ways to draw a part', () => {
  afterEach(() => open.splice(0).forEach((stage) => stage.dispose()));

  it('can both be tried here: this browser imitates WebGL, and says so', () => {
    const name = webglName(document);
    expect(name).to.be.a('string');
    expect([name, isSoftwareName(name ?? '')]).to.deep.equal([name, true]);
  });

  for (const [what, { mesh, view }] of Object.entries(VIEWS)) {
    it(`show the same picture: ${what}`, () => {
      const software = bySoftware(mesh);
      const webgl = own(new PartStage(new WebglPartRenderer(document.createElement('canvas'), () => undefined), mesh));
      const [one, other] = [software, webgl].map((stage) => {
        stage.draw(view, SIZE);
        return pixelsOf(stage.canvas, SIZE.width, SIZE.height);
      });
      if (!one || !other) throw new Error('nothing was drawn');
      expect(inked(one)).to.be.greaterThan(0.1);
      const { mean, share } = unlikeness(one, other);
      // Sides of lines are smoothed in other ways; that is all.
      expect(share, `${(share * 100).toFixed(2)} % of the pixels differ`).to.be.lessThan(0.015);
      expect(mean, 'mean difference of a channel').to.be.lessThan(1.6);
    });
  }

  it('tell pictures of different looks apart by the same measure', () => {
    const stage = bySoftware(parts);
    stage.draw(VIEW, SIZE);
    const one = pixelsOf(stage.canvas, SIZE.width, SIZE.height);
    stage.draw({ ...VIEW, look: { azimuth: 312, tilt: 35.264 } }, SIZE);
    const other = pixelsOf(stage.canvas, SIZE.width, SIZE.height);
    expect(unlikeness(one, other).share).to.be.greaterThan(0.015);
  });

  it('show hidden edges where one sees through, and nowhere else', () => {
    const stage = bySoftware(tube);
    const dark = (view: StageView): number => {
      stage.draw(view, SIZE);
      const pixels = pixelsOf(stage.canvas, SIZE.width, SIZE.height);
      return [...Array(pixels.length / 4).keys()].filter((k) => (pixels[k * 4] ?? 255) < 60).length;
    };
    const level = { ...VIEW, look: { azimuth: 0, tilt: 0 } };
    const inside = (view: StageView): number => {
      stage.draw(view, SIZE);
      const pixels = pixelsOf(stage.canvas, SIZE.width, SIZE.height);
      // The middle half of the picture: inside the outline, where the bore lies behind the outer face.
      return [...Array(pixels.length / 4).keys()].filter((k) => {
        const [column, row] = [k % SIZE.width, Math.floor(k / SIZE.width)];
        const isInside = Math.abs(column - SIZE.width / 2) < 70 && Math.abs(row - SIZE.height / 2) < 50;
        return isInside && (pixels[k * 4] ?? 255) < 110;
      }).length;
    };
    expect(inside(level)).to.equal(0);
    expect(inside({ ...level, xray: true })).to.be.greaterThan(100);
    expect(dark({ ...VIEW, xray: true })).to.be.greaterThan(dark(VIEW));
  });

  it('free what they hold', () => {
    const canvas = document.createElement('canvas');
    const renderer = new WebglPartRenderer(canvas, () => undefined);
    const stage = new PartStage(renderer, parts);
    stage.draw(VIEW, SIZE);
    stage.draw({ ...VIEW, look: { azimuth: 12, tilt: 3 }, lit: 2 }, SIZE);
    stage.setMesh(cutMesh(parts, { axis: 1, at: 0.5, keep: 1 }));
    stage.draw(VIEW, SIZE);
    // Faces, edges, outline, hatching: what has been replaced is gone.
    expect(renderer.held.geometries).to.equal(4);
    stage.dispose();
    expect(renderer.held).to.deep.equal({ geometries: 0, programs: 0 });
    expect(canvas.getContext('webgl2')?.isContextLost()).to.equal(true);
    const software = new SoftwareRenderer(document.createElement('canvas'));
    const other = new PartStage(software, parts);
    other.draw(VIEW, SIZE);
    expect(software.canvas.width).to.equal(360);
    other.dispose();
    expect([software.canvas.width, software.canvas.height]).to.deep.equal([0, 0]);
  });

  it('give fewer pixels to a large canvas where no graphics processor draws', () => {
    const stage = bySoftware(parts);
    stage.draw(VIEW, { width: 900, height: 700, ratio: 2 });
    expect(stage.canvas.width * stage.canvas.height).to.be.lessThan(660_000);
    stage.draw(VIEW, { width: 300, height: 200, ratio: 2 });
    expect([stage.canvas.width, stage.canvas.height]).to.deep.equal([600, 400]);
  });

  it('draw nothing where there is no room', () => {
    const stage = bySoftware(parts);
    stage.draw(VIEW, { width: 0, height: 200, ratio: 1 });
    expect(stage.draws).to.equal(0);
  });
});

describe('a graphics processor', () => {
  afterEach(() => open.splice(0).forEach((stage) => stage.dispose()));

  /** A clock by which every picture takes so long. */
  const clock = (milliseconds: number) => {
    let now = 0;
    return () => (now += milliseconds);
  };

  it('draws when three pictures came in time', () => {
    expect(own(webglStage(clock(2)).open(document, parts, () => undefined)).kind).to.equal('webgl');
  });

  it('is left alone when they did not, and is not tried again', () => {
    const stages = webglStage(clock(90));
    expect(own(stages.open(document, parts, () => undefined)).kind).to.equal('software');
    let asked = 0;
    const page = { createElement: (name: string) => ((asked += 1), document.createElement(name)) } as Document;
    expect(own(stages.open(page, parts, () => undefined)).kind).to.equal('software');
    expect(asked).to.equal(1);
  });

  it('is left alone where it cannot be started', () => {
    const without = Object.assign(document.createElement('canvas'), { getContext: () => null });
    let asked = 0;
    const page = {
      createElement: (name: string) => ((asked += 1) === 1 ? without : document.createElement(name)),
    } as Document;
    const told = console.error;
    console.error = () => undefined; // three says so, too.
    const stage = own(webglStage(clock(2)).open(page, parts, () => undefined));
    console.error = told;
    expect(stage.kind).to.equal('software');
  });

  it('tells when its context is lost, and is not trusted again', async () => {
    const stages = webglStage(clock(2));
    const lost = new Promise<void>((resolve) => {
      const stage = own(stages.open(document, parts, resolve));
      stage.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await lost;
    expect(own(stages.open(document, parts, () => undefined)).kind).to.equal('software');
  });
});
