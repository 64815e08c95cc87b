/** A text by its letters alone: small, without accents, `ae oe ue` as in `ä ö ü`. For telling words apart, not for reading. */
export function plainText(text: string): string {
  const plain = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
  return plain
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a')
    .replaceAll(/([aou])e/g, '$1')
}
