import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { answerPage } from '../../bot/visits/answer-page.ts'
import type { GuestClaim } from '../../src/domain/people/guest-claim.ts'
import { change } from '../../src/domain/store.ts'
import { END, type HeldVisit, heldVisit } from './held-visit.ts'

type Claim = Extract<GuestClaim, { kind: 'answer' }>
const LINK = /guest\/(\S+)/

describe('the customer’s own answer to a visit (3.8)', () => {
  let held: HeldVisit
  const actor = (name: string) => ({ employeeId: held.here.idOf(name), roles: [] })
  const { visitId, app } = { visitId: () => held.visit.id, app: () => held.here.app }
  const letters = async (name = 'Ada') => {
    const found = await app().answerLetters({ actor: actor(name), visitId: visitId() })
    return found.ok ? found.letters : []
  }
  const ask = async (way: 'mail' | 'copied', mails?: Awaited<ReturnType<typeof letters>>) => {
    const all = mails ?? (await letters())
    const done = await app().askForAnswer({
      ...{ actor: actor('Ada'), token: 'token', visitId: visitId(), way, mails: all },
    })
    return done.ok ? 'asked' : done.refusal.code
  }
  const linksOf = async () =>
    (await letters()).map(({ text }) => app().openGuestLink(LINK.exec(text)?.[1] ?? '') as Claim)
  const read = (name = 'Ada') => app().readAnswers({ actor: actor(name), visitId: visitId() })
  const page = () => answerPage({ app: app() })
  const turn = (claim: Claim) => ({
    ...{ app: app(), claim, link: '/guest/x', language: 'en' as const, organisation: 'Brightwater' },
  })
  const shown = async (claim: Claim, said: string | null = null) => {
    const found = await page().show({ ...turn(claim), said })
    return found === 'dead' ? found : `${found.title} ${found.body.markup} ${found.foot}`
  }
  const press = async (claim: Claim, form: Record<string, string>) => {
    const acted = await page().act?.(turn(claim), new URLSearchParams(form))
    if (acted === 'dead' || !acted) return 'dead'
    return 'said' in acted ? shown(claim, acted.said) : acted.refused.body.markup
  }

  beforeEach(async () => {
    const people = ['Ada', 'Bo', 'Cy', 'Di'].map((name) => ({ name }))
    held = await heldVisit(people, [{ name: 'Ed' }])
  })

  it('is asked for by whoever was invited, and needs a face and one press; in their language; opening changes nothing', async () => {
    const [claim] = await linksOf()
    ok(claim)
    equal(await shown(claim), 'dead', 'nobody has asked yet')
    deepEqual(await letters('Ed'), [])
    equal(await ask('copied'), 'asked')
    const before = await held.here.ports.customerAnswers.list({ customerId: held.visit.customerId })
    const first = await shown(claim)
    match(first, /Hoe was het voor u\?.*Ada van Brightwater stuurde u.*werkt tot 8 december 2026/s)
    match(first, /te zien voor degenen van Brightwater die.*Vraag mij dit niet meer/s)
    equal((first.match(/type="radio"/g) ?? []).length, 5)
    equal((first.match(/<script/g) ?? []).length, 0)
    deepEqual(await held.here.ports.customerAnswers.list({ customerId: held.visit.customerId }), before)
    match(await press(claim, { answer: 'named', words: 'Kept' }), /kies eerst een gezicht.*>Kept</s)

    const words = 'Good <b>talk</b>'
    match(await press(claim, { feeling: 'content', answer: 'named', words }), /Dank u wel.*met uw naam/s)
    match(await shown(claim), /value="content" required checked/)
    match(await shown(claim), /&#60;b&#62;talk/)
    deepEqual(
      (await read())?.named.map(({ contactId, feeling, words: said }) => [contactId, feeling, said]),
      [[claim.contactId, 'content', words]],
    )
    equal(await read('Ed'), undefined, 'only those who were invited')
  })

  it('stays unnamed where no name was given, in words until three have answered so (6.2)', async () => {
    const claims = await linksOf()
    equal(await ask('copied'), 'asked')
    const [first, second, third] = claims
    ok(first && second && third)
    const [silent, page] = [JSON.stringify(await read()), await shown(first)]
    const [thanked, words] = [await shown(first, 'unnamed'), 'Too long']
    const pressed = await press(first, { feeling: 'unhappy', answer: 'unnamed', words })
    match(pressed, /Dank u wel.*Uw antwoord is bewaard, zonder uw naam/s)
    equal(pressed, thanked, 'which whoever has the link may open all the same')
    equal(JSON.stringify(await read()), silent, 'nothing tells who answered')
    equal(await shown(first), page, 'nor does the link, which whoever sent it has as well')
    await press(second, { feeling: 'content', answer: 'unnamed', words: 'Fine' })
    equal((await read())?.unnamedWords, null)
    await press(third, { feeling: 'content', answer: 'unnamed' })
    deepEqual((await read())?.unnamedWords, ['Fine', 'Too long'])
    await press(first, { feeling: 'neutral', answer: 'named' })
    const named = (await read())?.named.map(({ feeling }) => feeling)
    deepEqual(named, ['neutral'], 'changed while the link works')
    equal((await read())?.unnamedWords, null)
  })

  it('is news to all who were invited, with a name where it was given and else once there are enough (6.2)', async () => {
    const claims = await linksOf()
    equal(await ask('copied'), 'asked')
    const [first, second, third, fourth] = claims
    ok(first && second && third && fourth)
    const told = async () => {
      await held.here.settle()
      const seen = held.here.state.told.map(({ name, kinds }) => `${name}: ${kinds}`).sort()
      held.here.state.told.length = 0
      return seen
    }
    const all = (kind: string) => ['Ada', 'Bo', 'Cy', 'Di'].map((name) => `${name}: ${kind}`)
    await press(first, { feeling: 'content', answer: 'named', words: 'Good' })
    deepEqual(await told(), all('contact answered'))
    await press(first, { feeling: 'delighted', answer: 'named', words: 'Good' })
    deepEqual(await told(), [], 'once')
    await press(second, { feeling: 'uneasy', answer: 'unnamed', words: 'Too long' })
    await press(third, { feeling: 'uneasy', answer: 'unnamed' })
    deepEqual(await told(), [], 'nobody is told that somebody answered without a name')
    await press(fourth, { feeling: 'content', answer: 'named' })
    await press(fourth, { feeling: 'unhappy', answer: 'unnamed' })
    deepEqual(await told(), all('contacts answered'), 'and a name that was taken back is not told')
  })

  it('is offered on the debrief’s card to who booked or leads the visit, until all were asked', async () => {
    const offered = async (name: string) =>
      (await app().visitOffers({ employeeId: held.here.idOf(name), visitId: visitId() })).asks
    deepEqual(await Promise.all(['Ada', 'Bo', 'Ed'].map(offered)), [true, false, false])
    equal(await ask('copied'), 'asked')
    equal(await offered('Ada'), false)
  })

  it('is asked for once by mail, which keeps the link; a mail that surely did not leave may be sent again', async () => {
    const drafted = await letters()
    equal(drafted.length, 4)
    equal(
      await ask(
        'mail',
        drafted.map((mail) => ({ ...mail, text: 'Hello' })),
      ),
      'link missing',
    )
    equal((await read())?.asked.length, 0)
    equal(await ask('mail', drafted), 'asked')
    deepEqual(
      (await read())?.asked.map(({ mail }) => mail),
      ['sent', 'sent', 'sent', 'sent'],
    )
    deepEqual(await letters(), [])
    equal(await ask('mail', drafted), 'nobody to ask')
  })

  it('can be taken back by whoever was invited: the old link has ended, and asking again sends another', async () => {
    const [claim] = await linksOf()
    ok(claim)
    const { contactId } = claim
    const end = async (name: string) => {
      const done = await app().endAnswerLink({ actor: actor(name), visitId: visitId(), contactId })
      return done.ok ? 'ended' : done.refusal.code
    }
    equal(await end('Ada'), 'nobody asked')
    const drafted = await letters()
    equal(await ask('mail', drafted), 'asked')
    await press(claim, { feeling: 'content', answer: 'named', words: 'Good' })
    equal(await end('Ed'), 'not your visit')
    equal(await end('Bo'), 'ended')
    equal(await end('Bo'), 'ended', 'twice is once')
    equal((await read())?.asked.filter(({ linkEnded }) => linkEnded).length, 1)
    equal(await shown(claim), 'dead')
    equal(await press(claim, { feeling: 'unhappy', answer: 'named' }), 'dead')
    equal((await read())?.named[0]?.feeling, 'content', 'what was said stays')
    const again = await letters()
    equal(again.map((one) => one.contactId).join(), contactId)
    equal(await ask('mail', drafted), 'link missing', 'the mail from before has the old link')
    const [other] = await linksOf()
    equal(await ask('mail', again), 'asked')
    match(await shown(other ?? claim), /value="content" required checked/)
    equal(await shown(claim), 'dead')
  })

  it('ends where a contact asks to stop, or long after the visit; and it counts as an approach (1.6)', async () => {
    const [claim, other] = await linksOf()
    ok(claim && other)
    const load = async () => {
      const found = await app().customerPage(actor('Ada'), held.visit.customerId)
      return found?.loadOf(claim.contactId).questions
    }
    equal(await load(), 0)
    equal(await ask('copied'), 'asked')
    equal(await load(), 1)
    match(await press(claim, { answer: 'stop' }), /We vragen u niet meer.*te zien voor degenen van/s)
    match(await press(claim, { answer: 'named', feeling: 'content' }), /We vragen u niet meer/)
    equal((await read())?.named.length, 0)
    equal((await letters()).length, 3)
    const key = { customerId: held.visit.customerId, visitId: visitId() }
    await change(held.here.ports.visits, key, (there) => there && { ...there, state: 'cancelled' as const })
    const off = await press(other, { answer: 'named', feeling: 'content' })
    match(off, /afgezegd.*te zien voor degenen van Brightwater.*Vraag mij dit niet meer/s)
    await change(held.here.ports.visits, key, (there) => there && { ...there, state: 'booked' as const })
    await held.here.passTo(new Date(Date.parse(END) + 15 * 86_400_000).toISOString())
    deepEqual(await letters(), [])
    match(await press(other, { answer: 'named', feeling: 'content' }), /Dank u wel/)
  })
})
