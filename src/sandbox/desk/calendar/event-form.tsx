import { Button, Field, Input, MessageBar, MessageBarBody, Select } from '@fluentui/react-components'
import { type SyntheticEvent, useState } from 'react'
import type { CalendarEvent, Person, ShowAs } from '../control-api.ts'
import { cityOf } from '../product-time.ts'
import { type Draft, readDraft } from './draft.ts'
import { usePanelStyles } from './panel.styles.ts'
import { useKeepAppointment } from './use-calendar.ts'
import { addMinutes, dayOf, instantOf, timeOf } from './week.ts'
import { SHOW_AS } from './words.ts'

const CHOICES: readonly ShowAs[] = ['busy', 'tentative', 'oof', 'workingElsewhere', 'free']
const USUAL_MINUTES = 30

type Props = {
  person: Person
  /** What is changed; without it, something new is added. */
  event: CalendarEvent | undefined
  /** Wall time at which something new begins. */
  at: string | null
  /** Called with what became of it, and the day to show; without words when nothing was done. */
  done: (said: string | null, day: string | null) => void
}

/** A few fields for an appointment, in the time of whose calendar it is. */
export function EventForm({ person, event, at, done }: Props) {
  const styles = usePanelStyles()
  const zone = person.timeZone
  const keeping = useKeepAppointment(person.email.toLowerCase())
  const [draft, setDraft] = useState<Draft>(() => draftOf(event, at, zone))
  const [tried, setTried] = useState(false)
  const read = readDraft(draft, zone)
  const wrong = tried && !read.ok ? read.wrong : {}
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const keep = (submitted: SyntheticEvent) => {
    submitted.preventDefault()
    setTried(true)
    if (!read.ok || keeping.isPending) return
    keeping.mutate(
      { id: event?.id ?? null, appointment: read.appointment },
      {
        onSuccess: () => done(event ? 'The appointment is changed.' : 'The appointment is added.', draft.day),
      },
    )
  }
  return (
    <form className={styles.form} onSubmit={keep} noValidate>
      <Field label="Subject" required {...problem(wrong.subject)}>
        <Input value={draft.subject} maxLength={255} onChange={(_, { value }) => set({ subject: value })} />
      </Field>
      <div className={styles.times}>
        <Field label="Day" required className={styles.field} {...problem(wrong.day)}>
          <Input
            type="date"
            value={draft.day}
            onChange={(_, { value }) =>
              set({
                day: value,
                ...(draft.lastDay <= draft.day || draft.lastDay < value ? { lastDay: value } : {}),
              })
            }
          />
        </Field>
        <Field label="Last day" required className={styles.field} {...problem(wrong.lastDay)}>
          <Input type="date" value={draft.lastDay} onChange={(_, { value }) => set({ lastDay: value })} />
        </Field>
        <Field label="From" required className={styles.field} {...problem(wrong.from)}>
          <Input type="time" value={draft.from} onChange={(_, { value }) => set({ from: value })} />
        </Field>
        <Field label="To" required className={styles.field} {...problem(wrong.to)}>
          <Input type="time" value={draft.to} onChange={(_, { value }) => set({ to: value })} />
        </Field>
      </div>
      <Field label="Show as" hint={`The times are those in ${cityOf(zone)}.`}>
        <Select value={draft.showAs} onChange={(_, { value }) => set({ showAs: value as ShowAs })}>
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {SHOW_AS[choice]}
            </option>
          ))}
        </Select>
      </Field>
      {keeping.isError && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>This could not be saved: {keeping.error.message}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={keeping.isPending}>
          Save
        </Button>
        <Button onClick={() => done(null, null)}>Cancel</Button>
      </div>
    </form>
  )
}

const problem = (words: string | undefined) =>
  words ? ({ validationMessage: words, validationState: 'error' } as const) : {}

function draftOf(event: CalendarEvent | undefined, at: string | null, zone: string): Draft {
  if (event) {
    const { subject, start, end, showAs } = event
    const [day, lastDay] = [dayOf(start, zone), dayOf(end, zone)]
    return { subject, day, lastDay, from: timeOf(start, zone), to: timeOf(end, zone), showAs }
  }
  const [day = '', from = ''] = (at ?? '').split('T')
  const end = addMinutes(instantOf(day, from, zone), USUAL_MINUTES)
  return { subject: '', day, lastDay: dayOf(end, zone), from, to: timeOf(end, zone), showAs: 'busy' }
}
