/** Crockford's alphabet: nothing that looks like something else when it is copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five bits a letter, in groups of four: `7F2K-9QXM`. Bits beyond a whole letter are left out. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let value = 0;
  let bits = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(value >> bits) & 31] ?? '';
    }
  }
  return text.replace(/(.{4})(?=.)/gu, '$1-');
}

/** What somebody has copied, as it was written: capitals, and the letters that the alphabet leaves out as what they look like. */
export function asTyped(text: string): string {
  const plain = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1');
  return plain.replace(/(.{4})(?=.)/gu, '$1-');
}
