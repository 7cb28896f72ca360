import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../../../src/toolchain/compile/json-schemas.ts';

test.each(Object.entries(jsonSchemas()))(
  'courses/schemas/%s is what "npm run check -- --schemas" writes',
  (name, text) => {
    expect(JSON.parse(readFileSync(`courses/schemas/${name}`, 'utf8'))).toEqual(JSON.parse(text));
  },
);
