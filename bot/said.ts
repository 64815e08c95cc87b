/** Longer than any message that is understood, in whatever way its letters are put together. */
const LONGEST = 10_000
/** More marks on one letter than any language has: to put them in order takes their number squared. */
const BURDENED = /(\p{M}{30})\p{M}+/gu

/** The words of a message in one form, with one blank between them; of the longest no more than anybody reads. */
export function saidWords(message: string): string {
  const letters = message.slice(0, LONGEST).replace(BURDENED, '$1').normalize('NFKC')
  return letters.slice(0, LONGEST).replace(/\s+/g, ' ').trim()
}

/** Words in small letters, each at the place where it was: a Turkish `İ` becomes one letter, not a letter and a dot. */
export function inSmallLetters(words: string): string {
  return words.replaceAll('İ', 'i').toLowerCase()
}

/** Words without the signs and blanks at their end. A regular expression tries anew at each of a thousand signs. */
export function withoutEnd(words: string, signs = '.,!;:'): string {
  let end = words.length
  while (end > 0 && ` ${signs}`.includes(words.charAt(end - 1))) end--
  return words.slice(0, end)
}
