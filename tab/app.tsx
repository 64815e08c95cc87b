import { FluentProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useAppStyles, usePlainStyles } from './app.styles.ts'
import { CurrentPage, fetchAhead } from './pages.tsx'
import { ConnectionBar } from './parts/connection-bar.tsx'
import { LanguageProvider, languageFor } from './parts/frame-language.ts'
import type { Hint } from './parts/hint.ts'
import { LaterPage } from './parts/later-page.tsx'
import { Navigation } from './parts/navigation.tsx'
import { createQueryClient } from './parts/query-client.ts'
import { themeOf } from './parts/theme.ts'
import { useHost } from './parts/use-host.ts'
import { useView } from './parts/use-view.ts'
import type { Host } from './teams.ts'

const loadOutside = async () => (await import('./parts/outside-page.tsx')).OutsidePage
/** Pages that stand for themselves, without the way to the others. */
const ALONE = ['panel', 'configure', 'signed-in']
type Props = { hosted: Promise<Host | undefined>; hint: Hint }

/** The tab: theme, language and data around the page that the address names. */
export function App({ hosted, hint }: Props) {
  usePlainStyles()
  const styles = useAppStyles()
  const [client] = useState(createQueryClient)
  const { state, theme, locale } = useHost(hosted, hint)
  const colors = themeOf(theme)
  const language = languageFor(locale)
  useEffect(() => {
    document.documentElement.lang = language.locale
    document.documentElement.dir = language.dir
  }, [language.locale, language.dir])
  useEffect(() => {
    const { style } = document.documentElement
    style.colorScheme = theme === 'default' ? 'light' : 'dark'
    style.backgroundColor = colors.colorNeutralBackground2
  }, [theme, colors])
  return (
    <FluentProvider theme={colors} dir={language.dir}>
      <LanguageProvider value={language}>
        <QueryClientProvider client={client}>
          <div className={styles.app}>
            {state === 'outside' ? (
              <LaterPage load={loadOutside} props={{}} />
            ) : (
              <Inside connected={state === 'inside'} />
            )}
          </div>
        </QueryClientProvider>
      </LanguageProvider>
    </FluentProvider>
  )
}

function Inside({ connected }: { connected: boolean }) {
  const styles = useAppStyles()
  const view = useView()
  useEffect(() => {
    if (!connected) return
    const timer = setTimeout(fetchAhead, 1_500)
    return () => clearTimeout(timer)
  }, [connected])
  return (
    <>
      <div className={styles.top}>
        {!ALONE.includes(view.page) && <Navigation view={view} />}
        <ConnectionBar />
      </div>
      <main id="content" tabIndex={-1} className={styles.content}>
        <CurrentPage view={view} />
      </main>
    </>
  )
}
