import { deepEqual, ok } from 'node:assert/strict'
import { COMMANDS } from '../../bot/commands.ts'
import { en } from '../../src/text/en.ts'
import { at, found, partsOf, readingOf } from '../small-company.ts'
import { type World, world } from '../world.ts'
import { faultsOf } from './card-rules.ts'

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive'

describe('every card that a chat answers with', () => {
  let here: World
  const cards = async (name: string) =>
    (await here.chat(at(name))).flatMap(({ attachments }) =>
      (attachments as { contentType: string; content: object }[])
        .filter(({ contentType }) => contentType === ADAPTIVE)
        .map(({ content }) => content),
    )
  const fits = (card: object, what: string) => deepEqual(faultsOf(card), [], what)
  before(async () => {
    here = await world({ now: '2026-11-02T08:00:00.000Z' })
    await found(here)
    await here.moveTo('2026-11-10T18:00:00.000Z')
  })
  after(() => here.stop())

  for (const name of Object.keys(COMMANDS) as (keyof typeof COMMANDS)[])
    it(`keeps to the rules: ${name}`, async () => {
      const before = (await cards('ada')).length
      await here.say(at('ada'), en.chat.commands[name][0] ?? '')
      const shown = await cards('ada')
      ok(shown.length > before, 'it is answered with a card')
      fits(shown.at(-1) ?? {}, name)
    })

  it('keeps to the rules: a conversation told in a line, with a name that several have', async () => {
    await here.say(at('berta'), `spoke with Ines Moreau about ${'the price of milk and '.repeat(80)}`)
    for (const card of await cards('berta')) fits(card, 'told')
    const twins = 'First Name,Last Name,Email,Customer\nInes,Moreau,ines2@larkspur.example,Larkspur Dairy\n'
    await here.importCsv('contacts', twins)
    await here.say(at('ben'), `spoke with Ines about ${'x'.repeat(1900)}`)
    for (const card of await cards('ben')) fits(card, 'which of them')
  })

  it('keeps to the rules however many have that name and however much was heard, and stores it all (2.7)', async () => {
    const rows = Array.from({ length: 8 }, (_, n) => `Ola,Brandt,ola${n}@quill.example,Quill & Sons`)
    await here.importCsv('contacts', `First Name,Last Name,Email,Customer\n${rows.join('\n')}\n`)
    const heard = '重'.repeat(2000)
    await here.say(at('dov'), `spoke with Ola about ${heard}`)
    for (const card of await cards('dov')) fits(card, 'which of so many')
    const asked = (await here.chat(at('dov'))).findLast(({ from }) => from === 'bot')
    const [pick] = [...partsOf(asked?.attachments)].filter(({ id }) => id === 'contact')
    const [, other] = [...partsOf(pick?.choices)]
    const inputs = { contact: other?.value }
    const { messages } = await here.press(at('dov'), { activityId: asked?.id ?? '', title: 'Save', inputs })
    const told = messages.find(({ id }) => id === asked?.id)
    ok(JSON.stringify(told).includes(heard), readingOf(told))
    for (const card of await cards('dov')) fits(card, 'told')
  })
})
