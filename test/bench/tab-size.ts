import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Plugin } from 'vite'
import { type Row, row } from './compare.ts'

const TOP = join(import.meta.dirname, '../..')
const HELLO = `
  import { FluentProvider, webLightTheme } from '@fluentui/react-components'
  import { app } from '@microsoft/teams-js'
  import { createRoot } from 'react-dom/client'
  void app.initialize()
  const page = <FluentProvider theme={webLightTheme}>Hello</FluentProvider>
  createRoot(document.getElementById('root')).render(page)
`

/** Script that the tab loads before its first paint; floor: a hello world of React, Fluent and teams-js. Nothing is written. */
export async function tabSize(): Promise<Row[]> {
  const tab = await bytesAtStart({ root: join(TOP, 'tab'), configFile: join(TOP, 'tab/vite.config.ts') })
  const hello = await bytesAtStart({
    root: TOP,
    configFile: false,
    plugins: [react(), fileOf('hello.tsx', HELLO)],
    build: { target: 'es2023', modulePreload: { polyfill: false }, rolldownOptions: { input: 'hello.tsx' } },
  })
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

/** A module that is nowhere on disk, as if it lay in this folder. */
function fileOf(name: string, code: string): Plugin {
  const path = join(import.meta.dirname, name)
  return {
    name: 'bench',
    resolveId: (id) => (id === name ? path : undefined),
    load: (id) => (id === path ? code : undefined),
  }
}
