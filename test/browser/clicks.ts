import type { Page } from 'playwright-core'

/** From here on every click inside the tab is counted, as a person makes them. */
export async function countClicks(page: Page): Promise<void> {
  const frame = page.frames().find((one) => one.url().includes('/tab/'))
  await frame?.evaluate(() => {
    document.addEventListener('pointerdown', () => {
      const { dataset } = document.documentElement
      dataset.clicks = String(Number(dataset.clicks ?? 0) + 1)
    })
  })
}

/** How many clicks there were since. */
export async function clicksOf(page: Page): Promise<number> {
  const frame = page.frames().find((one) => one.url().includes('/tab/'))
  return Number(await frame?.evaluate(() => document.documentElement.dataset.clicks ?? '0'))
}
