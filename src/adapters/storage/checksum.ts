/** CRC-32 (IEEE 802.3) of the text's UTF-16 code units, as eight hexadecimal digits. Finds torn rows, not forgers. */
export function checksum(text: string): string {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    crc = step(step(crc, unit & 0xff), unit >>> 8);
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
}

function step(crc: number, byte: number): number {
  let next = crc ^ byte;
  for (let bit = 0; bit < 8; bit++) next = next & 1 ? (next >>> 1) ^ 0xedb88320 : next >>> 1;
  return next;
}
