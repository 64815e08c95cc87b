import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as Axe from 'axe-core'
import type { Frame } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds serious or critical, by rule and place; of some rules alone where they are named. */
export async function serious(frame: Frame | undefined, only?: string[]): Promise<string[]> {
  if (!frame) return ['the frame is missing']
  await frame.evaluate(stillness)
  await frame.evaluate(AXE)
  const { violations } = await frame.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: typeof Axe }).axe.run(
        // Fluent's own guards of focus pass it on at once; they come and go.
        { exclude: ['[data-tabster-dummy]'] },
        { iframes: false, ...(rules && { runOnly: rules }) },
      ),
    only,
  )
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return bad.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' ')}`)
}

/** Runs in the page: what has just become enabled takes a frame to begin looking so, and a tenth of a second to end. */
async function stillness(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
  await Promise.allSettled(ending.map(({ finished }) => finished))
}
