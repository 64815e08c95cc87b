import assert from 'node:assert/strict'
import type { History } from '../../src/sandbox/history/play-history.ts'
import { SAID } from '../../src/sandbox/history/said/all-said.ts'
import { PAST_VISITS } from '../../src/sandbox/history/said/visits.ts'
import { heardIn, play } from './played.ts'

const ALL = [...Object.values(SAID).flat(), ...PAST_VISITS.flatMap(({ heard }) => Object.values(heard ?? {}))]
/** Days around the year, so that seasons fall into every part of the history. */
const STARTS = ['2026-11-22', '2027-02-22', '2027-04-22', '2027-06-22', '2027-09-22']
/** When nobody is there to be spoken with: customer, and the first and last day without the year. */
const CLOSED = [
  ['Alpenbahn Fahrzeugbau GmbH', '08-01', '08-21'],
  ['Atelier Marchand Cuisines SA', '08-01', '08-23'],
  ['Talleres Ebro Carroceros SA', '08-01', '08-31'],
  ['Zeewind Torens BV', '12-21', '12-31'],
  ['Zeewind Torens BV', '01-01', '01-04'],
] as const

describe('the stories of the sample organisation', function () {
  this.timeout(60_000)
  for (const today of STARTS)
    describe(`on ${today}`, () => {
      let history: History
      before(async () => {
        history = await play(`${today}T12:00:00Z`)
      })

      it('go forward: no need after its promise, no promise after its praise', async () => {
        const told = await partsOf(history)
        for (const [name, parts] of Map.groupBy(told, ({ thread }) => thread))
          for (const before of parts)
            for (const after of parts.filter(({ place }) => place > before.place)) {
              const order = `${name}: "${before.heard}" before "${after.heard}"`
              assert.ok(before.spokeOn <= after.spokeOn, order)
              const { followUp } = before
              if (followUp)
                assert.ok((followUp.doneOn ?? '9') <= after.spokeOn, `${order}, and ${followUp.text}`)
            }
      })

      it('tell most of what begins to its end', async () => {
        const told = await partsOf(history)
        const stories = [...Map.groupBy(told, ({ thread }) => thread).values()]
        assert.ok(stories.length >= 30, String(stories.length))
        const long = stories.filter((parts) => new Set(parts.map(({ place }) => place)).size > 1)
        assert.ok(long.length > stories.length / 2, `${long.length} of ${stories.length}`)
      })

      it('let nobody call or visit a customer that is closed', async () => {
        const { held } = history
        const customers = await held.ports.customerList.list({ kind: 'customer' })
        const nameOf = new Map(customers.map(({ value }) => [value.id, value.name]))
        const lists = customers.map(({ value }) => held.ports.visits.list({ customerId: value.id }))
        const visits = (await Promise.all(lists)).flat().map(({ value }) => value)
        const talks = (await heardIn(history)).flatMap(({ spokeOn, customerId }) =>
          spokeOn ? { day: spokeOn, customerId } : [],
        )
        const days = [...talks, ...visits.map((one) => ({ ...one, day: one.start.slice(0, 10) }))]
        for (const { customerId, day } of days)
          for (const [customer, first, last] of CLOSED)
            if (customer === nameOf.get(customerId))
              assert.ok(day.slice(5) < first || day.slice(5) > last, `${customer} on ${day}`)
      })
    })
})

/** What was told of longer stories, with the name of the story and the place in it. */
async function partsOf(history: History) {
  return (await heardIn(history)).flatMap(({ heard, spokeOn, followUp }) => {
    const [thread, place] = ALL.find((says) => says.heard === heard)?.thread ?? []
    return thread && place && spokeOn ? { thread, place, heard, spokeOn, followUp } : []
  })
}
