import { mergeClasses } from '@fluentui/react-components'
import { Link20Regular, Navigation20Regular } from '@fluentui/react-icons'
import { type ReactNode, useRef, useState } from 'react'
import { destinationsFor } from './destinations.ts'
import { FrameButton } from './frame-button.tsx'
import { useFrameText } from './frame-language.ts'
import { useNavigationStyles } from './navigation.styles.ts'
import type { View } from './route.ts'
import { useMe } from './use-answer.ts'
import { useLoaded } from './use-loaded.ts'
import { useBackToClose, useViewLink } from './use-view.ts'

const loadShare = async () => (await import('./share-menu.tsx')).ShareMenu
const loadDrawer = async () => (await import('./navigation-drawer.tsx')).NavigationDrawer

/** The row of pages at the top; on a phone a drawer behind a button. */
export function Navigation({ view }: { view: View }) {
  const styles = useNavigationStyles()
  const text = useFrameText()
  const destinations = destinationsFor(useMe().data?.roles ?? [])
  return (
    <header className={styles.bar}>
      <FrameButton className={styles.skip} onClick={skipToContent}>
        {text.nav.skip}
      </FrameButton>
      <div className={styles.inner}>
        <PhoneMenu view={view} />
        <nav aria-label={text.nav.label} className={styles.row}>
          <ul className={styles.list}>
            {destinations.map(({ view: to, name, covers }) => (
              <li key={name}>
                <NavigationLink to={to} current={covers.includes(view.page)}>
                  {text.nav[name]}
                </NavigationLink>
              </li>
            ))}
          </ul>
        </nav>
        <ShareButton view={view} />
      </div>
    </header>
  )
}

type LinkProps = { to: View; current: boolean; children: ReactNode }
function NavigationLink({ to, current, children }: LinkProps) {
  const styles = useNavigationStyles()
  return (
    <a
      {...useViewLink(to)}
      aria-current={current ? 'page' : undefined}
      className={mergeClasses(styles.link, current && styles.current)}
    >
      {children}
    </a>
  )
}

function PhoneMenu({ view }: { view: View }) {
  const styles = useNavigationStyles()
  const text = useFrameText()
  const [open, setOpen] = useState(false)
  const { part: Drawer } = useLoaded(loadDrawer, open)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  useBackToClose(open, close)
  return (
    <div className={styles.phone}>
      <FrameButton
        ref={opener}
        subtle
        icon={<Navigation20Regular />}
        aria-label={text.nav.open}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      />
      <span className={styles.product}>{text.product}</span>
      {Drawer && <Drawer view={view} open={open} onClose={close} />}
    </div>
  )
}

/** Its menu comes when it is wanted first, and is open then. */
function ShareButton({ view }: { view: View }) {
  const text = useFrameText()
  const [wanted, setWanted] = useState(false)
  const { part: ShareMenu } = useLoaded(loadShare, wanted)
  if (ShareMenu) return <ShareMenu view={view} />
  return (
    <FrameButton subtle icon={<Link20Regular />} title={text.share.hint} onClick={() => setWanted(true)}>
      {text.share.action}
    </FrameButton>
  )
}

/** A button and no link, because the address is the name of the view. */
function skipToContent() {
  document.getElementById('content')?.focus()
}
