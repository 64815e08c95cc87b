import type { OperationId } from '../../src/contract/paths.ts'
import type { Answer } from '../../src/contract/routes.ts'
import type { ImportKind } from '../../src/contract/words.ts'
import { type World, world } from '../world.ts'
import { ROLES, type Role } from './access-table.ts'

const at = (name: string) => `${name}@tallow-and-rye.example`
/** Who plays which role; all of them serve Larkspur, and nobody of them Quill, which is Dov's. */
export const PEOPLE: Record<Role, string> = {
  employee: at('cleo'),
  owner: at('ada'),
  manager: at('ben'),
  administrator: at('berta'),
}
const DOV = at('dov')

const COMPANY: Record<ImportKind, string> = {
  people: `Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country
Berta Olsen,${at('berta')},Management,Managing director,,Europe/Amsterdam,en-GB,NL
Ada Quist,${at('ada')},Logistics,Logistics planner,${at('berta')},Europe/Amsterdam,en-GB,NL
Ben Okafor,${at('ben')},Logistics,Head of logistics,${at('berta')},Europe/Amsterdam,en-GB,NL
Cleo Marsh,${at('cleo')},Finance,Accountant,${at('berta')},Europe/Amsterdam,en-GB,NL
Dov Adler,${DOV},Finance,Controller,${at('berta')},Europe/Amsterdam,en-GB,NL
Finn Abara,${at('finn')},Logistics,Forklift driver,${at('ben')},Europe/Amsterdam,en-GB,NL
`,
  customers: `Name,Domain,Country,Owner Email
Larkspur Dairy,larkspur.example,FR,${at('ada')}
Quill & Sons,quill.example,DE,${DOV}
`,
  contacts: `First Name,Last Name,Email,Job Title,Customer,Language,Time Zone,Country
Ines,Moreau,ines@larkspur.example,Head of logistics,Larkspur Dairy,fr,Europe/Paris,FR
Paul,Girard,paul@larkspur.example,Chief accountant,Larkspur Dairy,fr,Europe/Paris,FR
Luce,Petit,luce@larkspur.example,Buyer,Larkspur Dairy,fr,Europe/Paris,FR
Remi,Blanc,remi@larkspur.example,Director,Larkspur Dairy,fr,Europe/Paris,FR
Uta,Brandt,uta@quill.example,Leiterin Buchhaltung,Quill & Sons,de,Europe/Berlin,DE
`,
  teams: `Customer,Employee Email,Role
Larkspur Dairy,${at('cleo')},accountant
Larkspur Dairy,${at('ben')},head
Larkspur Dairy,${at('berta')},director
`,
  pairs: `Employee Email,Contact Email
${at('cleo')},paul@larkspur.example
${at('ada')},ines@larkspur.example
${at('ben')},luce@larkspur.example
${at('berta')},remi@larkspur.example
${DOV},uta@quill.example
${at('finn')},remi@larkspur.example
`,
}

/** Everything of one person that a row may be about. */
export type Things = {
  customerId: string
  /** Of the customer's owner. */
  ownerId: string
  pairId: string
  contactId: string
  contactName: string
  customerName: string
  employeeId: string
  visitId: string
  pastVisitId: string
  pollId: string
  decisionId: string
  cycleId: string
  job: string
  /** Somebody else with a counterpart there. */
  colleagueId: string
  /** Names the giving of a promise, once it was given. */
  run: string
}
export const CYCLE = '2026-11'

/** A small company in which each role has one of each, and so has Dov at a customer of his own. */
export async function accessWorld() {
  const here = await world({ now: '2026-11-02T08:00:00Z', settings: { SHARDS: '1' } })
  for (const [kind, csv] of Object.entries(COMPANY)) {
    const { status, body } = await here.importCsv(kind as ImportKind, csv)
    if (status !== 200 || body.refused.length > 0) throw new Error(`${kind}: ${JSON.stringify(body)}`)
  }
  const { body: imports } = await here.get<Answer<'listImports'>>(PEOPLE.administrator, '/api/imports')
  const job = imports.imports.at(-1)?.job ?? ''
  const all = [...ROLES.map((role) => PEOPLE[role]), DOV]
  const [employee, owner, manager, administrator, foreign] = await Promise.all(
    all.map((email, place) => thingsOf(here, email, place, job)),
  )
  if (!employee || !owner || !manager || !administrator || !foreign) throw new Error('somebody has nothing')
  const own: Record<Role, Things> = { employee, owner, manager, administrator }
  await here.moveTo('2026-11-02T18:00:00.000Z')
  const asking = [...ROLES.map((role) => [PEOPLE[role], own[role]] as const), [DOV, foreign] as const]
  await Promise.all(asking.map(([email, things]) => askHowItWas(here, email, things)))
  return { here, own, foreign, missing: missingBeside(foreign) }
}
export type AccessWorld = Awaited<ReturnType<typeof accessWorld>>

