/** Pages in the background of a parallel run get no frames: here a frame is the next task. Call the result to end that. */
export function framesAsTasks(): () => void {
  const { requestAnimationFrame, cancelAnimationFrame } = window;
  window.requestAnimationFrame = (callback) => window.setTimeout(() => callback(performance.now()));
  window.cancelAnimationFrame = (frame) => window.clearTimeout(frame);
  return () => Object.assign(window, { requestAnimationFrame, cancelAnimationFrame });
}
