import { Temporal } from 'temporal-polyfill'
import type { VisitRole } from '../../contract/words.ts'
import { cycleAt, dayIn } from '../../domain/checkins/cycle.ts'
import type { Visit } from '../../domain/visits/visit.ts'
import type { Agenda } from './agenda.ts'
import { askHowItWas } from './answers.ts'
import { wholeFrom } from './chance.ts'
import { isClosed } from './closures.ts'
import { type Couple, nameIn } from './couples.ts'
import type { HeldApp } from './held-app.ts'
import type { Office } from './office.ts'
import { NEXT_VISITS, PAST_VISITS, type SampleVisit } from './said/visits.ts'
import { tell } from './tell.ts'
import type { Threads } from './threads.ts'
import { minutesAfter, momentOf, placeOf } from './working-days.ts'

type Needs = {
  held: HeldApp
  agenda: Agenda
  office: Office
  couples: readonly Couple[]
  threads: Threads
}
/** All working days of the history and of the time after it, and by month of the history its ask day. */
export type Days = { all: readonly string[]; askDays: readonly string[] }

/** How many working days before it a visit is booked. */
const AHEAD = { least: 8, most: 13 }
const ROLES: readonly VisitRole[] = ['lead', 'note-taker']

/** Visits of a month of the history that are over when it ends. */
export const visitsIn = (month: number): readonly SampleVisit[] =>
  PAST_VISITS.filter((visit) => visit.month === month)

/** Puts the booking of every visit on the agenda, and what is told of those that take place. */
export function planVisits(needs: Needs, days: Days): void {
  const present = placeOf(days.askDays.at(-1) ?? '', days.all)
  for (const visit of [...PAST_VISITS, ...NEXT_VISITS]) {
    const at = openPlace(needs, visit, days)
    const day = days.all[at] ?? ''
    for (const says of Object.values(visit.heard ?? {}))
      needs.threads.tell(says, { spokeOn: day, toldOn: day })
    const ahead = wholeFrom(visit.subject, AHEAD.least, AHEAD.most)
    const bookedOn = days.all[Math.max(0, Math.min(at - ahead, present - 1))] ?? ''
    const zone = personOf(needs.office, visit.employees[0]).timeZone
    needs.agenda.add(momentOf(bookedOn, zone, visit.subject), () => book(needs, visit, day))
  }
}

/** The working day of a visit, or the next one on which the customer is open; the one before for a visit that is over. */
function openPlace({ couples }: Needs, { contacts, month, day }: SampleVisit, { all, askDays }: Days) {
  const customer = couples.find(({ names }) => names.split(' ')[1] === contacts[0])?.customerName ?? ''
  const wanted = placeOf(askDays[month - 1] ?? '', all) + day
  const isOpen = (each: string) => !isClosed(customer, each)
  if (day < 0) return all.slice(0, wanted + 1).findLastIndex(isOpen)
  return wanted + all.slice(wanted).findIndex(isOpen)
}

async function book(needs: Needs, sample: SampleVisit, day: string): Promise<void> {
  const { held, office, agenda } = needs
  const { subject, agenda: topics, minutes } = sample
  const organiser = personOf(office, sample.employees[0])
  const booked = await held.app.bookVisit({
    ...{ actor: { employeeId: organiser.id, roles: ['employee'] }, token: null, confirmed: true },
    ...{ requestId: subject, subject, agenda: topics, minutes, ...(await contactsOf(held, sample.contacts)) },
    start: startOf(day, sample.time, organiser.timeZone),
    employees: sample.employees.map((name, place) => ({
      ...{ employeeId: personOf(office, name).id, required: place < 3 },
      role: ROLES[place] ?? 'participant',
    })),
  })
  if (!booked.ok) throw new Error(`${subject}: ${JSON.stringify(booked.refusal)}`)
  office.acceptAll(booked.visit.iCalUId ?? '', booked.visit.employees)
  const { felt } = sample
  if (felt) agenda.add(minutesAfter(booked.visit.end, 120), () => askHowItWas(needs, booked.visit, felt))
  for (const [name, says] of Object.entries(sample.heard ?? {})) {
    const person = personOf(office, name)
    const later = minutesAfter(booked.visit.end, wholeFrom(`${subject} ${name}`, 4, 90))
    agenda.add(later, () => debrief(needs, booked.visit, person, says))
  }
}

/** In the check-in that the visit made for this employee. */
async function debrief(
  needs: Needs,
  visit: Visit,
  { id: employeeId, timeZone }: { id: string; timeZone: string },
  says: NonNullable<SampleVisit['heard']>[string],
): Promise<void> {
  const { held } = needs
  const cycleId = cycleAt(visit.start, held.calendar).id
  const mine = (await held.ports.checkins.list({ employeeId })).map(({ value }) => value)
  const noted = mine.find((one) => one.visitId === visit.id)
  if (!noted) throw new Error(`${visit.subject} was not noted for everybody`)
  await tell(
    needs,
    { employeeId, cycleId, pairId: noted.pairId },
    {
      ...{ seed: `${visit.subject} ${employeeId}`, timeZone, says, more: true },
      ...{ spokeOn: dayIn(visit.start, timeZone), channel: 'visit' },
    },
  )
}

async function contactsOf({ ports }: HeldApp, names: readonly string[]) {
  const customers = await ports.customerList.list({ kind: 'customer' })
  for (const { value } of customers) {
    const contacts = (await ports.contacts.list({ customerId: value.id })).map((row) => row.value)
    const found = names.flatMap((name) => contacts.find(({ email }) => nameIn(email) === name)?.id ?? [])
    if (found.length === names.length) return { customerId: value.id, contactIds: found }
  }
  throw new Error(`no customer has ${names.join(' and ')}`)
}

function personOf(office: Office, name = '') {
  const person = office.people.list().find(({ email }) => nameIn(email) === name)
  if (!person) throw new Error(`nobody is called ${name}`)
  return person
}

const startOf = (day: string, time: string, timeZone: string): string =>
  Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
