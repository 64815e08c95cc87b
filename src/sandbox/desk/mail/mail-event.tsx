import { Button, mergeClasses, Text } from '@fluentui/react-components'
import { ArrowDownloadRegular, CalendarRegular, ClockRegular, VideoRegular } from '@fluentui/react-icons'
import { writeCalendarPage } from '../calendar/calendar-place.ts'
import { dayOf, mondayOf } from '../calendar/week.ts'
import { control, type Mail } from '../control-api.ts'
import { notify } from '../notice.tsx'
import type { Reader } from '../people.ts'
import { knownZone, spanInWords } from '../product-time.ts'
import type { Go } from '../use-place.ts'
import { GuestAnswer } from './guest-answer.tsx'
import { useMailStyles } from './mail-page.styles.ts'
import { fileNameOf } from './mail-words.ts'

type Props = {
  mail: Mail
  event: NonNullable<Mail['event']>
  reader: Reader
  zone: string
  language: string
  go: Go
  open: (url: string) => void
}

/** When the meeting is that a mail is about, and the ways to it. */
export function MailEvent({ mail, event, reader, zone, language, go, open }: Props) {
  const styles = useMailStyles()
  const theirs = knownZone(event.timeZone)
  const cancelled = mail.kind === 'cancellation'
  const { ics, joinUrl } = mail
  return (
    <section className={styles.event} aria-label={cancelled ? 'The cancelled meeting' : 'The meeting'}>
      <div className={styles.when}>
        <ClockRegular className={styles.icon} aria-hidden />
        <div className={styles.words}>
          {cancelled && <Text weight="semibold">This meeting is cancelled.</Text>}
          {mail.kind === 'update' && <Text weight="semibold">This meeting has changed.</Text>}
          <Text className={mergeClasses(cancelled && styles.struck)}>
            {spanInWords(event, zone, language)}
          </Text>
          {theirs && theirs !== zone && (
            <Text size={200} className={styles.quiet}>
              {spanInWords(event, theirs, language)}
            </Text>
          )}
        </div>
      </div>
      <div className={styles.buttons}>
        {joinUrl && !cancelled && (
          <Button appearance="primary" icon={<VideoRegular />} onClick={() => open(joinUrl)}>
            Join the meeting
          </Button>
        )}
        {reader.person && (
          <Button icon={<CalendarRegular />} onClick={() => showInCalendar(reader.email, event, zone, go)}>
            Show in calendar
          </Button>
        )}
        {ics && (
          <Button icon={<ArrowDownloadRegular />} onClick={() => download(ics, fileNameOf(mail))}>
            Calendar file
          </Button>
        )}
      </div>
      {!reader.person && !cancelled && <GuestAnswer email={reader.email} iCalUId={event.iCalUId} />}
    </section>
  )
}

/** Opens the event as it stands in the reader's own calendar now, which may be later than the mail says. */
async function showInCalendar(email: string, event: Props['event'], zone: string, go: Go): Promise<void> {
  const events = await control.calendar(email.toLowerCase()).catch(() => undefined)
  if (!events) return notify('The sandbox does not answer. Look whether it still runs.')
  const found = events.find(({ iCalUId }) => iCalUId === event.iCalUId)
  if (!found) return notify('This meeting is not in the calendar any more.')
  const week = mondayOf(dayOf(found.start, zone))
  go({ view: 'calendar', page: writeCalendarPage({ week, open: { kind: 'event', id: found.id } }) })
}

function download(ics: string, name: string): void {
  const url = URL.createObjectURL(new Blob([ics], { type: 'text/calendar' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}
