/**
 * The name of what draws WebGL 2 on this computer; '' where it does not tell, undefined where there is no WebGL 2. Leaves nothing
 * behind: browsers allow a page few contexts.
 */
export function webglName(page: Document): string | undefined {
  const gl = page.createElement('canvas').getContext('webgl2');
  if (!gl) return undefined;
  // Firefox has the name without the extension, and warns of it.
  const plain: unknown = gl.getParameter(gl.RENDERER);
  const extension = plain === 'WebKit WebGL' || plain === '' ? gl.getExtension('WEBGL_debug_renderer_info') : null;
  const name: unknown = extension ? gl.getParameter(extension.UNMASKED_RENDERER_WEBGL) : plain;
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' ? name : '';
}
