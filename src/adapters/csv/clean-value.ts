/** A value as it is stored: composed letters (NFC), one line, no control characters, no space around it. */
export function cleanValue(text: string): string {
  if (/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text)) return text
  return text
    .normalize('NFC')
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replaceAll(/\p{Cc}|\ufeff/gu, '')
    .trim()
}

/** A header as it is looked up: cleaned, in lower case, with single spaces. */
export function cleanHeader(text: string): string {
  return cleanValue(text).toLowerCase().replaceAll(/\s+/g, ' ')
}
