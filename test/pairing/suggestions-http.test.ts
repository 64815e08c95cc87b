import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { PairView, Suggestions } from '../../src/contract/pairing.ts'
import { at, found } from '../small-company.ts'
import { world } from '../world.ts'

describe('suggestions over HTTP (1.4)', () => {
  it('are the same bytes when they are asked for twice, forced and forbidden pairs included, and say who said so', async () => {
    await using here = await world({ instances: 2 })
    await found(here)
    await here.importCsv(
      'contacts',
      'First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country\nMia,Roy,mia@larkspur.example,Buyer,Larkspur Dairy,en,Europe/Paris,FR\nLuc,Roy,luc@larkspur.example,Logistics planner,Larkspur Dairy,en,Europe/Paris,FR\n',
    )
    await here.importCsv(
      'teams',
      `Customer,Employee Email,Role\nLarkspur Dairy,${at('ada')},\nLarkspur Dairy,${at('cleo')},\nLarkspur Dairy,${at('finn')},\n`,
    )
    const { body: list } = await here.get<{ customers: { id: string; name: string }[] }>(
      at('berta'),
      '/api/customers',
    )
    const customerId = list.customers.find(({ name }) => name === 'Larkspur Dairy')?.id ?? ''
    const { body: there } = await here.get<{ contacts: { id: string; name: string }[] }>(
      at('berta'),
      `/api/customers/${customerId}/contacts`,
    )
    const contactId = (name: string) => there.contacts.find((one) => one.name.startsWith(name))?.id ?? ''
    const people = await here.people()
    const employeeId = (name: string) => people.find(({ email }) => email === at(name))?.id ?? ''
    const suggest = () => here.post<Suggestions>(at('berta'), '/api/pairs/suggestions', { customerId })
    const mark = (by: string, ours: string, theirs: string, what: string | null, why = '') =>
      here.post<{ marks: unknown[] }>(at(by), '/api/pairs/marks', {
        ...{ employeeId: employeeId(ours), contactId: contactId(theirs), mark: what, why },
      })
    const before = (await suggest()).body
    for (const { customerId: whose, teamHelps, reason } of before.leftContacts)
      deepEqual(
        [whose, teamHelps],
        [customerId, /^The customer has no team|Add somebody to it/.test(reason)],
        reason,
      )
    ok(before.leftContacts.length > 0)
    const named = ({ suggestions }: Suggestions) =>
      suggestions.map(
        ({ employee, contact, forced }) => `${employee.name} ${contact.name}${forced ? '!' : ''}`,
      )
    deepEqual(named(before), ['Finn Abara Luc Roy'])
    equal((await mark('dov', 'cleo', 'Mia', 'forced')).status, 403)
    equal((await mark('cleo', 'cleo', 'Mia', 'forced', 'They worked together')).status, 200)
    equal((await mark('ben', 'ada', 'Luc', 'forced')).status, 200)
    equal((await mark('berta', 'finn', 'Luc', 'forbidden')).status, 200)
    const [one, other] = [await suggest(), await suggest()]
    equal(JSON.stringify(one.body), JSON.stringify(other.body))
    deepEqual(named(one.body), ['Cleo Marsh Mia Roy!'])
    deepEqual(
      one.body.marks.map(({ employee, contact, mark, byName, why, reason }) => [
        ...[employee.name, contact.name, mark, byName, why, reason],
      ]),
      [
        [
          'Ada Quist',
          'Luc Roy',
          'forced',
          'Ben Okafor',
          '',
          'The employee has no room for another counterpart. End one of their pairs first.',
        ],
        ['Finn Abara', 'Luc Roy', 'forbidden', 'Berta Olsen', '', null],
        ['Cleo Marsh', 'Mia Roy', 'forced', 'Cleo Marsh', 'They worked together', null],
      ],
    )
    match(
      one.body.suggestions[0]?.reasons.join(', ') ?? '',
      /^meant to be counterparts, .*different functions/,
    )
    const refused = await here.post<{ reason: string }>(at('berta'), '/api/pairs', {
      ...{ employeeId: employeeId('finn'), contactId: contactId('Luc') },
    })
    deepEqual([refused.status, refused.body.reason], [409, 'forbidden'])
    equal((await mark('berta', 'finn', 'Luc', null)).body.marks.length, 2)
  }).timeout(60_000)
})

describe('many who make pairs at the same instant (1.4)', () => {
  it('leave nobody with more than the limit, over two instances, and give a place back with the end of a pair', async () => {
    await using here = await world({ instances: 2 })
    const names = Array.from({ length: 20 }, (_, n) => `p${n}`)
    const company = 'crowd.example'
    const title = (n: number) => (n === 0 ? 'Managing director' : 'Logistics planner')
    await here.importCsv(
      'people',
      `Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country\n${names
        .map(
          (name, n) =>
            `${name},${name}@${company},Logistics,${title(n)},${n ? `p0@${company}` : ''},Europe/Amsterdam,en-GB,NL`,
        )
        .join('\n')}\n`,
    )
    await here.importCsv('customers', 'Name,Domain,Country,Owner Email\nMill,mill.example,NL,\n')
    await here.importCsv(
      'contacts',
      `First Name,Last Name,Email,Job Title,Customer\n${names.map((name) => `${name},Mill,${name}@mill.example,Planner,Mill`).join('\n')}\n`,
    )
    const boss = `p0@${company}`
    const people = await here.people()
    const idOf = (name: string) => people.find(({ email }) => email === `${name}@${company}`)?.id ?? ''
    const { body: list } = await here.get<{ customers: { id: string }[] }>(boss, '/api/customers')
    const customerId = list.customers[0]?.id ?? ''
    const { body: there } = await here.get<{ contacts: { id: string; name: string }[] }>(
      boss,
      `/api/customers/${customerId}/contacts`,
    )
    const contact = (name: string) => there.contacts.find((one) => one.name === `${name} Mill`)?.id ?? ''
    const make = (ours: string, theirs: string) =>
      here.post<PairView>(boss, '/api/pairs', { employeeId: idOf(ours), contactId: contact(theirs) })
    const pairs = async () =>
      (await here.get<{ pairs: PairView[] }>(boss, `/api/pairs?customerId=${customerId}`)).body.pairs
    const most = (all: PairView[], side: 'employee' | 'contact') =>
      Math.max(...[...Map.groupBy(all, (pair) => pair[side].id).values()].map((each) => each.length))

    const toOne = await Promise.all(names.map((name) => make(name, 'p0')))
    equal(toOne.filter(({ status }) => status === 200).length, 2)
    deepEqual(
      [
        ...new Set(
          toOne
            .filter(({ status }) => status !== 200)
            .map(({ body }) => (body as { reason?: string }).reason),
        ),
      ],
      ['contact full'],
    )
    await Promise.all([
      ...names.slice(1, 11).map((name) => make('p1', name)),
      ...names.slice(1, 11).map((name) =>
        here.post(boss, '/api/pairs/accepted', {
          pairs: [{ employeeId: idOf('p2'), contactId: contact(name) }],
        }),
      ),
    ])
    const all = await pairs()
    deepEqual([most(all, 'employee'), most(all, 'contact')], [2, 2])
    const first = all.find((pair) => pair.contact.name === 'p0 Mill')
    equal((await make('p19', 'p0')).status, 409)
    equal((await here.post(boss, `/api/pairs/${first?.id}/end`, { reason: 'other' })).status, 200)
    equal((await make('p19', 'p0')).status, 200)
  }).timeout(60_000)
})
