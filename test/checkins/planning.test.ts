import { deepEqual, equal, ok } from 'node:assert/strict'
import { type AskingWorld, askingWorld } from './asking-world.ts'

const AMSTERDAM = '09:00:00.000Z'
const at = (day: string, hour = AMSTERDAM) => `${day}T${hour}`
const ADA = { name: 'Ada' }
const RUI = { name: 'Rui', zone: 'Europe/Lisbon', country: 'PT' }

/** What stands of somebody's card: its state, the reason, and when it is sent. */
async function standing(here: AskingWorld, name: string, cycleId: string) {
  const prompt = (await here.prompts(cycleId)).get(name)
  return prompt && [prompt.state, prompt.reason, prompt.askAt]
}

describe('on which day somebody is asked', () => {
  it('is the next working day where the ask day is a public holiday (2.1)', async () => {
    const here = await askingWorld({ start: '2026-12-01T08:00:00.000Z', people: [ADA, RUI] })
    await here.tick()
    deepEqual(await standing(here, 'Ada', '2026-12'), ['planned', null, at('2026-12-08')])
    const lisbon = at('2026-12-09', '10:00:00.000Z')
    deepEqual(await standing(here, 'Rui', '2026-12'), ['deferred', 'public holiday', lisbon])
    await here.passTo('2026-12-10T00:00:00.000Z')
    deepEqual(
      here.state.sent.map(({ name, at: sentAt }) => [name, sentAt]),
      [
        ['Ada', at('2026-12-08')],
        ['Rui', lisbon],
      ],
    )
  })

  it('follows a holiday of the company that is set or taken back meanwhile (2.6)', async () => {
    const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [ADA] })
    await here.tick()
    await here.set({ companyHolidays: [{ name: 'Moving house', from: '2026-11-09', to: '2026-11-13' }] })
    deepEqual(await standing(here, 'Ada', '2026-11'), ['deferred', 'company holiday', at('2026-11-16')])
    await here.set({ companyHolidays: [] })
    deepEqual(await standing(here, 'Ada', '2026-11'), ['planned', null, at('2026-11-10')])
    await here.passTo('2026-11-09T12:00:00.000Z')
    await here.set({ companyHolidays: [{ name: 'Snow', from: '2026-11-10', to: '2026-11-10' }] })
    await here.passTo('2026-11-12T00:00:00.000Z')
    deepEqual(
      here.state.sent.map((card) => card.at),
      [at('2026-11-11')],
    )
  })

  it('follows somebody who moves to another country, as far as nobody asked them yet (2.1)', async () => {
    const here = await askingWorld({ start: '2026-12-01T08:00:00.000Z', people: [RUI] })
    await here.tick()
    const header = 'Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country'
    await here.csv('people', `${header}\nRui,rui@asked.example,Sales,Planner,,Europe/Amsterdam,en,NL`)
    deepEqual(await standing(here, 'Rui', '2026-12'), ['planned', null, at('2026-12-08')])
  })
})

describe('a counterpart who gets another name or title', () => {
  const contacts = (row: string) => `First Name,Last Name,Email,Job Title,Customer\n${row}`
  const told = async (here: AskingWorld) => {
    const { id: pairId } = await here.pairOf('Ada')
    const key = { employeeId: here.idOf('Ada'), cycleId: '2026-11', pairId }
    const { contactName, contactTitle, customerName } = (await here.ports.checkins.get(key))?.value ?? {}
    return [contactName, contactTitle, customerName]
  }

  it('is asked about by these in the cycle that runs, as long as nothing was said (2.1)', async () => {
    const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [ADA] })
    await here.tick()
    await here.csv('contacts', contacts('Cora,Vos,ada0@guest.example,Head of Buying,Guest Works'))
    await here.csv('customers', 'Name,Domain,Country,Owner Email\nGuest House,guest.example,NL,')
    deepEqual(await told(here), ['Cora Vos', 'Head of Buying', 'Guest House'])
    await here.passTo('2026-11-10T12:00:00.000Z')
    await here.csv('contacts', contacts('Cora,Blum,ada0@guest.example,Head of Buying,Guest House'))
    await here.passTo('2026-11-17T12:00:00.000Z')
    deepEqual(
      here.state.sent.map((card) => card.contacts),
      [['Cora Vos'], ['Cora Blum']],
    )
    equal(await here.answer('Ada', '2026-11'), true)
    await here.csv('contacts', contacts('Cora,Roos,ada0@guest.example,Director,Guest House'))
    deepEqual(await told(here), ['Cora Blum', 'Head of Buying', 'Guest House'])
    const rows = await here.ports.months.list({ scope: 'department:Sales', cycleId: '2026-11' })
    deepEqual(
      rows.map(({ value }) => value.customerName),
      ['Guest House'],
    )
  })
})

