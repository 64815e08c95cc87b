import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * What the first paint needs comes in one file, and what fills the first screen in a second one: few requests, and
 * they pack better. Everything else is cut where pages and dialogs are fetched.
 */
const GROUPS = [
  { name: 'frame', test: /tab\/app\.tsx$/, priority: 2 },
  { name: 'first-screen', test: /overview-card\.tsx$/, priority: 1 },
]

export default defineConfig({
  base: '/tab/',
  plugins: [react()],
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
