import { createRequire } from 'node:module';
import { setOC } from 'replicad';
import init, { type OpenCascadeInstance } from 'replicad-opencascadejs';

/** Starts the geometry kernel. Its objects live until the process ends, which is therefore a short one. */
export async function startOpenCascade(): Promise<OpenCascadeInstance> {
  const wasm = createRequire(import.meta.url).resolve('replicad-opencascadejs/wasm');
  // Node finds no file beside a bundled module by itself.
  const kernel = await init({ locateFile: () => wasm });
  setOC(kernel);
  return kernel;
}
