import { Button, Spinner, Text } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { control, type Person } from '../control-api.ts'
import { copy } from '../copy.ts'
import { useEmptyStyles } from '../empty.styles.ts'
import { openLink } from '../open-link.ts'
import type { Place } from '../place.ts'
import type { Go } from '../use-place.ts'
import { type Asking, AskingDialog } from './asking-dialog.tsx'
import { useCounterpartStyles } from './counterpart-page.styles.ts'
import { linkTo, tabAddress } from './tab-address.ts'
import { contextOf } from './teams-context.ts'
import { useTeamsHost } from './use-teams-host.ts'

/** Teams gives up on a tab that has not said it is ready; the desk shows it all the same. */
const PATIENCE_MS = 15_000

type Props = {
  url: string
  place: Place
  go: Go
  person: Person
  reload: () => void
  /** The chat of the meeting beside which the tab stands, in its side panel. */
  meeting?: string
  offerBack: (back: (() => void) | null) => void
}

/** The frame with the tab in it, and the host it talks to. */
export function TabFrame({ url, place, go, person, reload, meeting, offerBack }: Props) {
  const styles = useCounterpartStyles()
  const empty = useEmptyStyles()
  const frame = useRef<HTMLIFrameElement>(null)
  const [state, setState] = useState<'loading' | 'ready' | 'late' | { failed: string }>('loading')
  const [asking, setAsking] = useState<Asking>()
  const [events, setEvents] = useState<string[]>([])
  /** Fixed: a new theme is told to the tab, and must not load it again. */
  const [address] = useState(() => tabAddress(url, place))
  const token = async () => (await control.signIn(person.email)).token

  const tell = useTeamsHost(frame, new URL(url).origin, place.theme, {
    token,
    asks: (what) => new Promise((settle) => setAsking({ what, settle })),
    frame: meeting ? 'sidePanel' : 'content',
    context: async () => contextOf(person, place, await token(), meeting),
    ready: () => setState('ready'),
    failed: (reason) => setState({ failed: reason }),
    listens: (event) => setEvents((before) => [...before, event]),
    openLink: (link) => openLink(link, go),
    openPage: ({ pageId, subPageId }) =>
      go(
        pageId === 'conversations' ? { view: 'chat', page: null } : { view: 'counterpart', page: subPageId },
      ),
    back: () => go({ view: 'chat', page: null }),
    copyLink: (page) => copy(linkTo(page), 'The link is copied'),
    copyText: (text) => copy(text, 'Copied'),
  })

  const listensToBack = events.includes('backButton')
  useEffect(() => {
    offerBack(listensToBack ? () => () => tellBack.current() : null)
    return () => offerBack(null)
  }, [listensToBack, offerBack])
  const tellBack = useRef(() => {})
  tellBack.current = () => tell('backButtonPress')
  useEffect(() => {
    const patience = setTimeout(() => setState((now) => (now === 'loading' ? 'late' : now)), PATIENCE_MS)
    return () => clearTimeout(patience)
  }, [])

  return (
    <div className={styles.tab}>
      <iframe
        ref={frame}
        src={address}
        title={`Counterpart as ${person.name} sees it`}
        className={styles.frame}
        allow="clipboard-write"
        hidden={typeof state === 'object'}
      />
      {asking && <AskingDialog asking={asking} onEnd={() => setAsking(undefined)} />}
      {state === 'loading' && (
        <div className={styles.cover}>
          <Spinner label="Opening Counterpart" />
        </div>
      )}
      {typeof state === 'object' && (
        <div className={styles.cover}>
          <div className={empty.empty} role="alert">
            <Text as="h2" size={500} weight="semibold" className={empty.line}>
              The tab could not start
            </Text>
            <Text className={empty.line}>It told Teams: {state.failed}</Text>
            <Button onClick={reload}>Load it again</Button>
          </div>
        </div>
      )}
    </div>
  )
}
