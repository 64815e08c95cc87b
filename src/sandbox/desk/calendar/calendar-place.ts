/** Where one is in the calendar: a week by its Monday, and what is open in it. */
export type CalendarPlace = {
  /** Null is the week that product time is in. */
  week: string | null
  open:
    | { kind: 'nothing' }
    | { kind: 'event' | 'change'; id: string }
    /** A new appointment, perhaps at a wall time (`2026-11-10T09:30`). */
    | { kind: 'new'; at: string | null }
}

const TIME = /^T([01]\d|2[0-3]):[0-5]\d$/

/** Reads the place's page; what cannot be read is this week. */
export function readCalendarPage(page: string | null): CalendarPlace {
  const [day = '', kind = '', rest = ''] = (page ?? '').split('/')
  const week = isDay(day) ? day : null
  if ((kind === 'event' || kind === 'change') && rest) return { week, open: { kind, id: decoded(rest) } }
  if (kind === 'new')
    return { week, open: { kind, at: isDay(rest.slice(0, 10)) && TIME.test(rest.slice(10)) ? rest : null } }
  return { week, open: { kind: 'nothing' } }
}

export function writeCalendarPage({ week, open }: CalendarPlace): string | null {
  const day = week ?? 'now'
  if (open.kind === 'nothing') return week
  if (open.kind === 'new') return `${day}/new${open.at ? `/${open.at}` : ''}`
  return `${day}/${open.kind}/${encodeURIComponent(open.id)}`
}

/** Whether there is such a day: there is no 31st of February. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
