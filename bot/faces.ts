import { type Element, literal, text } from './cards.ts'

/** What stands for somebody who has no photo: the first letters of their first and last name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}

const SIZE = '40px'

/** A line of a card about a person, beside their face: a photo where there is one, else their initials. */
export function besideFace(
  person: { name: string; photo: string | undefined; alt: string },
  line: string,
): Element {
  const { name, photo, alt } = person
  const face = photo
    ? { items: [{ type: 'Image', url: photo, altText: alt, style: 'Person', width: SIZE, height: SIZE }] }
    : {
        // No shade behind it: Teams would pad it, and cut the letters off.
        minHeight: SIZE,
        items: [
          text(literal(initialsOf(name)), {
            weight: 'Bolder',
            horizontalAlignment: 'Center',
            isSubtle: true,
          }),
        ],
      }
  const middle = { type: 'Column', verticalContentAlignment: 'Center' }
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { ...middle, width: SIZE, ...face },
      { ...middle, width: 'stretch', items: [text(line)] },
    ],
  }
}
