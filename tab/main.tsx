import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { readHint, readOrigins } from './parts/hint.ts'
import { loadTheme } from './parts/theme.ts'
import { connect, knownWithin } from './teams.ts'

/** Teams answers in less, and the first numbers come sooner then; nobody sees that the frame waited. */
const SOON_MS = 50
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const hosted = connect(readOrigins(document))
const hint = readHint(window.location.search)
await Promise.all([loadTheme(hint.theme), knownWithin(SOON_MS)])
createRoot(root).render(
  <StrictMode>
    <App hosted={hosted} hint={hint} />
  </StrictMode>,
)
