import { equal, ok } from 'node:assert/strict'
import { type OperationId, PATHS } from '../../src/contract/paths.ts'
import { fileAnswer } from '../../src/contract/personal-data.ts'
import { ROUTES } from '../../src/contract/routes.ts'
import { patienceFor } from '../../tab/parts/patience.ts'

const PAGE_MS = 20_000
const operations = Object.keys(PATHS) as OperationId[]
const files = operations.filter((operation) => {
  const { answer } = ROUTES[operation]
  return answer === 'csv' || answer === fileAnswer
})

describe('how long the tab waits for an answer', () => {
  it('is longer for every file of many rows than for a page, one with everything about somebody included (4.6, 6.4)', () => {
    ok(files.length > 4 && files.includes('exportMe') && files.includes('exportPerson'))
    for (const operation of files) ok(patienceFor(operation, false) > 5 * PAGE_MS, operation)
    equal(patienceFor('teamOverview', false), PAGE_MS)
    ok(patienceFor('teamOverview', true) > 5 * PAGE_MS)
  })
})
