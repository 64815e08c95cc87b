import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

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
    // Everything that the first paint needs in one file: it is one request, and it packs better.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'frame', test: /tab\/app\.tsx$/ }] } } },
  },
})
