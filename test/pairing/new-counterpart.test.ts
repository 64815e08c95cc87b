import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict'
import type { FileAnswer } from '../../src/contract/personal-data.ts'
import { until } from '../faults/until.ts'
import { at, found, partsOf, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'

describe('a new counterpart, in chat', () => {
  let here: World
  before(async () => {
    here = await world({ now: '2026-11-02T10:00:00Z' })
    await found(here)
    await here.importCsv(
      'teams',
      `Customer,Employee Email,Role\nQuill & Sons,${at('ben')},\nLarkspur Dairy,${at('ada')},planner\nLarkspur Dairy,${at('cleo')},accountant\n`,
    )
    await here.importCsv(
      'contacts',
      `First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country
Kim,Vogt,kim@quill.example,Head of logistics,Quill & Sons,en,Europe/Berlin,DE
Lena,Falk,lena@quill.example,Logistics planner,Quill & Sons,en,Europe/Berlin,DE
`,
    )
    await here.advance('PT1M')
  }).timeout(60_000)
  after(() => here.stop())

  const lastCard = async (name: string) =>
    (await here.chat(at(name))).findLast((message) => message.from === 'bot')
  const press = async (name: string, title: string) => {
    const card = await lastCard(name)
    const { messages } = await here.press(at(name), { activityId: card?.id ?? '', title })
    return readingOf(messages.at(-1))
  }
  const pairsOf = async (name: string) =>
    (await here.get<{ pairs: { contact: { name: string } }[] }>(at(name), '/api/pairs')).body.pairs.map(
      ({ contact }) => contact.name,
    )

  const storedAbout = async (name: string) => {
    const asked = { name }
    const { body } = await here.post<{ people: { id: string }[] }>(at('berta'), '/api/privacy/people', asked)
    const [person] = body.people
    const path = `/api/privacy/people/${person?.id}/export`
    const file = async () => (await here.post<FileAnswer>(at('berta'), path)).body.file
    await until('the file is made', async () => (await file()) !== null)
    return JSON.stringify(await file())
  }

  it('is nobody where the pair is somebody else’s, which stays, also for the owner of the customer (1.5)', async () => {
    await here.say(at('ben'), 'my pairs')
    const customers = await here.get<{ customers: { id: string; name: string }[] }>(
      at('ben'),
      '/api/customers',
    )
    const { id } = customers.body.customers.find(({ name }) => name === 'Larkspur Dairy') ?? { id: '' }
    const pairs = async () =>
      (
        await here.get<{ pairs: { id: string; employee: { name: string } }[] }>(
          at('ben'),
          `/api/pairs?customerId=${id}`,
        )
      ).body.pairs
    const theirs = (await pairs()).find(({ employee }) => employee.name === 'Cleo Marsh')
    const { reply } = await here.press(at('ben'), {
      ...{ activityId: (await lastCard('ben'))?.id ?? '', verb: 'checkin.notMine' },
      data: { cycle: '2026-11', pair: theirs?.id },
    })
    match(JSON.stringify(reply), /belongs to somebody else, so nothing was changed/)
    deepEqual((await pairs()).find(({ id }) => id === theirs?.id)?.employee.name, 'Cleo Marsh')
  })

  it('is not needed when the end was a slip: Undo gives the pair back as it was (1.5)', async () => {
    await here.say(at('ben'), 'my pairs')
    const before = await pairsOf('ben')
    await press('ben', 'Rolf Stein is not my contact any more')
    equal((await pairsOf('ben')).length, before.length - 1)
    match(await press('ben', 'Undo'), /Rolf Stein is your counterpart, as before.*Tell about Rolf Stein/)
    deepEqual((await pairsOf('ben')).sort(), before.sort())
    await here.advance('PT0S')
    match(await storedAbout('Rolf Stein'), /"what":"pair changed"/, 'what is stored about him says so (6.4)')
  })

  it('is suggested, with why, when `my pairs` says that somebody is not my contact any more (1.4, 1.5)', async () => {
    await here.say(at('ben'), 'my pairs')
    match(readingOf(await lastCard('ben')), /Rolf Stein.*Rolf Stein is not my contact any more/)
    const said = await press('ben', 'Rolf Stein is not my contact any more')
    match(said, /Rolf Stein is not your counterpart any more/)
    match(said, /Kim Vogt\*\*, Head of logistics at Quill & Sons/)
    match(said, /both work in logistics, of similar seniority, both speak English/)
    match(said, /Take Kim Vogt as my counterpart.*Another one/)
    deepEqual(await pairsOf('ben'), [])
  })

  it('is another one on request, and in the end nobody, with what to do and the way back', async () => {
    const next = await press('ben', 'Another one')
    match(next, /Lena Falk.*Take Lena Falk as my counterpart/)
    match(next, /Rolf Stein is not your counterpart any more.*Undo/, 'the way back stays (1.5)')
    const said = await press('ben', 'Another one')
    match(said, /Undo/)
    doesNotMatch(said, /Take/)
    match(said, /nobody else to suggest for you\. Ask the owner/)
    match(await press('ben', 'Show the first one again'), /Take Kim Vogt as my counterpart.*Another one/)
  })

  it('is to become one by a tap: the contact hears of it by an introduction, which the owner hears of (1.5)', async () => {
    await here.say(at('ada'), 'my pairs')
    const card = await lastCard('ada')
    const verbs = [...partsOf(card?.attachments)].filter(({ verb }) => verb === 'checkin.notMine').length
    equal(verbs > 0, true)
    await here.importCsv(
      'teams',
      `Customer,Employee Email,Role\nQuill & Sons,${at('ada')},\nQuill & Sons,${at('ben')},\n`,
    )
    const said = await press('ada', 'Rolf Stein is not my contact any more')
    const name = /Take (.+?) as my counterpart/.exec(said)?.[1] ?? ''
    match(
      await press('ada', `Take ${name} as my counterpart`),
      new RegExp(`${name} is to be your counterpart.*have not been told yet.*introduces you`),
    )
    deepEqual((await pairsOf('ada')).sort(), ['Ines Moreau', name].sort())
    const { body } = await here.get<{ pairs: { contact: { name: string }; status: string }[] }>(
      at('ada'),
      '/api/pairs',
    )
    equal(body.pairs.find(({ contact }) => contact.name === name)?.status, 'suggested')
    const told = async () =>
      (await here.chat(at('berta')))
        .map(readingOf)
        .filter((text) => text.includes(`Ada Quist would like ${name} as a counterpart`)).length
    // She may have heard of so many changes this month that this one waits for the next (2.5).
    await here.moveTo('2026-12-01T09:00:00Z')
    equal(await told(), 1)
  }).timeout(60_000)

  it('is none, and says why and what to do, for who is in no team', async () => {
    await here.say(at('eve'), 'my pairs')
    const said = await press('eve', 'Uta Brandt is not my contact any more')
    match(said, /You are in no customer team.*Ask the owner of a customer, or your manager/)
  })
})
