import { useEffect, useState } from 'react'
import { getToken, type Host, notifyReady, onBackButton, onThemeChange } from '../teams.ts'
import type { Hint } from './hint.ts'
import { viewOfSubPage } from './route.ts'
import { loadTheme } from './theme.ts'
import type { ThemeName } from './theme-name.ts'
import { go, goBack, isFirstView } from './use-view.ts'

export type Hosting = { state: 'connecting' | 'inside' | 'outside'; theme: ThemeName; locale: string }

/** Where the tab runs: what the address hints at first, then what Teams says, then every change of theme. */
export function useHost(hosted: Promise<Host | undefined>, hint: Hint): Hosting {
  const [hosting, setHosting] = useState<Hosting>({ state: 'connecting', ...hint })
  useEffect(() => {
    let gone = false
    void hosted.then(async (host) => {
      if (gone) return
      if (!host) return setHosting((before) => ({ ...before, state: 'outside' }))
      settleIn(host)
      let wanted = host.theme
      onThemeChange(async (theme) => {
        wanted = theme
        await loadTheme(theme)
        if (wanted === theme) setHosting((before) => ({ ...before, theme }))
      })
      await loadTheme(wanted)
      if (!gone) setHosting({ state: 'inside', theme: wanted, locale: host.locale })
    })
    return () => {
      gone = true
    }
  }, [hosted])
  return hosting
}

/** Goes where a deep link points, and tells Teams that the tab is there; where sign-in fails, it says so itself. */
function settleIn(host: Host): void {
  if (host.sidePanel && isFirstView()) go({ page: 'panel', visitId: null }, { replace: true })
  else if (host.subPage && isFirstView()) go(viewOfSubPage(host.subPage), { replace: true })
  onBackButton(goBack)
  getToken().then(notifyReady, notifyReady)
}
