import { deepEqual, equal, match, throws } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { readApp } from '../../manifest/app-package.ts'
import { againstIconRules, type Icons } from '../../manifest/icon-rules.ts'
import { type Picture, type Pixel, pixelAt, readPng } from '../../manifest/png.ts'
import { SAMPLE } from './sample-settings.ts'

const CLEAR: Pixel = [0, 0, 0, 0]
const WHITE: Pixel = [255, 255, 255, 255]
const BLUE: Pixel = [0, 0, 200, 255]

describe('the icons of the app', () => {
  const { icons, manifest } = readApp(SAMPLE)
  const outlined = (at: (x: number, y: number) => Pixel): Icons => ({ ...icons, outline: drawn(32, at) })
  const colored = (at: (x: number, y: number) => Pixel): Icons => ({ ...icons, color: drawn(192, at) })

  it('keep the rules of the store', () => deepEqual(againstIconRules(icons), []))

  it('stand on the colour that Teams shows around them', () => {
    const ground = pixelAt(icons.color, 0, 0).slice(0, 3)
    const hex = ground.map((part) => part.toString(16).padStart(2, '0')).join('')
    equal(`#${hex}`, manifest.accentColor.toLowerCase())
  })

  const wrong: [string, Icons, RegExp][] = [
    ['of another size', { ...icons, color: icons.outline }, /color\.png is 32 by 32: draw it 192 by 192/],
    ['drawn up to the edge', colored((x) => (x < 20 ? BLUE : WHITE)), /middle 120 pixels/],
    ['on a ground that is half transparent', colored(() => [0, 0, 200, 128]), /solid or fully transparent/],
    ['with nothing on it', colored(() => BLUE), /empty/],
    ['with an outline in colour', outlined((x) => (x < 16 ? BLUE : CLEAR)), /white and transparency only/],
    ['with an outline on a solid ground', outlined(() => WHITE), /no transparent ground/],
    [
      'with room around the outline',
      outlined((x, y) => (x > 8 && x < 24 && y > 8 ? WHITE : CLEAR)),
      /reach the edges/,
    ],
  ]
  for (const [how, broken, told] of wrong)
    it(`are refused ${how}`, () => match(againstIconRules(broken).join('\n'), told))

  it('are refused when they are no PNG, or of a kind that Teams may not show', () => {
    throws(() => readPng(Buffer.from('<svg/>')), /no PNG; save it as/)
    const interlaced = readFileSync(new URL('../../manifest/color.png', import.meta.url))
    interlaced[28] = 1
    throws(() => readPng(interlaced), /save it as/)
  })
})

function drawn(size: number, at: (x: number, y: number) => Pixel): Picture {
  const pixels = Array.from({ length: size * size }, (_, n) => at(n % size, Math.floor(n / size)))
  return { width: size, height: size, pixels: Uint8Array.from(pixels.flat()) }
}
