import { deepEqual, equal, match } from 'node:assert/strict'
import type { MyAsking } from '../../src/contract/cycles.ts'
import type { Overview } from '../../src/contract/overview.ts'
import { at, found, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'

describe('how I am asked, set in chat (2.6)', () => {
  let here: World
  const last = async (name: string) => (await here.chat(at(name))).findLast(({ from }) => from === 'bot')
  const read = async (name: string) => readingOf(await last(name))
  const asked = async (name: string) =>
    (await here.chat(at(name))).filter((one) => /Did you speak with/.test(readingOf(one))).length
  const press = async (name: string, title: string, inputs = {}) =>
    here.press(at(name), { activityId: (await last(name))?.id ?? '', title, inputs })
  const due = async () => (await here.get<Overview>(at('eve'), '/api/overview')).body.due
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    await here.moveTo('2026-11-03T08:00:00.000Z')
  })
  after(() => here.stop())

  it('stops at a word, with no question first; who stopped counts in no number', async () => {
    const before = await due()
    await here.say(at('dov'), 'STOP')
    match(await read('dov'), /I ask you nothing any more/)
    equal(await due(), before - 1)
    await press('dov', 'Save the reason', { reason: 'I am on a project' })
    match(await read('dov'), /Your reason: I am on a project/)
    const { body } = await here.get<MyAsking>(at('dov'), '/api/me/asking')
    deepEqual([body.optedOut, body.optOutReason], [true, 'I am on a project'])
  })

  it('pauses until a day and comes back by itself', async () => {
    await here.say(at('eve'), 'pause')
    await press('eve', 'Pause until then', { until: '2026-11-12' })
    match(await read('eve'), /paused. From .*12.* on I ask you again/)
    await here.moveTo('2026-11-11T18:00:00.000Z')
    deepEqual([await asked('dov'), await asked('eve'), await asked('ada')], [0, 0, 1])
    await here.moveTo('2026-11-13T18:00:00.000Z')
    deepEqual([await asked('dov'), await asked('eve')], [0, 1])
  })

  it('begins again at a word', async () => {
    await here.say(at('dov'), 'resume')
    match(await read('dov'), /I ask you again/)
    await here.moveTo('2026-12-08T23:00:00.000Z')
    equal((await asked('dov')) > 0, true)
  })

  it('says days as one chose, on every card (7.3)', async () => {
    await here.say(at('ada'), 'language')
    await press('ada', 'Save', { locale: 'en-US' })
    await here.say(at('ada'), 'pause')
    await press('ada', 'Pause until then', { until: '2027-01-12' })
    match(await read('ada'), /From Tuesday, January 12, 2027 on/)
  })

  it('says which languages there are to whoever names another, and takes a way of writing days (7.3)', async () => {
    for (const said of ['language de', 'Language English', 'set language to German.']) {
      await here.say(at('finn'), said)
      match(
        await read('finn'),
        /I speak English so far. You can choose how I write days. \| How I ask you/,
        said,
      )
    }
    await here.say(at('finn'), 'language en-us')
    match(await read('finn'), /Done\. \| How I ask you/)
    equal((await here.get<MyAsking>(at('finn'), '/api/me/asking')).body.locale, 'en-US')
    await here.say(at('finn'), 'language')
    await press('finn', 'Save', { locale: 'as Teams' })
    equal((await here.get<MyAsking>(at('finn'), '/api/me/asking')).body.locale, null)
    await here.say(at('finn'), 'language en-GB')
  })

  it('says what to do about a day that cannot be', async () => {
    await here.say(at('finn'), 'pause')
    const answer = await press('finn', 'Pause until then', { until: '2026-11-01' })
    match(JSON.stringify(answer), /Choose a day after today/)
  })

  it('pauses at a sentence, and asks for a day that it does not understand (2.6)', async () => {
    await here.say(at('finn'), 'Pause until 24 Dec.')
    match(await read('finn'), /paused. From Thursday 24 December on I ask you again/)
    await here.say(at('finn'), 'pause till next month')
    match(await read('finn'), /From Friday,? 1 January 2027 on/)
    await here.say(at('finn'), 'pause until the cows come home')
    match(
      await read('finn'),
      /I do not know which day “the cows come home” is.*From Friday,? 1 January 2027 on/,
    )
    await here.say(at('finn'), 'pause for 2 weeks')
    match(await read('finn'), /From .* on I ask you again.*Ask me again/)
    await here.say(at('finn'), 'resume')
    await here.say(at('finn'), 'pause until 3 December')
    match(
      await read('finn'),
      /“3 December” is a day that has passed.*Friday,? 3 December 2027.*I ask you about/,
    )
  })
}).timeout(60_000)
