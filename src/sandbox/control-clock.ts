import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { AskCalendar } from '../domain/checkins/cycle.ts'
import { afterNextAskDay } from './ask-days.ts'
import { bodyOf, Refused } from './refused.ts'
import type { Route } from './routing.ts'
import type { Stepper } from './stepper.ts'

const FORMS = 'Send one of {"now": "2026-11-10T18:00:00Z"}, {"advance": "P1DT2H"} or {"to": "next ask day"}.'
const move = z.union(
  [
    z.strictObject({ now: z.string() }),
    z.strictObject({ advance: z.string() }),
    z.strictObject({ to: z.literal('next ask day') }),
  ],
  { error: FORMS },
)
const YEARS = { from: 2000, to: 2100 }

/** Reads and moves product time. */
export function clockRoutes({ stepper, calendar }: { stepper: Stepper; calendar: AskCalendar }): Route[] {
  return [
    {
      method: 'GET',
      path: '/sandbox/clock',
      handle: async () => ({ status: 200, body: await stepper.view() }),
    },
    {
      method: 'POST',
      path: '/sandbox/clock',
      async handle(call) {
        const target = targetOf(bodyOf(call, move), stepper.goal(), calendar)
        const year = target.getUTCFullYear()
        if (year < YEARS.from || year >= YEARS.to)
          throw new Refused(400, `The clock goes from ${YEARS.from} to ${YEARS.to}; that would be ${year}.`)
        return { status: 200, body: await stepper.move(target) }
      },
    },
  ]
}

function targetOf(wish: z.infer<typeof move>, from: Date, calendar: AskCalendar): Date {
  if ('to' in wish) return afterNextAskDay(from, calendar)
  try {
    if ('now' in wish) return new Date(Temporal.Instant.from(wish.now).epochMilliseconds)
    const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO('UTC')
    return new Date(start.add(Temporal.Duration.from(wish.advance)).epochMilliseconds)
  } catch {
    const given =
      'now' in wish ? `"${wish.now}" is no instant with a zone` : `"${wish.advance}" is no ISO duration`
    throw new Refused(400, `${given}. ${FORMS}`)
  }
}
