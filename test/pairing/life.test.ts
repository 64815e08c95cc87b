import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { guestLinks } from '../../src/adapters/identity/guest-links.ts'
import { ADA, BEN, DOV, EVE, FINN, INES, type LifeWorld, lifeWorld, linksIn, PAUL } from './life-world.ts'

const sent = async (here: LifeWorld) =>
  (await here.ledger('graph')).filter(({ path }) => path.endsWith('/sendMail')).length

describe('the introduction of a pair', () => {
  let here: LifeWorld
  before(async () => {
    here = await lifeWorld()
  })
  after(() => here.stop())

  it('is drafted in the language of the contact: who, why, how often, and both links (1.5)', async () => {
    const { id } = await here.waiting(BEN, EVE, PAUL)
    const { status, body } = await here.draft(BEN, id)
    equal(status, 200)
    const { draft } = body
    deepEqual([draft.language, draft.to.email], ['fr', PAUL])
    match(draft.subject, /Eve Lindqvist, votre contact régulier chez Brightwater Fasteners/)
    match(draft.text, /^Bonjour Paul Girard,\n\n/)
    match(draft.text, /Eve Lindqvist, Accounts payable chez Brightwater Fasteners/)
    match(draft.text, /dans le même domaine \(finance\)/)
    match(draft.text, /environ une fois par mois/)
    match(draft.text, /Vous n’avez rien à faire/)
    match(draft.text, /#somebody-else\n[\s\S]*#please-dont\n[\s\S]*1er janvier 2027/)
    match(draft.text, /Ben Okafor\nHead of logistics, Brightwater Fasteners$/)
    equal((await here.mail(PAUL)).length, 0)
  })

  it('is sent once from the mailbox of whoever introduces, as they changed it, and the employee is told (1.5)', async () => {
    const before = await sent(here)
    const { id } = await here.waiting(BEN, FINN, PAUL)
    const { draft } = (await here.draft(BEN, id)).body
    const mail = { subject: 'Ma collègue Eve', text: draft.text.replace('Bonjour', 'Cher') }
    const done = await here.introduce(BEN, id, { how: 'mail', mail })
    deepEqual([done.status, done.body.status, done.body.until], [200, 'introduced', '2026-11-09'])
    const [arrived, ...more] = await here.mail(PAUL)
    deepEqual([arrived?.from.email, arrived?.subject, more.length], [BEN, 'Ma collègue Eve', 0])
    match(arrived?.body ?? '', /^Cher Paul Girard/)
    const again = await here.introduce(BEN, id, { how: 'mail', mail })
    deepEqual([again.status, (await sent(here)) - before], [409, 1])
    await here.settle()
    match((await here.read(FINN)).at(-1) ?? '', /Ben Okafor introduced you to Paul Girard/)
  })

  it('is refused without its links, or with those of somebody else, and nothing is sent (1.5)', async () => {
    const before = await sent(here)
    const { id } = await here.waiting(BEN, DOV, PAUL)
    const { draft } = (await here.draft(BEN, id)).body
    const { secrets, serviceUrl } = here.sandbox
    const links = guestLinks({ secret: secrets.linkSecret, publicUrl: serviceUrl })
    const until = '2027-01-31T00:00:00.000Z'
    const other = links.linkTo({ kind: 'introduction', pairId: 'another.pair', nonce: 'n', until })
    const foreign = draft.text.replaceAll(/https?:\S+#/g, `${other}#`)
    const text = draft.text.replace('#please-dont', '')
    const bent = draft.text.replaceAll(/guest\/\w/g, 'guest/X')
    for (const wrong of ['No links.', text, bent, foreign]) {
      const { status, body } = await here.introduce(BEN, id, {
        how: 'mail',
        mail: { subject: 'x', text: wrong },
      })
      equal(status, 400)
      match(body.detail, /Both links of the draft must stay/)
    }
    deepEqual([(await here.pairOf(BEN, DOV, PAUL))?.status, (await sent(here)) - before], ['suggested', 0])
  })

  it('may be skipped where they know each other, or sent by hand (1.5)', async () => {
    const before = await sent(here)
    const { id } = await here.waiting(BEN, FINN, INES)
    const { draft } = (await here.draft(BEN, id)).body
    const copied = await here.introduce(BEN, id, { how: 'copied', mail: draft })
    deepEqual([copied.body.status, (await sent(here)) - before], ['introduced', 0])
    const [link = ''] = linksIn({ body: draft.text })
    equal((await fetch(link)).status, 200)
    const known = await here.introduce(BEN, id, { how: 'known' })
    deepEqual([known.body.status, known.body.until], ['active', null])
    await here.settle()
    match((await here.read(FINN)).at(-1) ?? '', /You and Ines Moreau are counterparts/)
  })

  it('is for those who may pair there, not for the employee themselves (1.5)', async () => {
    const { id } = await here.waiting(BEN, EVE, INES)
    equal((await here.draft(EVE, id)).status, 403)
    equal((await here.introduce(EVE, id, { how: 'known' })).status, 403)
    const mine = await here.get<{ pairs: { id: string; status: string; mayIntroduce: boolean }[] }>(
      EVE,
      '/api/me',
    )
    const pair = mine.body.pairs.find((one) => one.id === id)
    deepEqual([pair?.status, pair?.mayIntroduce], ['suggested', false])
  })

  it('begins by itself a week later, by the clock of the organisation, also when the clock is late (1.5)', async () => {
    const { id } = await here.waiting(BEN, ADA, PAUL)
    const { draft } = (await here.draft(BEN, id)).body
    await here.introduce(BEN, id, { how: 'mail', mail: draft })
    await here.moveTo('2026-11-08T22:59:00Z')
    equal((await here.pairOf(BEN, ADA, PAUL))?.status, 'introduced')
    await here.moveTo('2026-11-10T18:00:00Z')
    const pair = await here.pairOf(BEN, ADA, PAUL)
    deepEqual([pair?.status, pair?.until], ['active', null])
    match((await here.read(ADA)).join('\n'), /You and Paul Girard are counterparts/)
  })

  it('waits for its introduction and is asked about by nobody until it has begun (1.5)', async () => {
    const pair = await here.waiting(BEN, DOV, INES)
    deepEqual([pair.status, pair.until, pair.mayChange], ['suggested', null, true])
    await here.nextAskDay()
    const asked = (await here.read(DOV)).filter((text) => /Did you speak with/.test(text))
    ok(asked.length > 0 && asked.every((text) => !text.includes('Ines Moreau')))
  })
})
