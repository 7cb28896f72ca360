import { describe, expect, it } from 'vitest';
import { isFastEnough, isSoftwareName } from '../../../../src/adapters/three/renderer-choice.ts';

/** What browsers say where a computer has no graphics processor, or does not use it. */
const SOFTWARE = [
  'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
  'Google SwiftShader',
  'ANGLE (Mesa, llvmpipe (LLVM 15.0.6 256 bits), OpenGL 4.5)',
  'llvmpipe (LLVM 12.0.0, 256 bits)',
  'softpipe',
  'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'Microsoft Basic Render Driver',
  'ANGLE (Microsoft, WARP (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'Apple Software Renderer',
  'Software Rasterizer',
  'GDI Generic',
];
const HARDWARE = [
  'ANGLE (Intel, Intel(R) UHD Graphics 620 (0x00003EA0) Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'ANGLE (NVIDIA, NVIDIA GeForce GTX 1650 (0x00001F82) Direct3D11 vs_5_0 ps_5_0, D3D11)',
  'AMD Radeon R5 Graphics (radeonsi, stoney, LLVM 15.0.6, DRM 3.49)',
  'Mesa Intel(R) HD Graphics 4000 (IVB GT2)',
  'Apple M1',
  'Warper 2000',
  '',
];

describe('what draws a part', () => {
  it('is known by its name where there is no graphics processor', () => {
    for (const name of SOFTWARE) expect([name, isSoftwareName(name)]).toEqual([name, true]);
  });

  it('is trusted by any other name until its time has been taken', () => {
    for (const name of HARDWARE) expect([name, isSoftwareName(name)]).toEqual([name, false]);
  });

  it('is fast enough by the middle one of its times', () => {
    expect(isFastEnough([3, 2, 90])).toBe(true);
    expect(isFastEnough([30, 2, 90])).toBe(false);
    expect(isFastEnough([20, 20, 20])).toBe(true);
    expect(isFastEnough([])).toBe(false);
  });
});
