import { FluentProvider, Spinner } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { Bar } from './bar/bar.tsx'
import { ChatPage } from './chat/chat-page.tsx'
import type { Person } from './control-api.ts'
import { CounterpartPage } from './counterpart/counterpart-page.tsx'
import { useDeskStyles, usePageStyles } from './desk.styles.ts'
import { ImportPage } from './import/import-page.tsx'
import { Notice } from './notice.tsx'
import type { Place } from './place.ts'
import { Rail } from './rail.tsx'
import { SandboxGone } from './sandbox-gone.tsx'
import { FLUENT } from './themes.ts'
import { useClock, useFirstPerson, useLive, usePeople } from './use-control.ts'
import { NARROW, useMedia } from './use-media.ts'
import { type Go, usePlace } from './use-place.ts'
import { useUnread } from './use-unread.ts'

/** Teams as one person sees it, with the sandbox's controls above. */
export function Desk() {
  const styles = useDeskStyles()
  usePageStyles()
  const [place, go] = usePlace()
  useLive()
  const found = usePeople()
  const people = found.data ?? []
  const person = people.find(({ email }) => email.toLowerCase() === place.person)
  const last = useRef<string | null>(null)
  if (person) last.current = person.email.toLowerCase()
  const before = people.find(({ email }) => email.toLowerCase() === last.current)
  const first = useFirstPerson(found.isSuccess && !person && !before)
  const clock = useClock()
  const unread = useUnread(person, place.view)
  useEffect(() => {
    const somebody = before?.email.toLowerCase() ?? first
    if (somebody && !person) go({ person: somebody }, 'replace')
  }, [before, first, person, go])
  useEffect(() => {
    document.title = person ? `${person.name} · Counterpart sandbox` : 'Counterpart sandbox'
  }, [person])

  useEffect(() => {
    document.documentElement.lang = place.language
  }, [place.language])

  const view = found.isSuccess && people.length === 0 ? 'import' : place.view
  return (
    <FluentProvider theme={FLUENT[place.theme]} dir={place.language === 'ar' ? 'rtl' : 'ltr'}>
      {/* Within: what the provider wears, its portals wear too. */}
      <div className={styles.desk} style={{ colorScheme: place.theme === 'light' ? 'light' : 'dark' }}>
        <div className={styles.bar}>
          <Bar place={place} go={go} people={people} person={person} clock={clock} />
        </div>
        <div className={styles.rail}>
          <Rail view={view} go={go} unread={unread} />
        </div>
        <main className={styles.stage}>
          {found.isError ? (
            <SandboxGone retry={() => found.refetch()} />
          ) : view === 'import' ? (
            <ImportPage first={people.length === 0} go={go} />
          ) : person ? (
            <Stage place={{ ...place, view }} go={go} person={person} people={people} clock={clock} />
          ) : (
            <Spinner className={styles.waiting} label="Looking who is here" />
          )}
        </main>
      </div>
      <Notice />
    </FluentProvider>
  )
}

type StageProps = {
  place: Place
  go: Go
  person: Person
  people: readonly Person[]
  clock: ReturnType<typeof useClock>
}

/** Chat or tab, over the whole stage or within a phone. */
function Stage({ place, go, person, people, clock }: StageProps) {
  const styles = useDeskStyles()
  const narrow = useMedia(NARROW)
  const framed = place.width === 'phone' && !narrow
  const page =
    place.view === 'counterpart' ? (
      <CounterpartPage place={place} go={go} person={person} />
    ) : (
      <ChatPage key={person.email} {...{ place, go, person, people, clock }} compact={narrow || framed} />
    )
  if (!framed) return page
  return (
    <div className={styles.table}>
      <section className={styles.phone} aria-label="Phone">
        <span className={styles.speaker} />
        {page}
      </section>
    </div>
  )
}
