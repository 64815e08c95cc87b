import assert from 'node:assert/strict'
import { countsOf, importWorld, refusalsOf } from './import-world.ts'

const FILES = {
  people: 'Name,Email\nAda,ada@ours.example\nBen,ben@ours.example\n',
  customers: 'Name,Domain\nAcme,acme.example\nBolt,bolt.example\n',
  contacts:
    'First Name,Last Name,Email,Customer\nCarla,,carla@acme.example,Acme\nDirk,,dirk@acme.example,Acme\n',
  teams: 'Customer,Employee Email\nAcme,ada@ours.example\nAcme,ben@ours.example\n',
} as const

async function filled() {
  const world = await importWorld()
  for (const [kind, file] of Object.entries(FILES)) await world.apply(kind as keyof typeof FILES, file)
  return { world, acme: { customerId: world.customerId('acme.example') } }
}

describe('a row that does not say whom it is about (1.1)', () => {
  it('lets nobody count as gone, as it may be about them', async () => {
    const { world, acme } = await filled()
    const typo = FILES.contacts.replace('carla@acme.example', 'carla@acme')
    const report = await world.applyLeft('contacts', typo)
    assert.equal(countsOf(report), '1 same, 1 refused')
    const contactId = world.contactId('acme.example', 'carla@acme.example')
    const carla = await world.needs.contacts.get({ ...acme, contactId })
    assert.equal(carla?.value.leftOn, null)
    const [refused] = refusalsOf(report)
    assert.match(refused ?? '', /do not count as gone/)
  })

  it('keeps everybody on a team whose customer is misspelt', async () => {
    const { world, acme } = await filled()
    await world.applyLeft('teams', FILES.teams.replace('Acme,ada', 'Acmee,ada'))
    const members = await world.needs.members.list(acme)
    assert.equal(members.length, 2)
  })
})
