import { deepEqual, doesNotMatch, ok } from 'node:assert/strict'
import { meApi } from '../../bot/checkins/me-api.ts'
import { talkApi } from '../../bot/checkins/talk-api.ts'
import { alarmsApi } from '../../bot/overview/alarms-api.ts'
import { overviewApi } from '../../bot/overview/api.ts'
import { exportApi } from '../../bot/overview/export-api.ts'
import { feelingsApi } from '../../bot/overview/feelings-api.ts'
import { monthsApi } from '../../bot/overview/months-api.ts'
import { scopeApi } from '../../bot/overview/scope-api.ts'
import { timelineApi } from '../../bot/overview/timeline-api.ts'
import { pairingApi } from '../../bot/pairing/api.ts'
import { peopleApi } from '../../bot/people/api.ts'
import { teamApi } from '../../bot/people/team-api.ts'
import { privacyApi } from '../../bot/privacy/api.ts'
import { registerApi } from '../../bot/privacy/register-api.ts'
import { visitsApi } from '../../bot/visits/api.ts'
import { pollsApi } from '../../bot/visits/polls-api.ts'
import { writeCsv } from '../../src/adapters/csv/write-csv.ts'
import { type OperationId, PATHS } from '../../src/contract/paths.ts'
import { type CsvFile, ROUTES } from '../../src/contract/routes.ts'
import { keepingTimesIn } from '../../src/keeping-times.ts'
import { type AskingWorld, askingWorld, mail } from '../checkins/asking-world.ts'
import { config } from '../sandbox/played.ts'

/** These are about one visit, poll or pair, answer with a file, or are an administrator's; they have tests of their own. */
const ELSEWHERE: readonly OperationId[] = [
  ...(['proposeVisit', 'getVisit', 'getBrief', 'getNotes', 'visitCalendarFile', 'readHeard'] as const),
  ...(['readAnswers', 'draftAnswerMails', 'getPoll', 'pollMail', 'introduction', 'proposeHandover'] as const),
  'employeePhoto',
]
/** What a group is seen in: numbers, and at most the names of those who spoke. */
const GROUPS =
  /^(teamOverview|participation|feelingLines|teamMonths|listAlarms|listCustomers|listVisits|exportOverview|exportFollowUps|pictures)/
const PEOPLE = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Silva']
/** At this second somebody answered or did something else that nobody else may learn the time of (6.1). */
const SECRET_MOMENT = '2026-11-10T12:34:56.000Z'
const CANARIES = /CANARY|12:34:56|12:34:5/

