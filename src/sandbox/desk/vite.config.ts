import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The desk: served by the sandbox at the top of its own address. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  build: { outDir: '../../../dist/desk', emptyOutDir: true, chunkSizeWarningLimit: 700 },
})
