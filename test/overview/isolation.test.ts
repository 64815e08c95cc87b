import { ok } from 'node:assert/strict'
import { FEELINGS, type Feeling } from '../../src/contract/words.ts'
import { countsOf, type Event, type Line, playCompany } from './told-company.ts'

const LEAST: Record<Line, number> = { own: 5, guesses: 3, answers: 3 }
const LINES = ['own', 'guesses', 'answers'] as const
const DAY_MS = 86_400_000

/** Numbers from 0 to below 1 that are the same for the same seed. */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Two teams whose leaders are in the team of the boss, two people without a manager, and half a year of events. */
function companyOf(seed: number) {
  const chance = chanceOf(seed)
  const below = (n: number) => Math.floor(chance() * n)
  const people = Array.from({ length: 18 }, (_, at) => ({
    manager: at < 1 || at > 15 ? null : at < 4 ? 0 : 1 + (at % 2),
    department: ['Sales', 'Finance'][at % 2] ?? '',
  }))
  const events = Array.from({ length: 160 }, (_, at): Event => {
    const moment = new Date(Date.parse('2026-07-01T09:00:00Z') + at * 1.05 * DAY_MS).toISOString()
    const chosen = chance()
    if (chosen < 0.35) return { kind: 'looks', person: below(people.length), at: moment }
    if (chosen < 0.55)
      return { kind: 'answers', contact: below(9), visit: below(6), named: chance() < 0.4, at: moment }
    const isLater = chance() < 0.3
    const said = { person: below(people.length), customer: below(2), own: !isLater && chance() < 0.8 }
    return { kind: 'tells', ...said, guess: !isLater, shares: isLater || chance() < 0.2, at: moment }
  })
  return { people, events }
}

/**
 * How often each answer is in each picture, found out from outside: the same company is played again and again, each time
 * with a few of the answers saying something that no other says.
 */
async function membership({ people, events }: ReturnType<typeof companyOf>) {
  const [plain = 'neutral', ...marks] = FEELINGS as readonly Feeling[]
  const { answers } = await playCompany(people, events, () => plain)
  const seen: Record<Line, { who: string; times: number[] }[]> = { own: [], guesses: [], answers: [] }
  const most = Math.max(...LINES.map((line) => answers[line].length))
  for (let first = 0; first < most; first += marks.length) {
    const { pictures } = await playCompany(people, events, (_, answer) => marks[answer - first] ?? plain)
    for (const line of LINES)
      for (const [at, who] of answers[line].slice(first, first + marks.length).entries())
        seen[line].push({ who, times: pictures.map((all) => countsOf(all[line])[at + 1] ?? 0) })
  }
  return seen
}

describe('feelings that were shown', () => {
  for (const seed of [1, 2]) {
    it(`are shown anew only with five new answers, of whichever group and stretch of time; company ${seed} (6.2)`, async () => {
      const { people, events } = companyOf(seed)
      const { pictures } = await playCompany(people, events, () => 'neutral')
      const sizes = LINES.flatMap((line) =>
        pictures.flatMap((picture) => {
          const size = countsOf(picture[line]).reduce((sum, count) => sum + count, 0)
          return size > 0 ? [{ of: `${line} ${picture.of}`, size }] : []
        }),
      )
      let renewed = 0
      for (const [of, seen] of Map.groupBy(sizes, (one) => one.of))
        for (const [at, { size }] of seen.entries()) {
          const more = size - (seen[at - 1]?.size ?? size)
          ok(more === 0 || more >= 5, `${of}: ${more} new answers`)
          if (more > 0) renewed++
        }
      ok(renewed > 10, 'pictures were renewed, or this proves nothing')
    })

    it(`tell of nobody, whatever pictures are subtracted: teams, periods, moments; company ${seed} (6.2)`, async () => {
      const seen = await membership(companyOf(seed))
      for (const line of LINES) {
        ok(
          seen[line].every(({ times }) => Math.max(...times) <= 1),
          `${line}: no answer counts twice`,
        )
        // Answers that every picture holds alike stay together, whatever is subtracted from whatever.
        const shown = seen[line].filter(({ times }) => times.includes(1))
        const together = [...Map.groupBy(shown, ({ times }) => times.join()).values()]
        ok(together.length > 1, `${line} were shown more than once, or this proves nothing`)
        for (const group of together) {
          const people = new Set(group.map(({ who }) => who)).size
          ok(people >= LEAST[line], `${line}: a difference tells of ${people}`)
        }
      }
    })
  }
})
