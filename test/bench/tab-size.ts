import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type InlineConfig } from 'vite'
import { type Row, row } from './compare.ts'
import { HELLO_BUILD } from './hello.ts'

const TOP = join(import.meta.dirname, '../..')

/** Script that the tab loads before its first paint; floor: a hello world of React, Fluent and teams-js. Nothing is written. */
export async function tabSize(): Promise<Row[]> {
  const tab = await bytesAtStart({ root: join(TOP, 'tab'), configFile: join(TOP, 'tab/vite.config.ts') })
  const hello = await bytesAtStart(HELLO_BUILD)
  return [row('tab, script before the first paint', 'kB gzip', tab / 1000, hello / 1000)]
}

/** The packed size of the entry and of everything it imports before it runs: what its page preloads. */
async function bytesAtStart(config: InlineConfig): Promise<number> {
  const built = await build({ ...config, logLevel: 'silent', build: { ...config.build, write: false } })
  const output = 'output' in built ? built.output : []
  const chunks = new Map(output.map((each) => [each.fileName, each]))
  const waiting = output.filter((each) => each.type === 'chunk' && each.isEntry).map((each) => each.fileName)
  const loaded = new Set(waiting)
  let bytes = 0
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    const chunk = chunks.get(name)
    if (chunk?.type !== 'chunk') continue
    bytes += gzipSync(chunk.code).byteLength
    for (const next of chunk.imports) if (!loaded.has(next)) waiting.push(next)
    for (const next of chunk.imports) loaded.add(next)
  }
  return bytes
}
