import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { serve } from '../../../scripts/serve.mjs';

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

function folderWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  endings.push(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'index.html'), text);
  return folder;
}

async function occupied(host: string): Promise<number> {
  const other = createServer((_, response) => response.end('another program'));
  await new Promise<void>((resolve) => other.listen(0, host, resolve));
  endings.push(() => new Promise((resolve) => other.close(resolve)));
  return (other.address() as AddressInfo).port;
}

test.each(['127.0.0.1', '0.0.0.0'])(
  'the address is that of the folder when a program on %s has the port',
  async (host) => {
    const port = await occupied(host);
    const served = await serve(folderWith('the course'), port);
    endings.push(served.close);
    expect(served.port).toBeGreaterThan(port);
    expect(served.address).toBe(`http://localhost:${served.port}/`);
    for (const name of ['localhost', '127.0.0.1']) {
      expect(await (await fetch(`http://${name}:${served.port}/`)).text()).toContain('the course');
    }
  },
);

test('the port that was asked for is taken when it is free', async () => {
  const port = await occupied('127.0.0.1');
  await endings.pop()?.();
  const served = await serve(folderWith('the course'), port);
  endings.push(served.close);
  expect(served.port).toBe(port);
});

test('files that are not there are told as missing', async () => {
  const served = await serve(folderWith('the course'), 0x8000);
  endings.push(served.close);
  expect((await fetch(`${served.address}content/de.js`)).status).toBe(404);
});

test('the address of a folder is understood without its last slash', async () => {
  const folder = folderWith('all courses');
  mkdirSync(join(folder, 'course'));
  writeFileSync(join(folder, 'course', 'index.html'), 'the course');
  const served = await serve(folder, 0x8000);
  endings.push(served.close);
  const answer = await fetch(`${served.address}course`);
  expect(answer.url).toBe(`${served.address}course/`);
  expect(await answer.text()).toContain('the course');
});
