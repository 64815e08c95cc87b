import type { Frame, Page } from 'playwright-core'
import { serious } from './serious.ts'

/** A phone, and 1280 px at 400% (WCAG 2.2, 1.4.10). */
const NARROW = [375, 320]

/** What is amiss on a page that gets narrow: more than its width, words out of reach, parts no key scrolls. */
export async function amissWhenNarrow(page: Page, frame: Frame): Promise<string[]> {
  const amiss: string[] = []
  for (const width of NARROW) {
    await page.setViewportSize({ width, height: 812 })
    await frame.waitForFunction((asked) => window.innerWidth === asked, width)
    const fits = frame.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth)
    const wide = await fits.catch(() => undefined)
    if (!wide) amiss.push(`wider than ${width} px`)
    amiss.push(...(await cutOff(frame)))
  }
  return [...amiss, ...(await serious(frame, ['scrollable-region-focusable']))]
}

/** Words in a frame that nobody can bring into sight: beyond its edges, or beyond those of a part that does not scroll. */
const cutOff = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const cut: string[] = []
    for (let text = words.nextNode(); text; text = words.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(text)
      const { left, right, width } = range.getBoundingClientRect()
      const parent = text.parentElement
      if (width === 0 || !parent?.checkVisibility() || parent.closest('option')) continue
      for (let around: Element | null = parent; around; around = around.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(around)
        // Scrolled to, or for screen readers alone.
        if (overflowX === 'auto' || overflowX === 'scroll' || clipPath === 'inset(50%)') break
        const isEdge = around === document.documentElement
        if (!isEdge && overflowX !== 'hidden' && overflowX !== 'clip') continue
        const edge = around.getBoundingClientRect()
        if (right > edge.right + 1 || left < edge.left - 1) {
          cut.push(text.textContent ?? '')
          break
        }
      }
    }
    return cut
  })
