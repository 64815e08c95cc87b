import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { readHint, readOrigins } from './parts/hint.ts'
import { loadTheme } from './parts/theme.ts'
import { connect } from './teams.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const hosted = connect(readOrigins(document))
const hint = readHint(window.location.search)
await loadTheme(hint.theme)
createRoot(root).render(
  <StrictMode>
    <App hosted={hosted} hint={hint} />
  </StrictMode>,
)
