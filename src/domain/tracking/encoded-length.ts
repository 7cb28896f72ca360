/** Bytes of a text in a form that hosts send: percent-encoded UTF-8, three a blank or sign, six a letter like ș. */
export function encodedLength(text: string): number {
  // Half a pair of surrogates cannot be encoded; hosts send the sign for an unknown character, which has three bytes.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).length;
}
