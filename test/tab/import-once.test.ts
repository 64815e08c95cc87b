import { deepEqual, equal, match } from 'node:assert/strict'
import { en } from '../../src/text/en.ts'
import { tab } from '../../src/text/en-tab.ts'
import { oneWrite } from '../../tab/people/one-write.ts'

describe('an import at a time', () => {
  it('is written once, however often it is clicked, and nothing else begins meanwhile', () => {
    const runs = oneWrite()
    deepEqual(
      [runs.begin('first', true), runs.begin('second', true), runs.begin('look', false)],
      [true, false, false],
    )
    equal(runs.counts('first'), true)
    runs.end('second')
    equal(runs.begin('early', true), false)
    runs.end('first')
    equal(runs.begin('later', true), true)
  })

  it('shows what was asked last, whichever answer comes last', () => {
    const runs = oneWrite()
    runs.begin('csv', false)
    runs.begin('our erp', false)
    deepEqual([runs.counts('our erp'), runs.counts('csv')], [true, false])
  })

  it('says how many rows are known and how many refused where there is nothing new', () => {
    const { nothingNow } = tab.imports
    match(nothingNow(4, 1, 0), /^4 are known already; 1 is refused\. /)
    match(nothingNow(1, 2, 3), /^1 is known already; 2 are refused; 3 are not found\. /)
    match(nothingNow(0, 2, 0), /^Nothing in this file can be imported as it is\./)
  })

  it('names in words for people what somebody changed since', () => {
    const { changed } = en.imports.kept
    equal(changed({ changed: ['share'] }), 'Somebody changed the link to the team page since; that stays.')
    equal(
      changed({ changed: ['ownerId', 'ownerSince', 'jobTitle'] }),
      'Somebody changed the owner and job title since; that stays.',
    )
    equal(changed({ changed: ['linkNonce'] }), 'Somebody changed the introduction since; that stays.')
  })
})
