import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launch, openDesk } from '../browser/chromium.ts'
import type { BenchWorld } from './bench-world.ts'
import { median, type Row, row } from './compare.ts'
import { buildHello, type HelloFile } from './hello.ts'

const ROUNDS = 5
/** How many times slower the processor is made: a desk, and a phone. */
const SLOWER = [1, 4]
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' }

/**
 * The tab in a browser that knows nothing of it yet, from the request for its page until the numbers of the first screen
 * stand there; floor: until a hello world of React, Fluent and teams-js does. Needs the tab that was built.
 */
export async function firstScreen({ here, senders }: BenchWorld): Promise<Row[]> {
  const hello = await serve(await buildHello())
  const browser = await launch()
  const [who] = senders
  const rows: Row[] = []
  try {
    for (const slower of SLOWER) {
      const taken: { ours: number; floor: number }[] = []
      for (let round = 0; round <= ROUNDS; round++) {
        const ours = await on(browser, slower, async (page) => {
          await openDesk(page, here.sandbox.url, who?.person.email ?? '')
          await page.getByText('Did you speak').first().waitFor()
          const tab = page.waitForSelector('iframe')
          await page.evaluate(() => {
            window.location.hash += '&view=counterpart'
          })
          return (await (await tab).contentFrame())?.waitForFunction(isThere, '\\d+ of \\d+', RAF)
        })
        const floor = await on(browser, slower, async (page) => {
          await page.goto(hello.url)
          return page.waitForFunction(isThere, 'Hello', RAF)
        })
        taken.push({ ours, floor })
      }
      // The first round warms up.
      const middle = (whose: 'ours' | 'floor') => median(taken.slice(1).map((each) => each[whose]))
      const name = `tab, first screen with data, CPU ${slower}x slower`
      rows.push(row(name, 'ms', middle('ours'), middle('floor')))
    }
  } finally {
    await browser.close()
    hello.close()
  }
  return rows
}

const RAF = { polling: 'raf' } as const
/** In the page: how long it has been there when the text is, ms. */
const isThere = (text: string) => new RegExp(text).test(document.body.textContent ?? '') && performance.now()

type Found = { jsonValue(): Promise<unknown> } | undefined
/** What a page of a browser's own, with nothing kept, says that it took. */
async function on(browser: Browser, slower: number, look: (page: Page) => Promise<Found>): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
    return Number(await (await look(page))?.jsonValue())
  } finally {
    await context.close()
  }
}

async function serve(files: readonly HelloFile[]) {
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1) || 'index.html'
    const file = files.find((each) => each.name === name)
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(name)] ?? 'text/plain' })
    response.end(file?.content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://localhost:${port}/`, close: () => void server.close() }
}
