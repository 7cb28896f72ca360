import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setOC } from 'replicad';
import init from 'replicad-opencascadejs';

/** The kernel's code, made ready once for each process; that takes longer than many a part. */
let code: Promise<WebAssembly.Module> | undefined;

/**
 * Starts the geometry kernel anew, with empty memory. The kernel goes through some of its lists in the order of addresses: so a part
 * comes out the same whatever was computed before it, and what the one before it took is free again.
 */
export async function startOpenCascade(): Promise<void> {
  code ??= readFile(createRequire(import.meta.url).resolve('replicad-opencascadejs/wasm')).then((bytes) =>
    WebAssembly.compile(bytes),
  );
  const module = await code;
  const instantiateWasm = (
    imports: WebAssembly.Imports,
    started: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object => {
    // What goes wrong here ends the process, which is told to whoever waits for it.
    void WebAssembly.instantiate(module, imports).then((instance) => started(instance, module));
    return {};
  };
  setOC(await init({ instantiateWasm }));
}
