import { createHash } from 'node:crypto'
import { pngOf } from './png.ts'

type Colour = readonly [number, number, number]
type Look = {
  ground: Colour
  skin: Colour
  hair: Colour
  shirt: Colour
  cut: 'short' | 'bun' | 'long' | 'curls' | 'bald'
  glasses: boolean
  beard: boolean
}

const GROUNDS: readonly Colour[] = [
  [222, 232, 240],
  [240, 230, 214],
  [224, 238, 224],
  [238, 224, 234],
  [228, 226, 244],
  [246, 236, 200],
]
const SKINS: readonly Colour[] = [
  [250, 219, 196],
  [236, 190, 156],
  [214, 160, 118],
  [176, 120, 82],
  [134, 86, 58],
  [98, 62, 44],
]
const HAIRS: readonly Colour[] = [
  [38, 30, 28],
  [84, 56, 38],
  [140, 92, 50],
  [206, 164, 92],
  [170, 74, 40],
  [176, 176, 176],
]
const SHIRTS: readonly Colour[] = [
  [44, 82, 130],
  [120, 58, 88],
  [46, 110, 92],
  [70, 70, 82],
  [176, 92, 48],
  [96, 84, 156],
]
const CUTS = ['short', 'bun', 'long', 'curls', 'bald', 'short', 'long'] as const
const INK: Colour = [52, 40, 40]
const WHITE: Colour = [250, 250, 250]
const LIPS: Colour = [176, 70, 72]
/** Each pixel is drawn this many times across and down, so that edges are smooth. */
const FINE = 3
/** Out of so many people this many have a photo. */
const WITH_PHOTO = { of: 3, have: 2 }

/** The portrait of somebody as a PNG of `size` pixels, always the same for one id; undefined for those without one. */
export function portraitOf(id: string, size: number): Buffer | undefined {
  const bytes = createHash('sha256').update(`portrait ${id}`).digest()
  if ((bytes[0] ?? 0) % WITH_PHOTO.of >= WITH_PHOTO.have) return undefined
  const look = lookOf(bytes)
  const pixels = Buffer.alloc(size * size * 3)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) pixels.set(smooth(look, x, y, size), (y * size + x) * 3)
  return pngOf(pixels, size)
}

function lookOf(bytes: Buffer): Look {
  const pick = <T>(from: readonly T[], at: number) => from[(bytes[at] ?? 0) % from.length] as T
  const cut = pick(CUTS, 5)
  return {
    ground: pick(GROUNDS, 1),
    skin: pick(SKINS, 2),
    hair: pick(HAIRS, 3),
    shirt: pick(SHIRTS, 4),
    cut,
    glasses: (bytes[6] ?? 0) % 3 === 0,
    beard: (cut === 'short' || cut === 'bald') && (bytes[7] ?? 0) % 3 === 0,
  }
}

/** The colour of one pixel: the mean of a few points in it. */
function smooth(look: Look, x: number, y: number, size: number): number[] {
  const sum = [0, 0, 0]
  for (let i = 0; i < FINE * FINE; i++) {
    const across = (x + ((i % FINE) + 0.5) / FINE) / size
    const down = (y + (Math.floor(i / FINE) + 0.5) / FINE) / size
    const colour = colourAt(look, across, down)
    for (const channel of [0, 1, 2]) sum[channel] = (sum[channel] ?? 0) + (colour[channel] ?? 0)
  }
  return sum.map((total) => Math.round(total / FINE ** 2))
}

/** What is seen at a point of the unit square, the nearest thing first. */
function colourAt(look: Look, x: number, y: number): Colour {
  const { skin, hair, shirt, ground, cut } = look
  const side = Math.abs(x - 0.5)
  const eye = Math.hypot(side - 0.075, y - 0.475)
  if (isInk(look, eye, side, y)) return INK
  if (eye < 0.031) return WHITE
  if (oval(side, y, 0.6, { wide: 0.065, high: 0.035 }) && y > 0.603) return LIPS
  const face = oval(side, y, 0.48, { wide: 0.19, high: 0.24 })
  if (face && look.beard && y > 0.54 && !oval(side, y, 0.55, { wide: 0.12, high: 0.09 })) return hair
  if (face && !hairline(cut, side, y)) return skin
  if (hairAt(cut, side, y, face)) return hair
  if (oval(side, y, 0.5, { wide: 0.215, high: 0.05 })) return skin
  if (side < 0.075 && y > 0.6 && y < 0.82) return skin
  return oval(side, y, 1.04, { wide: 0.38, high: 0.3 }) ? shirt : ground
}

const oval = (side: number, y: number, middle: number, { wide, high }: { wide: number; high: number }) =>
  (side / wide) ** 2 + ((y - middle) / high) ** 2 <= 1

/** The pupils, and the rims of glasses; `eye` is how far off the nearest eye is. */
function isInk({ glasses }: Look, eye: number, side: number, y: number): boolean {
  if (eye < 0.019) return true
  if (!glasses) return false
  return Math.abs(eye - 0.058) < 0.009 || (side < 0.02 && Math.abs(y - 0.47) < 0.008)
}

/** Where hair covers the forehead. */
function hairline(cut: Look['cut'], side: number, y: number): boolean {
  if (cut === 'bald') return false
  return y < (cut === 'long' ? 0.315 + side * 0.6 : 0.33)
}

function hairAt(cut: Look['cut'], side: number, y: number, face: boolean): boolean {
  if (face) return cut !== 'bald'
  const cap = oval(side, y, 0.43, { wide: 0.22, high: 0.25 }) && y < 0.47
  if (cut === 'short') return cap
  if (cut === 'bun') return cap || oval(side, y, 0.15, { wide: 0.09, high: 0.085 })
  if (cut === 'long') return oval(side, y, 0.52, { wide: 0.26, high: 0.34 }) && y < 0.8
  if (cut !== 'curls' || y > 0.6) return false
  const around = Math.atan2(y - 0.42, side)
  return Math.hypot(side, y - 0.42) < 0.26 + 0.015 * Math.sin(around * 17)
}
