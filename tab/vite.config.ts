import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { stylesAhead } from './styles-ahead.config.ts'

/**
 * What the first paint needs comes in one file, and what fills the first screen in a second one: few requests, and
 * they pack better. Everything else is cut where pages and dialogs are fetched.
 */
const GROUPS = [
  { name: 'frame', test: /tab\/app\.tsx$/, priority: 2 },
  { name: 'first-screen', test: /(overview|scope)-card\.tsx$/, priority: 1 },
]

/**
 * Writes each token of Fluent's as what it stands for, a CSS variable: the list of all of them would come before the
 * first paint otherwise, of which every style needs a few.
 */
function tokensInPlace(): Plugin {
  const ofFluent = createRequire(import.meta.resolve('@fluentui/react-components'))
  const { tokens } = ofFluent('@fluentui/tokens') as { tokens: Record<string, string> }
  return {
    name: 'tokens-in-place',
    transform: {
      filter: {
        code: /\btokens\b[^'"]*from ['"](@fluentui\/(react-components|react-theme|tokens)|\.\.\/tokens\.js)['"]/,
      },
      handler: (code) => ({
        code: code
          .replace(/\$\{tokens\.(\w+)\}/g, (whole, name: string) => tokens[name] ?? whole)
          .replace(/\btokens\.(\w+)/g, (whole, name: string) => (tokens[name] ? `'${tokens[name]}'` : whole)),
        map: null,
      }),
    },
  }
}

export default defineConfig({
  base: '/tab/',
  plugins: [stylesAhead(), tokensInPlace(), react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/tab', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The service's content security policy allows files only, so nothing small may become a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
})
