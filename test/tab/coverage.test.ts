import { deepEqual, equal } from 'node:assert/strict'
import type { JobFunction } from '../../src/contract/words.ts'
import { coverageOf } from '../../tab/people/coverage.ts'

const person = (id: string, job: JobFunction) => ({
  id,
  name: id,
  jobTitle: '',
  function: job,
  department: '',
  role: '',
})
const contact = (id: string, job: JobFunction) => ({
  ...{
    id,
    name: id,
    jobTitle: '',
    function: job,
    email: '',
    customerId: 'c',
    language: 'en',
    timeZone: 'UTC',
  },
  ...{ approaches: 0, objectedOn: null, mayObject: false },
})
type Seen = Parameters<typeof coverageOf>[0]
type Pair = Seen['pairs'][number]
const pair = (
  ours: Seen['team'][number],
  theirs: Seen['contacts'][number],
  status: Pair['status'] = 'active',
): Pair => ({
  ...{
    id: `${ours.id} ${theirs.id}`,
    customerId: 'c',
    customerName: 'C',
    employee: ours,
    contact: theirs,
    status,
  },
  ...{
    reasons: [],
    since: '2026-01-01',
    until: null,
    mayChange: false,
    mayIntroduce: false,
    mailUnsure: false,
  },
  lastConversationOn: null,
})

describe('which functions at a customer nobody knows (4.3)', () => {
  const [ann, ben, cleo] = [person('ann', 'finance'), person('ben', 'finance'), person('cleo', 'it')]
  const [fay, quin, lee] = [
    contact('fay', 'finance'),
    contact('quin', 'quality'),
    contact('lee', 'logistics'),
  ]
  const coverage = coverageOf({
    team: [ann, cleo, person('dan', 'legal')],
    contacts: [fay, quin, lee],
    pairs: [pair(ann, fay), pair(ben, fay), pair(cleo, quin), pair(cleo, lee, 'suggested')],
  })

  it('has holes on both sides, and names who alone knows a function', () => {
    deepEqual(
      coverage.theirs.map(({ function: one, known, by }) => [one, known, ...by]),
      [
        ['finance', 'known', 'ann', 'ben'],
        ['logistics', 'no pair'],
        ['it', 'nobody there'],
        ['quality', 'one thread', 'cleo'],
        ['legal', 'nobody there'],
      ],
    )
    deepEqual(
      coverage.ours.map(({ function: one, taking, people }) => [one, taking, people]),
      [
        ['finance', 'with a pair', 2],
        ['logistics', 'none of ours', 0],
        ['it', 'with a pair', 1],
        ['quality', 'none of ours', 0],
        ['legal', 'without a pair', 1],
      ],
    )
  })

  it('counts pairs by function, and none that only waits to begin', () => {
    equal(coverage.pairs('finance', 'finance'), 2)
    equal(coverage.pairs('it', 'quality'), 1)
    equal(coverage.pairs('it', 'logistics'), 0)
  })

  it('counts one person with two contacts of a function as a single thread', () => {
    const two = [contact('a', 'sales'), contact('b', 'sales')]
    const { theirs } = coverageOf({ team: [], contacts: two, pairs: two.map((one) => pair(ann, one)) })
    deepEqual(theirs.find((one) => one.function === 'sales')?.known, 'one thread')
  })
})
