import { type Picture, type Pixel, pixelAt } from './png.ts'

export type Icons = { color: Picture; outline: Picture }
/** Teams crops the corners of the colour icon; the symbol stays within this middle. */
const MIDDLE = 120

/** What is wrong with the icons, by the rules of the Teams store. */
export function againstIconRules({ color, outline }: Icons): string[] {
  return [
    ...wrongSize('color.png', color, 192),
    ...wrongSize('outline.png', outline, 32),
    ...wrongColor(color),
    ...wrongOutline(outline),
  ]
}

function wrongSize(name: string, { width, height }: Picture, size: number): string[] {
  if (width === size && height === size) return []
  return [`${name} is ${width} by ${height}: draw it ${size} by ${size}.`]
}

function wrongColor(color: Picture): string[] {
  const within = (n: number) => Math.abs(n + 0.5 - color.width / 2) < MIDDLE / 2
  const ground = pixelAt(color, 0, 0)
  const drawn = everyPixel(color).filter(({ pixel }) =>
    ground[3] === 0 ? pixel[3] > 0 : pixel.some((part, n) => part !== ground[n]),
  )
  const problems = []
  if (![0, 255].includes(ground[3]) || drawn.some(({ x, y }) => !within(x) || !within(y)))
    problems.push(
      `color.png needs one ground, solid or fully transparent, with the symbol in its middle ${MIDDLE} pixels: Teams crops the rest.`,
    )
  if (drawn.length === 0) problems.push('color.png is empty: draw the symbol.')
  return problems
}

function wrongOutline(outline: Picture): string[] {
  const inked = everyPixel(outline).filter(({ pixel }) => pixel[3] > 0)
  const problems = []
  if (!inked.every(({ pixel: [red, green, blue] }) => red === 255 && green === 255 && blue === 255))
    problems.push('outline.png may hold white and transparency only: take the colours out.')
  if (inked.length === outline.width * outline.height)
    problems.push('outline.png has no transparent ground: leave out what is behind the symbol.')
  const spans = ([axis, size]: ['x' | 'y', number]) =>
    inked.some((at) => at[axis] === 0) && inked.some((at) => at[axis] === size - 1)
  if (!spans(['x', outline.width]) && !spans(['y', outline.height]))
    problems.push('outline.png has room around its symbol: let it reach the edges.')
  return problems
}

function everyPixel(picture: Picture): { x: number; y: number; pixel: Pixel }[] {
  return Array.from({ length: picture.width * picture.height }, (_, n) => {
    const [x, y] = [n % picture.width, Math.floor(n / picture.width)]
    return { x, y, pixel: pixelAt(picture, x, y) }
  })
}