describe('a pair that begins after the ask day', () => {
  it('waits for the next cycle, whatever is set about other things meanwhile (2.1, 2.8)', async () => {
    const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [ADA] })
    await here.passTo('2026-11-12T12:00:00.000Z')
    await here.hire([{ name: 'Cas' }])
    const run = await here.app.dryRunCycle('2026-11')
    equal(run?.people.find(({ name }) => name === 'Cas')?.notDue, 'not this cycle')
    await here.set({ companyHolidays: [{ name: 'Moving house', from: '2026-11-20', to: '2026-11-20' }] })
    await here.app.chooseLanguage({ employeeId: here.idOf('Cas'), locale: 'nl' })
    await here.settle()
    await here.passTo('2026-12-07T12:00:00.000Z')
    ok(!here.sentTo().includes('Cas'))
    deepEqual(await here.counted('Sales', '2026-11'), { due: 1, spoke: 0 })
    await here.passTo('2026-12-08T12:00:00.000Z')
    ok(here.sentTo().includes('Cas'))
  })
})

describe('a service that was down over the ask day', () => {
  it('catches up once with the present cycle, on a working morning, and misses the earlier ones (B7)', async () => {
    const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [ADA, RUI] })
    await here.tick()
    // On a Saturday, months later; the Tuesday after is no holiday anywhere.
    here.state.now = '2027-02-13T20:00:00.000Z'
    await here.tick()
    await here.passTo('2027-02-28T00:00:00.000Z')
    equal((await here.prompts('2026-11')).get('Ada')?.state, 'missed')
    equal((await here.prompts('2026-12')).size, 0)
    const first = new Map(here.state.sent.toReversed().map((card) => [card.name, card.at]))
    deepEqual([first.get('Ada'), first.get('Rui')], [at('2027-02-15'), at('2027-02-15', '10:00:00.000Z')])
    equal((await here.prompts('2027-02')).get('Ada')?.state, 'sent')
  })

  it('waits for the next working day where it comes back on a public holiday (B7, 2.1)', async () => {
    const here = await askingWorld({ start: '2026-11-30T08:00:00.000Z', people: [ADA, RUI] })
    // The eighth of December, after the ask hour: a holiday in Portugal alone.
    here.state.now = '2026-12-08T13:00:00.000Z'
    await here.tick()
    deepEqual(here.sentTo(), ['Ada'])
    await here.passTo('2026-12-10T00:00:00.000Z')
    deepEqual(here.sentTo(), ['Ada', 'Rui'])
    equal(here.state.sent[1]?.at, at('2026-12-09', '10:00:00.000Z'))
  })
})

describe('a clock that jumps', () => {
  const cyclesOf = async (here: AskingWorld) =>
    (await here.ports.cycles.list({})).map(({ value }) => value.id).sort()

  it('makes no second cycle and asks nobody twice when it goes back, and skips no month (C9)', async () => {
    const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [ADA] })
    await here.passTo('2026-11-10T10:00:00.000Z')
    here.state.now = '2026-11-10T08:00:00.000Z'
    await here.passTo('2026-11-10T12:00:00.000Z')
    deepEqual(here.sentTo(), ['Ada'])
    here.state.now = '2026-12-01T00:30:00.000Z'
    await here.tick()
    here.state.now = '2026-11-30T22:30:00.000Z'
    await here.tick()
    here.state.now = '2026-12-01T00:30:00.000Z'
    await here.tick()
    deepEqual(await cyclesOf(here), ['2026-11', '2026-12'])
    equal((await here.ports.months.list({ scope: 'department:Sales', cycleId: '2026-12' })).length, 1)
  })

  it('of forty days at once opens the month it lands in, once, and goes on from there (C9)', async () => {
    const here = await askingWorld({ start: '2026-11-02T08:00:00.000Z', people: [ADA] })
    await here.passTo('2026-11-20T08:00:00.000Z')
    here.state.now = '2026-12-30T08:00:00.000Z'
    await here.tick()
    await here.tick()
    deepEqual(await cyclesOf(here), ['2026-11', '2026-12'])
    await here.passTo('2027-02-01T08:00:00.000Z')
    deepEqual(await cyclesOf(here), ['2026-11', '2026-12', '2027-01', '2027-02'])
  })

  it('asks in February of a leap year as in any other, and on its 29th goes on (C9)', async () => {
    const here = await askingWorld({ start: '2028-02-01T08:00:00.000Z', people: [ADA] })
    await here.passTo('2028-02-29T12:00:00.000Z')
    equal(here.state.sent[0]?.at, at('2028-02-08'))
    equal((await here.app.listCycles())[0]?.end, '2028-02-29T23:00:00.000Z')
    await here.passTo('2028-03-31T12:00:00.000Z')
    deepEqual(await cyclesOf(here), ['2028-02', '2028-03'])
  })
})
