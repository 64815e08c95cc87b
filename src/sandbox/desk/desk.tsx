import { FluentProvider, Spinner } from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { keepPlace } from './arrival.ts'
import { Bar } from './bar/bar.tsx'
import { CalendarWaiting } from './calendar/calendar-waiting.tsx'
import { ChatPage } from './chat/chat-page.tsx'
import type { Mailbox, Person } from './control-api.ts'
import { CounterpartPage } from './counterpart/counterpart-page.tsx'
import { useDeskStyles, usePageStyles } from './desk.styles.ts'
import { ImportPage } from './import/import-page.tsx'
import { MailWaiting } from './mail/mail-waiting.tsx'
import { useUnreadMail } from './mail/use-mail.ts'
import { MeetingPage } from './meeting/meeting-page.tsx'
import { Notice } from './notice.tsx'
import type { Reader } from './people.ts'
import { type Place, writePlace } from './place.ts'
import { Rail } from './rail.tsx'
import { SandboxGone } from './sandbox-gone.tsx'
import { FLUENT } from './themes.ts'
import { useClock, useFirstPerson, useLive, useMailboxes, usePeople } from './use-control.ts'
import { NARROW, useMedia } from './use-media.ts'
import { type Go, usePlace } from './use-place.ts'
import { useUnread } from './use-unread.ts'

const CalendarPage = lazy(async () => ({
  default: (await import('./calendar/calendar-page.tsx')).CalendarPage,
}))
const MailPage = lazy(async () => ({ default: (await import('./mail/mail-page.tsx')).MailPage }))

/** Teams as one person sees it, with the sandbox's controls above. */
export function Desk() {
  const styles = useDeskStyles()
  usePageStyles()
  const [place, go] = usePlace()
  useLive()
  const found = usePeople()
  const people = found.data ?? []
  const person = people.find(({ email }) => email.toLowerCase() === place.person)
  const mailboxes = useMailboxes()
  const reader = person ? { ...named(person), person } : outsider(mailboxes.data, place.person)
  const last = useRef<string | null>(null)
  if (person) last.current = person.email.toLowerCase()
  const before = people.find(({ email }) => email.toLowerCase() === last.current)
  const nobody = found.isSuccess && !mailboxes.isPending && !reader
  const first = useFirstPerson(nobody && !before)
  const clock = useClock()
  const waiting = useUnread(person, place.view)
  const unread = useUnreadMail(reader?.email.toLowerCase() ?? '')
  useEffect(() => {
    const somebody = before?.email.toLowerCase() ?? first
    if (somebody && nobody) go({ person: somebody }, 'replace')
  }, [before, first, nobody, go])
  useEffect(() => {
    if (person) keepPlace(writePlace(place))
  }, [person, place])
  useEffect(() => {
    document.title = reader?.name ? `${reader.name} · Counterpart sandbox` : 'Counterpart sandbox'
  }, [reader?.name])

  useEffect(() => {
    document.documentElement.lang = place.language
  }, [place.language])

  const outside = reader !== undefined && !reader.person
  const view = found.isSuccess && people.length === 0 ? 'import' : outside ? 'mail' : place.view
  return (
    <FluentProvider theme={FLUENT[place.theme]} dir={place.language === 'ar' ? 'rtl' : 'ltr'}>
      {/* Within: what the provider wears, its portals wear too. */}
      <div className={styles.desk} style={{ colorScheme: place.theme === 'light' ? 'light' : 'dark' }}>
        <div className={styles.bar}>
          <Bar
            place={place}
            go={go}
            people={people}
            reader={reader}
            mailboxes={mailboxes.data ?? []}
            clock={clock}
          />
        </div>
        <div className={styles.rail}>
          <Rail {...{ view, go, waiting, unread, outside }} />
        </div>
        <main className={styles.stage}>
          {found.isError ? (
            <SandboxGone retry={() => found.refetch()} />
          ) : view === 'import' ? (
            <ImportPage first={people.length === 0} go={go} />
          ) : reader ? (
            <Stage place={{ ...place, view }} go={go} reader={reader} people={people} clock={clock} />
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
  reader: Reader
  people: readonly Person[]
  clock: ReturnType<typeof useClock>
}

/** One of the apps, over the whole stage or within a phone. */
function Stage({ place, go, reader, people, clock }: StageProps) {
  const styles = useDeskStyles()
  const narrow = useMedia(NARROW)
  const framed = place.width === 'phone' && !narrow
  const compact = narrow || framed
  const { person } = reader
  const now = clock.clock?.now
  const page =
    !person || place.view === 'mail' ? (
      <Suspense fallback={<MailWaiting />}>
        <MailPage key={reader.email} {...{ place, go, reader, now, compact }} />
      </Suspense>
    ) : place.view === 'counterpart' ? (
      <CounterpartPage place={place} go={go} person={person} />
    ) : place.view === 'meeting' ? (
      <MeetingPage place={place} go={go} person={person} />
    ) : place.view === 'calendar' ? (
      <Suspense fallback={<CalendarWaiting />}>
        <CalendarPage key={person.email} {...{ place, go, person, clock, compact }} />
      </Suspense>
    ) : (
      <ChatPage key={person.email} {...{ place, go, person, people, clock, compact }} />
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

const named = ({ name, email }: Person) => ({ name, email })

/** Somebody outside, if mail ever reached that address. */
function outsider(mailboxes: readonly Mailbox[] | undefined, address: string | null): Reader | undefined {
  const found = mailboxes?.find(({ inside, email }) => !inside && email.toLowerCase() === address)
  return found && { name: found.name || found.email, email: found.email, person: null }
}
