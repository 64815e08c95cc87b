import { inflateSync } from 'node:zlib'

/** A picture by its pixels: red, green, blue and opacity of each, row by row, from 0 to 255. */
export type Picture = { width: number; height: number; pixels: Uint8Array }
export type Pixel = [red: number, green: number, blue: number, opacity: number]

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const SAVE = 'save it as a PNG of 8 bits a channel, RGB or RGBA, not interlaced'
/** Bytes a pixel, by the PNG's kind of colour; palettes and greys are not read. */
const CHANNELS: Record<number, number> = { 2: 3, 6: 4 }

/** Reads a PNG. Throws when it is none, or of a kind that icons are not made of. */
export function readPng(bytes: Buffer): Picture {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new Error(`This is no PNG; ${SAVE}.`)
  const chunks = readChunks(bytes)
  const header = chunks.find(({ kind }) => kind === 'IHDR')?.data ?? Buffer.alloc(13)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const channels = CHANNELS[header[9] ?? 0]
  if (header[8] !== 8 || !channels || header[12] !== 0)
    throw new Error(`This kind of PNG is not read; ${SAVE}.`)
  const packed = Buffer.concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data))
  const rows = unfilter(inflateSync(packed), { stride: width * channels, height, channels })
  return { width, height, pixels: channels === 4 ? rows : withOpacity(rows) }
}

export function pixelAt({ width, pixels }: Picture, x: number, y: number): Pixel {
  const at = (y * width + x) * 4
  return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0, pixels[at + 3] ?? 0]
}

function readChunks(bytes: Buffer): { kind: string; data: Buffer }[] {
  const chunks = []
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    chunks.push({
      kind: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    })
    at += length + 12
  }
  return chunks
}

type Rows = { stride: number; height: number; channels: number }

/** Undoes the five filters of PNG: each byte was written as its difference from neighbours left and above. */
function unfilter(raw: Buffer, { stride, height, channels }: Rows): Uint8Array {
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x >= channels ? (rows[at - channels] ?? 0) : 0
      const above = y > 0 ? (rows[at - stride] ?? 0) : 0
      const corner = y > 0 && x >= channels ? (rows[at - stride - channels] ?? 0) : 0
      rows[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess(filter, left, above, corner)
    }
  }
  return rows
}

function guess(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  if (filter !== 4) return 0
  const [byLeft, byAbove, byCorner] = [left, above, corner].map((near) =>
    Math.abs(left + above - corner - near),
  )
  if ((byLeft ?? 0) <= (byAbove ?? 0) && (byLeft ?? 0) <= (byCorner ?? 0)) return left
  return (byAbove ?? 0) <= (byCorner ?? 0) ? above : corner
}

function withOpacity(rgb: Uint8Array): Uint8Array {
  const pixels = new Uint8Array((rgb.length / 3) * 4).fill(255)
  for (let n = 0; n < rgb.length / 3; n++) pixels.set(rgb.subarray(n * 3, n * 3 + 3), n * 4)
  return pixels
}
