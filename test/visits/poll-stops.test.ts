import { equal } from 'node:assert/strict'
import type { PollView } from '../../src/contract/polls.ts'
import { answer } from '../pairing/life-world.ts'
import { at, readingOf } from '../small-company.ts'
import { askByLink } from './asked-by-link.ts'
import { START, until, type VisitWorld, visitWorld } from './visit-world.ts'

const BEN = at('ben')

describe('a question that a contact asks us to stop', () => {
  let here: VisitWorld
  afterEach(() => here.stop())
  const begin = async (settings: Record<string, string>) => {
    here = await visitWorld({ now: '2026-11-03T10:00:00Z', settings })
  }
  const read = async (id: string) => (await here.get<PollView>(BEN, `/api/visits/polls/${id}`)).body
  const heard = async (words: RegExp) =>
    (await here.chat(BEN)).map(readingOf).some((text) => words.test(text))

  it('is booked by itself where the others agree, and its organiser hears of both (3.3)', async () => {
    await begin({ POLL_BOOKS: 'itself' })
    const { id, ines, paul } = await askByLink(here, { times: [START], subject: 'With one less' })
    await answer(ines, { answer: 'times', time0: 'yes' })
    equal((await read(id)).state, 'open')
    await answer(paul, { answer: 'stop' })
    await until(async () => (await read(id)).state === 'booked')
    await until(() => heard(/Booked at the time that suits/))
    await until(() => heard(/Paul Girard asked us not to invite them/))
  })

  it('says with whom its organiser can still book, where it waits for nobody any more (3.3)', async () => {
    await begin({})
    const optionalIds = here.contactIds.slice(0, 1)
    const asked = await askByLink(here, { times: [START], subject: 'With nobody', optionalIds })
    const left = asked.body.contacts.find((one) => !one.required)?.name ?? ''
    await answer(left === 'Ines Moreau' ? asked.paul : asked.ines, { answer: 'stop' })
    await until(() => heard(new RegExp(`you can book with ${left}, ask others, or end the question`)))
  })
})
