import { framesAsTasks } from '../part/frames.ts';
import { clearStages } from './stage.ts';

/** Frames of a page come as tasks, and a pointer of a script, which is none, is captured by nobody, while the tests of a file run. */
export function onDrawingPage(): void {
  let framesAgain: () => void;
  const { setPointerCapture } = Element.prototype;
  before(() => {
    framesAgain = framesAsTasks();
    Element.prototype.setPointerCapture = () => undefined;
  });
  after(() => {
    framesAgain();
    Element.prototype.setPointerCapture = setPointerCapture;
  });
  afterEach(clearStages);
}
