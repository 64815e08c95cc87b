// Over 200 lines because all exports are held against the same few rules in one place.
import assert from 'node:assert/strict'
import { change } from '../../src/domain/store.ts'
import {
  DYNAMICS_ACCOUNTS,
  DYNAMICS_CONTACTS,
  EMPLOYEES,
  EXPORTS,
  HUBSPOT_COMPANIES,
  HUBSPOT_CONTACTS,
  SALESFORCE_ACCOUNTS,
  SALESFORCE_CONTACTS,
  SALESFORCE_LOADED_CONTACTS,
} from './crm-exports.ts'
import { saidOf } from './import-says.ts'
import { countsOf, type ImportWorld, importWorld, NOW, refusalsOf } from './import-world.ts'

async function withEmployees(): Promise<ImportWorld> {
  const world = await importWorld()
  await world.apply('people', EMPLOYEES)
  return world
}
async function customersOf({ needs }: ImportWorld) {
  const listed = (await needs.customerList.list({ kind: 'customer' })).map(({ value }) => value)
  return listed
    .map(({ name, domain, country, ownerId }) => [name, domain, country, ownerId])
    .sort(([a], [b]) => String(a).localeCompare(String(b)))
}
async function contactsOf({ needs }: ImportWorld) {
  const listed = await needs.customerList.list({ kind: 'customer' })
  const lists = await Promise.all(listed.map(({ value }) => needs.contacts.list({ customerId: value.id })))
  return lists
    .flat()
    .map(({ value }) => value)
    .sort((a, b) => a.name.localeCompare(b.name))
}
describe('exports of customer systems (1.1)', () => {
  for (const [what, [system, accounts, contacts]] of Object.entries(EXPORTS))
    it(`are read by their own headers: ${what}, and nothing changes the second time`, async () => {
      const world = await withEmployees()
      const companies = await world.apply('customers', accounts)
      assert.deepEqual(companies.recognised, { system, kind: 'customers' })
      assert.deepEqual(refusalsOf(companies), [])
      const [acme, bolt] = await customersOf(world)
      assert.deepEqual(acme, ['Acme Foods', 'acme.example', 'NL', world.idOf('ada@ours.example')])
      assert.deepEqual(bolt?.slice(0, 3), ['Bolt', 'bolt.example', 'DK'])
      const people = await world.apply('contacts', contacts)
      assert.deepEqual(people.recognised, { system, kind: 'contacts' })
      assert.equal(countsOf(people), '3 added')
      const [carla, dirk, eva] = await contactsOf(world)
      assert.deepEqual(
        [carla?.name, carla?.email, carla?.jobTitle, carla?.function, carla?.language],
        ['Carla Klant', 'carla@acme.example', 'Logistics Manager', 'logistics', carla?.language],
      )
      assert.deepEqual([dirk?.name, dirk?.country, dirk?.objectedOn], ['Dirk Dam', 'DE', NOW.slice(0, 10)])
      assert.deepEqual([carla?.objectedOn, eva?.objectedOn, eva?.country], [null, null, 'DK'])
      const before = world.state.writes
      assert.match(countsOf(await world.apply('customers', accounts)), /^[23] same$/)
      assert.equal(countsOf(await world.apply('contacts', contacts)), '3 same')
      assert.equal(world.state.writes, before)
    })

  it('of different systems bring the same companies and people once', async () => {
    const world = await withEmployees()
    for (const [, accounts, contacts] of Object.values(EXPORTS)) {
      await world.apply('customers', accounts)
      await world.apply('contacts', contacts)
    }
    assert.deepEqual(
      (await customersOf(world)).map(([name]) => name),
      ['Acme Foods', 'Bolt', 'Corner Shop'],
    )
    assert.equal((await contactsOf(world)).length, 3)
  })

  it('are sources of their own: what only one of them has is gone from none of the others', async () => {
    const world = await withEmployees()
    await world.apply('customers', HUBSPOT_COMPANIES)
    assert.equal(countsOf(await world.apply('customers', SALESFORCE_ACCOUNTS)), '1 changed, 1 same')
    assert.equal(countsOf(await world.apply('customers', 'Name,Domain\nAcme Foods,acme.example')), '1 same')
  })

  it('are one source, whether somebody names it or its column names do', async () => {
    for (const [system, accounts] of [
      ['HubSpot', HUBSPOT_COMPANIES],
      ['Salesforce', SALESFORCE_ACCOUNTS],
      ['dynamics 365', DYNAMICS_ACCOUNTS],
    ] as const) {
      const world = await withEmployees()
      await world.apply('customers', accounts)
      const writes = world.state.writes
      await world.apply('customers', accounts, system)
      assert.equal(world.state.writes, writes, system)
    }
  })

  it('have their columns in any order and letter case', async () => {
    const world = await withEmployees()
    await world.apply('customers', DYNAMICS_ACCOUNTS)
    const one = 'EMAIL,JOB TITLE,COMPANY NAME,FULL NAME\ncarla@acme.example,Buyer,Acme Foods,Carla Klant'
    const other = 'full name,company name,email,job title\nCarla Klant,Acme Foods,carla@acme.example,Buyer'
    const report = await world.apply('contacts', one)
    assert.deepEqual([report.recognised?.system, countsOf(report)], ['dynamics', '1 added'])
    assert.equal(countsOf(await world.apply('contacts', other)), '1 same')
  })

  it('name owners: the one employee of a name is taken, and who is not found is told', async () => {
    const world = await withEmployees()
    const report = await world.run('customers', HUBSPOT_COMPANIES, { lines: true })
    assert.deepEqual(saidOf(report, 'customers'), [
      'Acme Foods, acme.example: ',
      'Bolt, bolt.example: 2 employees are called Jan Smit, so the file says nothing of the owner. Name one.',
      'Corner Shop: https://www.linkedin.com/company/corner is a page on a site of many, so the domain stays empty. Country/Region: Atlantis is not understood and is left empty. Nobody Known is not an active employee, so the file says nothing of the owner. Import people first, or name an owner.',
    ])
    assert.deepEqual(
      (await customersOf(world)).map(([, , , owner]) => owner),
      [world.idOf('ada@ours.example'), null, null],
    )
    await world.apply('people', `${EMPLOYEES}Nobody Known,nobody@ours.example,NL\n`)
    assert.equal(countsOf(await world.apply('customers', HUBSPOT_COMPANIES)), '1 changed, 2 same')
    assert.equal((await customersOf(world))[2]?.[3], world.idOf('nobody@ours.example'))
  })

  it('leave an owner alone whom somebody named since the named one left', async () => {
    const world = await withEmployees()
    await world.apply('customers', HUBSPOT_COMPANIES)
    await world.applyLeft('people', EMPLOYEES.replace(/^Ada.*\n/m, ''))
    const key = { customerId: world.customerId('acme.example') }
    const ben = world.idOf('ben@ours.example')
    await change(world.needs.customers, key, (there) => there && { ...there, ownerId: ben })
    const report = await world.run('customers', HUBSPOT_COMPANIES, { lines: true })
    assert.equal(countsOf(report), '3 same')
    assert.match(saidOf(report, 'customers')[0] ?? '', /Ada Boss is not an active employee/)
    const renamed = HUBSPOT_COMPANIES.replace('Acme Foods', 'Acme Group')
    assert.equal(countsOf(await world.apply('customers', renamed)), '1 changed, 2 same')
    const there = (await world.needs.customers.get(key))?.value
    assert.deepEqual([there?.name, there?.ownerId], ['Acme Group', ben])
    const elsewhere = renamed.replace('Ada Boss', 'Ben Lead')
    await world.apply('customers', elsewhere)
    assert.equal(countsOf(await world.apply('customers', elsewhere)), '3 same')
    assert.equal((await world.needs.customers.get(key))?.value.ownerId, ben)
  })

  it('leave an owner alone when somebody of the same name joins', async () => {
    const world = await withEmployees()
    await world.apply('customers', HUBSPOT_COMPANIES)
    await world.apply('people', `${EMPLOYEES}Ada Boss,ada.two@ours.example,NL\n`)
    assert.equal(countsOf(await world.apply('customers', HUBSPOT_COMPANIES)), '3 same')
    assert.equal((await customersOf(world))[0]?.[3], world.idOf('ada@ours.example'))
  })

  it('leave an owner alone whom somebody named while the named one was not known yet', async () => {
    const world = await withEmployees()
    await world.apply('customers', HUBSPOT_COMPANIES)
    const corner = (await world.needs.customerList.list({ kind: 'customer' })).find(
      ({ value }) => value.name === 'Corner Shop',
    )
    const key = { customerId: corner?.value.id ?? '' }
    const ben = world.idOf('ben@ours.example')
    await change(world.needs.customers, key, (there) => there && { ...there, ownerId: ben })
    await world.apply('people', `${EMPLOYEES}Nobody Known,nobody@ours.example,NL\n`)
    await world.apply('customers', HUBSPOT_COMPANIES)
    assert.equal((await world.needs.customers.get(key))?.value.ownerId, ben)
    assert.equal(countsOf(await world.apply('customers', HUBSPOT_COMPANIES)), '3 same')
  })

  it('may name several companies of a contact; the first that we know is taken, and the others are told', async () => {
    const world = await withEmployees()
    await world.apply('customers', HUBSPOT_COMPANIES)
    const withoutIds = HUBSPOT_CONTACTS.replace('Associated Company IDs', 'Other IDs')
    const report = await world.run('contacts', withoutIds, { lines: true })
    assert.match(
      saidOf(report, 'contacts')[1] ?? '',
      /Taken for Acme Foods; also with Unheard Of\. .*Asked not to be contacted/,
    )
  })

  it('keep a company whose name and domain changed, and a contact whose address did, by their ids', async () => {
    const world = await withEmployees()
    await world.apply('customers', SALESFORCE_ACCOUNTS)
    await world.apply('contacts', SALESFORCE_CONTACTS)
    const before = await contactsOf(world)
    const renamed = SALESFORCE_ACCOUNTS.replace('Acme Foods', 'Acme Group').replace(
      'www.acme.',
      'acme-group.',
    )
    assert.equal(countsOf(await world.apply('customers', renamed)), '1 changed, 1 same')
    const moved = SALESFORCE_LOADED_CONTACTS.replace('carla@acme', 'carla.klant@acme-group')
    assert.match(countsOf(await world.apply('contacts', moved)), /^1 added|changed/)
    const after = await contactsOf(world)
    assert.deepEqual(
      after.map(({ id }) => id),
      before.map(({ id }) => id),
    )
    assert.equal(after[0]?.email, 'carla.klant@acme-group.example')
    const emails = await world.needs.emails.list({ kind: 'email' })
    const ofCarla = emails.map(({ value }) => value).filter(({ id }) => id === after[0]?.id)
    assert.deepEqual(
      ofCarla.map(({ email }) => email),
      ['carla.klant@acme-group.example'],
    )
  })

  it('say what is missing in the words of their own columns', async () => {
    const world = await withEmployees()
    const refused = async (kind: 'customers' | 'contacts', file: string) =>
      refusalsOf(await world.dryRun(kind, file))
    const withoutEmail = DYNAMICS_CONTACTS.replace(',Email,', ',Telex,')
    assert.deepEqual(await refused('contacts', withoutEmail), [
      '1: The column Email is missing. Add it and import the file again.',
    ])
    assert.deepEqual(await refused('contacts', HUBSPOT_COMPANIES), [
      '1: These are the columns of a file of customers. Choose customers and import it there.',
    ])
    assert.deepEqual(await refused('contacts', SALESFORCE_LOADED_CONTACTS), [
      ...['2: ', '3: '].map(
        (line) =>
          `${line}There is no customer with the id 0015g00000Aaaaa. Import the accounts of the same system first, or export the account's name as well.`,
      ),
      "4: There is no customer with the id 0015g00000Bbbbb. Import the accounts of the same system first, or export the account's name as well.",
    ])
    const nameless = DYNAMICS_ACCOUNTS.replace('Acme Foods', '')
    assert.deepEqual(await refused('customers', nameless), ['2: Account Name is empty. Fill it in.'])
  })

  it('say in any spelling that somebody must not be contacted; only what is known to say no does not (6.4)', async () => {
    const world = await withEmployees()
    await world.apply('customers', SALESFORCE_ACCOUNTS)
    const yes = ['WAHR', 'vrai', 'waar', 'verdadero', 'sand', 'sí', 'yes', '1', 'x', 'opted out']
    const no = ['', 'false', '0', 'no', 'FALSCH', 'faux', 'Nej', 'Zulassen', 'tillad', 'permitir']
    const [header] = SALESFORCE_CONTACTS.split('\n')
    const rows = [...yes, ...no].map(
      (word, at) =>
        `,N${at},${String(at).padStart(2, '0')},CFO,,,,,n${at}@acme.example,Acme Foods,,003${at},${word},`,
    )
    const report = await world.run('contacts', [header, ...rows].join('\n'), { lines: true })
    const objected = (await contactsOf(world)).filter(({ objectedOn }) => objectedOn).length
    assert.deepEqual([countsOf(report), objected], ['20 added', yes.length])
    const said = saidOf(report, 'contacts')
    assert.match(said[0] ?? '', /WAHR is not known to mean no, so it is taken as an objection/)
    assert.doesNotMatch(said[6] ?? '', /not known/)
    assert.doesNotMatch(said[10] ?? '', /objection|not to be contacted/)
  })

  it('bring in nobody who is inactive there, and keep who is known with a note (1.1)', async () => {
    const world = await withEmployees()
    await world.apply('customers', DYNAMICS_ACCOUNTS)
    const inactive = DYNAMICS_CONTACTS.replace(/Active(?=\n.*Dirk|\n.*Dam)/, 'Inactive')
    assert.deepEqual(refusalsOf(await world.apply('contacts', inactive)), [
      '2: Is inactive in the system it comes from, so it is not brought in. Make it active there if it should be.',
    ])
    assert.equal(countsOf(await world.apply('contacts', DYNAMICS_CONTACTS)), '1 added, 2 same')
    const report = await world.run('contacts', inactive, { lines: true })
    assert.deepEqual(refusalsOf(report), [])
    assert.match(saidOf(report, 'contacts')[0] ?? '', /Is inactive in the system .* stays here/)
    assert.equal((await contactsOf(world)).length, 3)
  })

  it('end below a blank line; a last row that was cut off is told', async () => {
    const world = await withEmployees()
    const cut = SALESFORCE_ACCOUNTS.split('\n').slice(0, 2).join('\n')
    const report = await world.dryRun('customers', `${cut}\n"Ben Lead"\n`)
    assert.match(refusalsOf(report).join(), /^3: This row has only 1 value for 8 columns/)
    assert.deepEqual(refusalsOf(await world.dryRun('customers', SALESFORCE_ACCOUNTS)), [])
  })

  it('never lift an objection; only a person does (6.4)', async () => {
    const world = await withEmployees()
    await world.apply('customers', SALESFORCE_ACCOUNTS)
    await world.apply('contacts', SALESFORCE_CONTACTS)
    const report = await world.run('contacts', SALESFORCE_CONTACTS.replace(',1,0', ',0,0'), { lines: true })
    assert.match(saidOf(report, 'contacts')[1] ?? '', /stays until somebody lifts it/)
    assert.equal((await contactsOf(world))[1]?.objectedOn, NOW.slice(0, 10))
  })

  it('say the language with the country it is spoken in', async () => {
    const world = await withEmployees()
    await world.apply('customers', HUBSPOT_COMPANIES)
    const file = HUBSPOT_CONTACTS.replace(',nl-nl,', ',Spanish - Spain,').replace(
      ',German,',
      ',Portuguese (Brazil),',
    )
    assert.deepEqual(refusalsOf(await world.apply('contacts', file)), [])
    assert.deepEqual(
      (await contactsOf(world)).slice(0, 2).map(({ language }) => language),
      ['es', 'pt'],
    )
  })
})
