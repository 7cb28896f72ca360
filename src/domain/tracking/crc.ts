/** CRC-32 (IEEE 802.3, polynomial edb88320) of a text of ASCII characters, one byte each; 0 to 2^32 - 1. */
export function crc32(ascii: string): number {
  let crc = 0xffff_ffff;
  for (let at = 0; at < ascii.length; at += 1) {
    crc ^= ascii.charCodeAt(at) & 0xff;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb8_8320 : 0);
  }
  return ~crc >>> 0;
}
