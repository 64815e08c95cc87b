// Over 200 lines because one world stands for all that the page of a team does.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import type { CustomerSummary } from '../../src/contract/overview.ts'
import type { AccessList } from '../../src/contract/privacy.ts'
import type { Problem } from '../../src/contract/problem.ts'
import type { TeamView } from '../../src/contract/teams.ts'
import { at, found, SMALL_COMPANY } from '../small-company.ts'
import { type World, world } from '../world.ts'

const BUYER = `First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country
Odile,Faure,odile@larkspur.example,Head of purchasing,Larkspur Dairy,fr,Europe/Paris,FR
`
const PEOPLE = `${SMALL_COMPANY.people}Gaby Roux,${at('gaby')},Supply,Buyer,${at('berta')},Europe/Paris,fr-FR,FR
Hugo Roux,${at('hugo')},Supply,Buyer,${at('berta')},Europe/Amsterdam,en-GB,NL
Ivo Blanc,${at('ivo')},Supply,Lawyer,${at('berta')},Europe/Paris,fr-FR,FR
`

describe('the team of a customer', () => {
  let here: World
  let larkspur: string
  let quill: string
  const ids = new Map<string, string>()
  const idOf = (name: string) => ids.get(at(name)) ?? ''
  const path = (customerId: string) => `/api/customers/${customerId}/team`
  const read = async (by = 'berta', customerId = larkspur) =>
    (await here.get<TeamView>(at(by), path(customerId))).body
  const change = (by: string, body: object, customerId = larkspur) =>
    here.post<TeamView & Problem>(at(by), path(customerId), body)
  const put = (name: string, role = '', does = '') => ({ employeeId: idOf(name), role, does })
  const names = (team: TeamView) =>
    team.departments.flatMap(({ members }) => members.map(({ name }) => name.split(' ')[0]))
  const department = (team: TeamView, name: string) => team.departments.find((one) => one.name === name)

  beforeEach(async () => {
    here = await world()
    await found(here)
    equal((await here.importCsv('contacts', BUYER)).body.added, 1)
    equal((await here.importCsv('people', PEOPLE)).body.added, 3)
    const { body } = await here.get<{ customers: CustomerSummary[] }>(at('berta'), '/api/customers')
    const customer = (name: string) => body.customers.find((one) => one.name === name)?.id ?? ''
    larkspur = customer('Larkspur Dairy')
    quill = customer('Quill & Sons')
    for (const { email, id } of await here.people()) ids.set(email, id)
  })
  afterEach(() => here.stop())

  it('stands by department, with what is missing on it and at the customer', async () => {
    const team = await read()
    deepEqual(
      team.departments.map(({ name, members }) => [name, members.map((one) => one.name)]),
      [
        ['Finance', ['Cleo Marsh']],
        ['Logistics', ['Ada Quist']],
        ['Management', []],
        ['Supply', []],
      ],
    )
    deepEqual(team.gaps, [
      'Ben Okafor owns this customer and is not on the team. Add them.',
      'Odile Faure works in procurement; nobody of the team does.',
      'Not on the team: anybody from Management or Supply.',
    ])
    deepEqual(
      team.functions.map((seen) => [seen.function, seen.contacts.map(({ name }) => name), seen.members]),
      [
        ['finance', ['Paul Girard'], 1],
        ['logistics', ['Ines Moreau'], 1],
        ['procurement', ['Odile Faure'], 0],
      ],
    )
    const [ada] = department(team, 'Logistics')?.members ?? []
    deepEqual([ada?.role, ada?.does, ada?.counterparts[0]?.name], ['planner', '', 'Ines Moreau'])
  })

  it('says that nobody is on it, or that all come from one department', async () => {
    deepEqual((await read('berta', quill)).gaps, [
      'Nobody is on this team yet. Add people from at least two departments.',
    ])
    const { body } = await change('berta', { put: [put('dov'), put('eve')] }, quill)
    match(body.gaps[0] ?? '', /^Everybody comes from Finance\. If they are away/)
  })

  it('names who would fit, best first, and why: a missing function, then a shared language, then the lighter load', async () => {
    const candidates = department(await read(), 'Supply')?.candidates ?? []
    deepEqual(
      candidates.map(({ employee, reasons }) => [employee.name, reasons.join('; ')]),
      [
        [
          'Gaby Roux',
          'works in procurement, as Odile Faure does and nobody of the team; speaks French, as they do',
        ],
        ['Hugo Roux', 'works in procurement, as Odile Faure does and nobody of the team'],
        ['Ivo Blanc', 'speaks French, as they do'],
      ],
    )
    const finance = department(await read(), 'Finance')?.candidates ?? []
    deepEqual(
      finance.map(({ employee, reasons }) => [employee.name, reasons.join('; ')]),
      [
        ['Dov Adler', 'works in finance, as Paul Girard does'],
        ['Eve Lindqvist', 'works in finance, as Paul Girard does'],
      ],
    )
  })

  it('proposes nobody who left us or is on it already', async () => {
    await here.importCsv('people', PEOPLE.replace(/^Eve.*\n/m, ''), { gone: 'left' })
    const candidates = department(await read(), 'Finance')?.candidates ?? []
    deepEqual(
      candidates.map(({ employee }) => employee.name),
      ['Dov Adler'],
    )
  })

  it('is changed by an administrator, its owner and its own people, and by nobody else', async () => {
    for (const by of ['berta', 'ben', 'ada']) {
      const { status, body } = await change(by, { put: [put('gaby', by, `Buys for you, says ${by}`)] })
      equal(status, 200)
      const [gaby] = department(body, 'Supply')?.members ?? []
      deepEqual([gaby?.role, gaby?.does], [by, `Buys for you, says ${by}`])
    }
    const refused = await change('dov', { put: [put('dov')] })
    deepEqual([refused.status, refused.body.reason], [403, 'not allowed'])
    match(refused.body.detail, /its owner, the team itself or an administrator/)
    equal((await read('dov')).mayChange, false)
    equal((await read('ada')).mayChange, true)
    await here.advance('PT0S')
    const { body: seen } = await here.get<AccessList>(at('gaby'), '/api/me/accesses')
    deepEqual(
      seen.accesses.map(({ what, by }) => `${what} by ${by?.name}`).toSorted(),
      ['Ada Quist', 'Ben Okafor', 'Berta Olsen'].map((name) => `team changed by ${name}`),
      'whose place it is reads who changed it (6.4)',
    )
  })

  it('refuses people and customers that are not known, and writes nothing then', async () => {
    const stranger = { employeeId: 'nobody', role: '', does: '' }
    const unknown = await change('berta', { put: [put('gaby'), stranger] })
    deepEqual([unknown.status, unknown.body.reason], [404, 'employee unknown'])
    deepEqual(names(await read()), ['Cleo', 'Ada'])
    equal((await change('berta', {}, 'no-customer')).status, 404)
    equal((await here.get(at('dov'), path('no-customer'))).status, 404)
  })

  it("keeps somebody's pairs when they are taken off, and the same change made twice is made once", async () => {
    const pairs = async () =>
      (await here.get<{ pairs: unknown[] }>(at('ada'), '/api/pairs')).body.pairs.length
    const before = await pairs()
    for (const _ of ['once', 'twice']) {
      const { status, body } = await change('berta', { remove: [idOf('ada')] })
      equal(status, 200)
      deepEqual(names(body), ['Cleo'])
    }
    equal(await pairs(), before)
    ok(before > 0)
    const again = await change('berta', { put: [put('ada', 'planner', 'Plans')] })
    equal(department(again.body, 'Logistics')?.members[0]?.counterparts[0]?.name, 'Ines Moreau')
  })

  it('keeps what was changed by hand when the teams file comes again, also with other roles in it (1.1)', async () => {
    await change('berta', {
      put: [put('cleo', 'Your invoices', 'Settles what is unclear'), put('gaby')],
      remove: [idOf('ada')],
    })
    const file = SMALL_COMPANY.teams
    equal((await here.importCsv('teams', file)).body.same, 2)
    deepEqual(names(await read()), ['Cleo', 'Gaby'])
    equal((await here.importCsv('teams', file.replace('planner', 'chief planner'))).body.changed, 1)
    const team = await read()
    deepEqual(names(team), ['Cleo', 'Gaby'])
    const [cleo] = department(team, 'Finance')?.members ?? []
    deepEqual([cleo?.role, cleo?.does], ['Your invoices', 'Settles what is unclear'])
  })

  it('does not show who left us, names them apart, and lets them be taken off', async () => {
    await here.importCsv('people', PEOPLE.replace(/^Cleo.*\n/m, ''), { gone: 'left' })
    const team = await read()
    deepEqual([names(team), team.left.map(({ name }) => name)], [['Ada'], ['Cleo Marsh']])
    match(team.gaps[0] ?? '', /^Everybody comes from Logistics/)
    const { body } = await change('berta', { remove: [idOf('cleo')] })
    deepEqual(body.left, [])
    const back = await change('berta', { put: [put('cleo')] })
    deepEqual([back.status, back.body.reason], [409, 'employee left'])
  })

  it('shows the face of a colleague who has one, nothing of one who has none, and asks Graph once', async () => {
    const statuses = new Map<number, number>()
    for (const name of ['ada', 'ben', 'berta', 'cleo', 'dov', 'eve', 'finn', 'gaby', 'ada', 'ben']) {
      const { status, headers } = await here.get(at('dov'), `/api/employees/${idOf(name)}/photo`)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (status === 200) equal(headers.get('content-type'), 'image/png')
    }
    deepEqual([...statuses.keys()].sort(), [200, 204])
    const asked = (await here.ledger('graph')).filter(({ path }) => path.includes('/photos/'))
    equal(asked.length, 8)
    equal((await here.get(at('dov'), '/api/employees/nobody/photo')).status, 404)
  })

  it('leaves faces away where Graph does not permit or does not answer, and everything else works', async () => {
    await here.fault({ target: 'graph', path: '/photos/', status: 403, times: 1 })
    equal((await here.get(at('dov'), `/api/employees/${idOf('ada')}/photo`)).status, 204)
    await here.fault({ target: 'graph', path: '/photos/', drop: 'before', times: 1 })
    equal((await here.get(at('dov'), `/api/employees/${idOf('ben')}/photo`)).status, 204)
    deepEqual(names(await read()), ['Cleo', 'Ada'])
  })
})