describe('what the service answers a manager', () => {
  let here: AskingWorld
  let answers: Map<string, unknown>
  before(async () => {
    here = await askingWorld({
      start: '2026-11-03T09:00:00.000Z',
      people: [{ name: 'Manon' }, ...PEOPLE.map((name) => ({ name }))],
    })
    const header = 'Name,Email,Department,Job Title,Manager Email,Time Zone,Locale,Country'
    const reports = PEOPLE.map(
      (name) => `${name},${mail(name)},Sales,Planner,${mail('Manon')},Europe/Amsterdam,en,NL`,
    )
    await here.csv('people', [header, ...reports].join('\n'))
    await here.passTo(SECRET_MOMENT)
    for (const name of PEOPLE.slice(0, 3)) await tell(name)
    const { id: pairId } = await here.pairOf('Di')
    const key = { employeeId: here.idOf('Di'), cycleId: '2026-11', pairId }
    await here.app.skipCheckin({ ...key, skipReason: 'too busy' })
    await here.app.optOut({ employeeId: here.idOf('Silva'), optedOut: true, reason: 'CANARY of a reason' })
    await here.settle()
    await here.passTo('2026-11-12T10:00:00.000Z')
    answers = await askAll()
  })

  async function tell(name: string) {
    const { id: pairId } = await here.pairOf(name)
    const key = { employeeId: here.idOf(name), cycleId: '2026-11', pairId }
    const tapped = await here.app.answerCheckin({ ...key, guess: 'uneasy' })
    ok(tapped.ok)
    const { spokeOn, followUp } = tapped.checkin
    await here.app.tellCheckin({
      ...{ ...key, spokeOn, followUp, revision: tapped.checkin.revision, guess: 'uneasy' },
      ...{ channel: null, heard: 'They move in spring', kind: null, departments: [], own: 'unhappy' },
      note: `CANARY of a note by ${name}`,
    })
    await here.settle()
  }

  /** Everything that a manager may ask, by what was asked. */
  async function askAll(): Promise<Map<string, unknown>> {
    const { app } = here
    const now = () => here.state.now
    const handlers = {
      ...overviewApi({ app, approachesAMonth: 4 }),
      ...alarmsApi({ app, queueState: async () => ({ waiting: 0, oldestMs: 0 }) }),
      ...scopeApi({ app, silentDays: 30 }),
      ...{ ...feelingsApi({ app }), ...monthsApi({ app }), ...privacyApi({ app }), ...peopleApi({ app }) },
      ...{ ...teamApi({ app }), ...pairingApi({ app }), ...visitsApi({ app }), ...meApi({ app }) },
      ...{ ...talkApi({ app }), ...pollsApi({ app, now }), ...timelineApi({ app, now }) },
      ...exportApi({ app, writeCsv }),
      ...registerApi({
        app,
        organisation: 'Brightwater',
        today: () => '2026-11-10',
        times: keepingTimesIn(config),
      }),
    }
    const actor = { employeeId: here.idOf('Manon'), roles: [] }
    const { customerId } = await here.pairOf('Ada')
    const found = new Map<string, unknown>()
    for (const operation of Object.keys(PATHS) as OperationId[]) {
      const isRead = PATHS[operation].method === 'get' || operation === 'searchEmployees'
      const isAsked = isRead && ROUTES[operation].who === 'employee'
      if (!isAsked || ELSEWHERE.includes(operation)) continue
      const handler = (handlers as Partial<Record<OperationId, (call: unknown) => Promise<object>>>)[
        operation
      ]
      ok(handler, `${operation}: put the handler into this test, so that a manager's answers are looked at`)
      for (const asked of queriesOf(operation, customerId)) {
        const query = ROUTES[operation].query.parse(asked)
        const body = operation === 'searchEmployees' ? { name: 'a' } : undefined
        const answer = await handler({ actor, token: '', params: { customerId }, query, body })
        ok(!('problem' in answer), `${operation} ${JSON.stringify(asked)}: ${JSON.stringify(answer)}`)
        found.set(`${operation} ${JSON.stringify(asked)}`, await readable(answer))
      }
    }
    return found
  }

  it('holds no field that its contract does not name (6.1, 6.2)', () => {
    for (const [asked, answer] of answers) {
      const { answer: form } = ROUTES[asked.split(' ')[0] as OperationId]
      if (typeof form === 'string') continue
      // What the form does not know is gone after reading; what is left must be all there was.
      deepEqual(JSON.parse(JSON.stringify(form.parse(answer))), answer, asked)
    }
  })

  it('holds no note, no reason for being away or silent, and no moment at which anybody answered (6.1, 6.3)', () => {
    for (const [asked, answer] of answers) doesNotMatch(JSON.stringify(answer), CANARIES, asked)
    for (const [asked, answer] of answers)
      doesNotMatch(JSON.stringify(answer), /too busy|"own":"unhappy"|"guess":"/, asked)
  })

  it('names nobody who has not spoken where a group is looked at (2.5, 6.2)', () => {
    const looked = [...answers].filter(([asked]) => GROUPS.test(asked))
    ok(looked.length > 8)
    for (const [asked, answer] of looked) doesNotMatch(JSON.stringify(answer), /Di|Ed|Silva/, asked)
    ok(JSON.stringify(looked).includes('Cy'), 'those who spoke are named')
  })

  it('has no field for when somebody was reached, opened or answered something (6.1)', () => {
    const forbidden =
      /answeredAt|openedAt|seenAt|readAt|sentAt|remind|promptState|responseTime|ownAt|guessAt|note$/i
    for (const [asked, answer] of answers)
      if (!/^(getMe|getAsking)/.test(asked))
        deepEqual(
          [...fieldsIn(answer)].filter((name) => forbidden.test(name)),
          [],
          asked,
        )
  })
})

/** What a reader gets to see of an answer; a file is its text. */
async function readable(answer: object): Promise<unknown> {
  if (!('csv' in answer)) return JSON.parse(JSON.stringify(answer))
  let text = ''
  for await (const piece of (answer as CsvFile).csv) text += piece
  return text
}

/** Every way to ask a thing that shows more or less of others. */
function queriesOf(operation: OperationId, customerId: string): object[] {
  const { scope } = ROUTES[operation].query.shape as Record<string, unknown>
  if (!scope) return [{}]
  const scopes = [
    { scope: 'team' },
    { scope: 'reports' },
    { scope: 'organisation' },
    { scope: 'customer', customerId },
  ]
  // Not everything is shown of the reports alone.
  const known = scopes.filter((one) => ROUTES[operation].query.safeParse(one).success)
  return 'months' in ROUTES[operation].query.shape
    ? known.flatMap((one) => [1, 3, 12].map((months) => ({ ...one, months })))
    : known
}

function* fieldsIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* fieldsIn(one)
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) {
      yield name
      yield* fieldsIn(one)
    }
}
