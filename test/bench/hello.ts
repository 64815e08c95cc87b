import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Plugin } from 'vite'

const TOP = join(import.meta.dirname, '../..')
const HELLO = `
  import { FluentProvider, webLightTheme } from '@fluentui/react-components'
  import { app } from '@microsoft/teams-js'
  import { createRoot } from 'react-dom/client'
  void app.initialize()
  const page = <FluentProvider theme={webLightTheme}>Hello</FluentProvider>
  createRoot(document.getElementById('root')).render(page)
`

/** How a hello world of React, Fluent and teams-js is built: the floor of the tab. Nothing is written. */
export const HELLO_BUILD: InlineConfig = {
  root: TOP,
  configFile: false,
  plugins: [react(), fileOf('hello.tsx', HELLO)],
  build: { target: 'es2023', modulePreload: { polyfill: false }, rolldownOptions: { input: 'hello.tsx' } },
}

export type HelloFile = { name: string; content: string }

/** That hello world as a page and its script. */
export async function buildHello(): Promise<HelloFile[]> {
  const built = await build({
    ...HELLO_BUILD,
    logLevel: 'silent',
    build: { ...HELLO_BUILD.build, write: false },
  })
  const chunks = 'output' in built ? built.output.filter((each) => each.type === 'chunk') : []
  const entry = chunks.find(({ isEntry }) => isEntry)?.fileName
  const page = `<!doctype html><div id="root"></div><script type="module" src="/${entry}"></script>`
  return [
    { name: 'index.html', content: page },
    ...chunks.map(({ fileName, code }) => ({ name: fileName, content: code })),
  ]
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
