import { deepEqual, match } from 'node:assert/strict'
import type { Me } from '../../src/contract/overview.ts'
import { at, found, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { planVisit } from './planned-visit.ts'

describe('a visit in which somebody meets both their counterparts (3.7)', () => {
  let here: World
  const lastCard = async () => (await here.chat(at('cleo'))).findLast(({ from }) => from === 'bot')
  const press = async (title: string) => {
    const { messages } = await here.press(at('cleo'), { activityId: (await lastCard())?.id ?? '', title })
    return readingOf(messages.at(-1))
  }
  const said = async () => {
    const { checkins } = (await here.get<Me>(at('cleo'), '/api/me')).body
    return checkins.map((one) => `${one.contactName}: ${one.visitId ? 'met' : one.status}`)
  }
  const both = ['Odile Roux: met', 'Paul Girard: met']
  const neither = ['Odile Roux: open', 'Paul Girard: open']
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    const odile = 'First Name,Last Name,Email,Customer\nOdile,Roux,odile@larkspur.example,Larkspur Dairy\n'
    await here.importCsv('contacts', odile)
    await here.importCsv('pairs', `Employee Email,Contact Email\n${at('cleo')},odile@larkspur.example\n`)
    const slot = { start: '2026-11-05T09:00:00.000Z', end: '2026-11-05T09:45:00.000Z' }
    const contact = ['Odile Roux', 'Paul Girard']
    await planVisit(here, { customer: 'Larkspur Dairy', contact, who: ['cleo'], ...slot })
    await here.moveTo('2026-11-05T10:00:00.000Z')
  }).timeout(60_000)
  after(() => here.stop())

  it('counts for neither once they say on its card that they were not there, and for both again', async () => {
    deepEqual(await said(), both)
    match(await press('I was not there'), /you were not there/)
    deepEqual(await said(), neither)
    match(await press('I was there after all'), /How was the visit/)
    deepEqual(await said(), both)
  })

  it('counts for neither once they say so on the card of the month, which then asks about both', async () => {
    await here.say(at('cleo'), 'check in')
    match(await press('I was not there'), /you were not there.*Did you speak with Odile Roux/)
    deepEqual(await said(), neither)
  })
})
