import type { Frame } from 'playwright-core'

/** What still moves on a page for longer than an instant, though whoever looks at it asked for less motion. */
export const moving = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element)
      const seconds = `${transitionDuration},${animationDuration}`.split(',').map(Number.parseFloat)
      return Math.max(...seconds) > 0.001 ? `${element.tagName} ${element.textContent?.slice(0, 30)}` : []
    }),
  )
