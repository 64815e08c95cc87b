import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict'
import type { PollChoice } from '../../src/contract/poll-words.ts'
import { mayVote, type PollContact, standingOf } from '../../src/domain/visits/poll.ts'
import { newsOf } from '../../src/domain/visits/poll-news.ts'
import { en } from '../../src/text/en.ts'

const NOW = '2026-11-03T09:00:00.000Z'
const at = (day: number) => ({
  start: `2026-11-${day}T10:00:00.000Z`,
  end: `2026-11-${day}T10:45:00.000Z`,
})
const TIMES = [at(24), at(25), at(26)]

/** A contact with a choice for each of the times, y, i or n; nothing while they have not answered. */
function contact(name: string, choices: string, more: Partial<PollContact> = {}): PollContact {
  const words: Record<string, PollChoice> = { y: 'yes', i: 'if need be', n: 'no' }
  const chosen = [...choices].map((letter, place) => [TIMES[place]?.start, words[letter]])
  return {
    ...{ contactId: name, name, email: '', jobTitle: '', function: 'it', timeZone: 'UTC', required: true },
    ...{ linkToken: '', mail: 'sent', mailUntil: null, mailWhy: null, stopped: false },
    vote: choices ? { at: NOW, choices: Object.fromEntries(chosen), note: '' } : null,
    ...more,
  }
}
/** Which of the times is agreed on, counted from 1; else what the answers come to. */
function agreed(...contacts: PollContact[]): number | string {
  const standing = standingOf({ times: TIMES, contacts }, NOW)
  return standing.standing === 'agreed' ? TIMES.indexOf(standing.time) + 1 : standing.standing
}
const optional = { required: false }

/** What the organiser is told when these have answered. */
function told(...contacts: PollContact[]): string[] {
  const standing = standingOf({ times: TIMES, contacts }, NOW)
  const poll = { contacts, deadline: '2026-11-06T17:00:00.000Z', remindAt: null }
  return newsOf(poll, standing, NOW).map(({ kind }) => kind)
}

describe('the time that suits everybody (3.3)', () => {
  it('is the earliest of those that are as good', () => {
    equal(agreed(contact('ida', 'nyy'), contact('jan', 'yyy')), 2)
    equal(agreed(contact('ida', 'yyy')), 1)
  })

  it('is one to which the fewest come only if need be, however many of the others it suits', () => {
    equal(agreed(contact('ida', 'iyi'), contact('jan', 'yyy')), 2)
    equal(agreed(contact('ida', 'iiy'), contact('jan', 'iiy'), contact('kai', 'yyn', optional)), 3)
  })

  it('is then one that suits most of those whose answer is not waited for', () => {
    equal(agreed(contact('ida', 'yyy'), contact('kai', 'niy', optional)), 2)
    equal(agreed(contact('ida', 'yyy'), contact('kai', '', optional)), 1)
  })

  it('waits for everybody required, and for all where nobody is', () => {
    equal(agreed(contact('ida', 'yyy'), contact('jan', '')), 'waiting')
    equal(agreed(contact('ida', 'yyy', optional), contact('jan', '', optional)), 'waiting')
    equal(agreed(contact('ida', 'yyy', optional), contact('jan', 'nyn', optional)), 2)
  })

  it('is none as soon as no time is left to anybody required', () => {
    equal(agreed(contact('ida', 'nnn'), contact('jan', '')), 'no time')
    equal(agreed(contact('ida', 'ynn'), contact('jan', 'nyn')), 'no time')
    equal(agreed(contact('ida', 'yyy'), contact('jan', 'nnn', optional)), 1)
  })

  it('waits for nobody who asked us to stop, whatever they chose before', () => {
    const stopped = { stopped: true }
    equal(agreed(contact('ida', 'nyy'), contact('jan', 'ynn', stopped)), 2)
    equal(agreed(contact('ida', ''), contact('jan', '', stopped)), 'waiting')
    equal(agreed(contact('ida', 'yyy', optional), contact('jan', '', { ...optional, ...stopped })), 1)
    equal(agreed(contact('ida', 'yyy', optional), contact('jan', '', stopped)), 'nobody left')
  })

  it('is said to be none, whatever others said or asked who are not waited for', () => {
    const clash = [contact('ida', 'ynn'), contact('jan', 'nyn')]
    deepEqual(told(...clash), ['poll without a time'])
    deepEqual(told(...clash, contact('kai', 'nnn', optional)), ['poll none fits', 'poll without a time'])
    deepEqual(told(...clash, contact('kai', '', { ...optional, stopped: true })), [
      'poll stopped',
      'poll without a time',
    ])
    deepEqual(
      told(contact('ida', 'nnn'), contact('jan', 'nyn')),
      ['poll none fits'],
      'they said so themselves',
    )
    deepEqual(told(contact('ida', 'yyy'), contact('jan', '', { stopped: true })), [
      'poll stopped',
      'poll agreed',
    ])
    deepEqual(told(contact('jan', '', { stopped: true })), ['poll stopped', 'poll nobody left'])
    deepEqual(told(contact('ida', 'nnn', optional), contact('jan', 'yyy', optional)), ['poll none fits'])
  })

  it('is nothing to book any more where all asked us to stop, and so nobody is told to', () => {
    const stopped = { stopped: true }
    const said = (...contacts: PollContact[]) => {
      const poll = { contacts, deadline: '2026-11-06T17:00:00.000Z', remindAt: null }
      const all = newsOf(poll, standingOf({ times: TIMES, contacts }, NOW), NOW)
      const left = all.flatMap((one) => ('left' in one ? one.left : [])).map(({ name }) => name)
      return en.news.told['poll nobody left'].detail(left.join(), '', 'Acme')
    }
    match(
      said(contact('jan', '', stopped), contact('kai', '', optional)),
      /you can book with kai, ask others/,
    )
    doesNotMatch(said(contact('jan', '', stopped), contact('kai', '', { ...optional, ...stopped })), /book/)
  })

  it('is never one that has passed', () => {
    const contacts = [contact('ida', 'yny')]
    const later = standingOf({ times: TIMES, contacts }, '2026-11-24T09:55:00.000Z')
    deepEqual(later, { standing: 'agreed', time: TIMES[2] })
    equal(standingOf({ times: TIMES, contacts }, '2026-11-27T09:00:00.000Z').standing, 'no time')
  })

  it('may be said until the deadline, not at it', () => {
    const deadline = '2026-11-06T17:00:00.000Z'
    equal(mayVote({ state: 'open', deadline }, '2026-11-06T16:59:59.999Z'), true)
    equal(mayVote({ state: 'open', deadline }, deadline), false)
    equal(mayVote({ state: 'booked', deadline }, NOW), false)
  })
})
