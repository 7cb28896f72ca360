import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../../src/adapters/storage/checksum.ts';
import { journalKey } from '../../../../src/adapters/storage/course-store.ts';
import { databaseName } from '../../../../src/adapters/storage/database-name.ts';
import { parseAttempt, parseSnapshot } from '../../../../src/adapters/storage/snapshot.ts';
import { workedAttempt } from './attempts.ts';

describe('the name of the database', () => {
  it('keeps two copies on one disk apart', () => {
    const a = databaseName('td', 'file:///D:/courses/a/index.html');
    expect(a).not.toBe(databaseName('td', 'file:///D:/courses/b/index.html'));
    expect(a).toBe(databaseName('td', 'file:///D:/courses/a/index.html?x#y'));
  });

  it('is the same for two versions of a package under an LMS', () => {
    expect(databaseName('td', 'http://lms/pluginfile.php/33/mod_scorm/content/1/index.html')).toBe(
      databaseName('td', 'http://lms/pluginfile.php/33/mod_scorm/content/2/index.html'),
    );
  });

  it('is another one for another course', () => {
    expect(databaseName('a', 'http://lms/')).not.toBe(databaseName('b', 'http://lms/'));
  });
});

describe('the key of the journal', () => {
  it('tells origins, learners and courses apart', () => {
    const keys = [
      journalKey('o', 'l', 'c'),
      journalKey('p', 'l', 'c'),
      journalKey('o', 'm', 'c'),
      journalKey('o', 'l', 'd'),
    ];
    expect(new Set(keys).size).toBe(4);
  });
});

describe('the checksum', () => {
  it('notices any single changed character', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.integer({ min: 1, max: 0xffff }), (text, at, flip) => {
        const i = at % text.length;
        const changed = text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) ^ flip) + text.slice(i + 1);
        expect(checksum(changed)).not.toBe(checksum(text));
      }),
    );
  });

  it('is eight hexadecimal digits', () => {
    expect(checksum('')).toBe('00000000');
    expect(checksum('{"a":"ț"}')).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('what is read from outside', () => {
  it('is an attempt only when every part of it is', () => {
    expect(parseAttempt(workedAttempt())).toEqual(workedAttempt());
    for (const bad of [null, 5, {}, { ...workedAttempt(), language: 'xx' }, { ...workedAttempt(), sequence: -1 }]) {
      expect(parseAttempt(bad)).toBeUndefined();
    }
  });

  it('keeps what a newer player has added', () => {
    expect(parseAttempt({ ...workedAttempt(), badge: 1 })).toHaveProperty('badge', 1);
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => parseSnapshot(text) === undefined));
  });
});