/** What is not there, named like what is somebody else's. */
function missingBeside(foreign: Things): Things {
  const none = `${foreign.customerId}.none`
  return {
    ...{
      customerId: 'none',
      ownerId: foreign.ownerId,
      pairId: none,
      contactId: none,
      contactName: 'Zora Nil',
    },
    ...{ customerName: 'Nothing & Co', employeeId: '99999999-9999-4999-8999-999999999999', visitId: none },
    ...{
      pastVisitId: none,
      pollId: none,
      decisionId: 'none-at-all',
      cycleId: '1999-01',
      job: '99999999-9999-4999-8999-999999999999',
    },
    ...{ run: 'none', colleagueId: foreign.colleagueId },
  }
}

async function thingsOf(here: World, email: string, place: number, job: string): Promise<Things> {
  const done = async <O extends OperationId>(path: string, body?: object): Promise<Answer<O>> => {
    const answer = await here.asPerson<Answer<O>>(email, body ? 'POST' : 'GET', path, body)
    if (answer.status !== 200) throw new Error(`${email} ${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const me = await done<'getMe'>('/api/me')
  const [pair] = me.pairs
  if (!pair) throw new Error(`${email} has no pair`)
  const { customerId, customerName, contact } = pair
  const people = { customerId, contactIds: [contact.id], employees: [{ employeeId: me.id }] }
  const day = (date: string) => `2026-11-${date}T${String(10 + place).padStart(2, '0')}:00:00.000Z`
  const book = (start: string) => done<'bookVisit'>('/api/visits', { ...people, start, confirmed: true })
  const past = await book(day('02'))
  const visit = await book(day('19'))
  const poll = await done<'askContacts'>('/api/visits/polls', {
    ...{ ...people, times: [day('25'), day('26')], way: 'copied', confirmed: true },
  })
  const decisionId = `decision-${place}`
  const decision = { text: 'We change the crates', evidence: [], requestId: decisionId }
  await done<'noteDecision'>(`/api/customers/${customerId}/decisions`, decision)
  const followUp = { text: 'Send the list', dueOn: null }
  const once = `00000000-0000-4000-8000-00000000000${place}`
  await done<'logConversation'>('/api/conversations', {
    contactId: contact.id,
    guess: 'content',
    followUp,
    once,
  })
  const { owner } = await done<'getCustomer'>(`/api/customers/${customerId}`)
  return {
    ...{ customerId, customerName, ownerId: owner?.id ?? '', pairId: pair.id, contactId: contact.id },
    ...{ contactName: contact.name, employeeId: me.id, visitId: visit.id, pastVisitId: past.id },
    ...{ pollId: poll.id, decisionId, cycleId: CYCLE, job, run: 'none' },
    colleagueId: here.sandbox.people.byEmail(at('finn'))?.id ?? '',
  }
}

/** Asks the contact of the visit that is over how it was, by a text that somebody sends themselves. */
async function askHowItWas(here: World, email: string, { pastVisitId }: Things): Promise<void> {
  const path = `/api/visits/${pastVisitId}/answers`
  const { body } = await here.get<Answer<'draftAnswerMails'>>(email, `${path}/mails`)
  const mails = body.mails.map(({ contactId, subject, text }) => ({ contactId, subject, text }))
  const asked = await here.post(email, path, { way: 'copied', mails, confirmed: true })
  if (asked.status !== 200) throw new Error(`${email} ${path}: ${JSON.stringify(asked.body)}`)
}
