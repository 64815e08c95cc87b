import { deepEqual, equal } from 'node:assert/strict'
import {
  type Choice,
  choiceOf,
  NEW_CHOICE,
  SHOWN,
  tabOf,
  viewOfChoice,
} from '../../tab/overview/configuration.ts'
import { viewOfPath } from '../../tab/parts/route.ts'

const ORIGIN = 'https://counterpart.example'
const zeewind = { id: 'c/1 #', name: 'Zeewind' }

describe('the tab of a channel', () => {
  for (const shown of SHOWN)
    it(`that shows ${shown} is a plain link to that very view, the same for everybody`, () => {
      const view = viewOfChoice({ shown, customer: zeewind })
      const tab = view && tabOf(view, { name: 'Zeewind', origin: ORIGIN })
      const address = new URL(tab?.contentUrl ?? '')
      deepEqual([address.origin, address.search, address.hash], [ORIGIN, '', ''])
      deepEqual(viewOfPath(address.pathname), view)
      equal(tab?.websiteUrl, tab?.contentUrl)
      equal(tab?.suggestedDisplayName, 'Zeewind')
    })

  it('differs in its name for Teams from every other, so that both can stand in one channel', () => {
    const tabs = SHOWN.map((shown) => viewOfChoice({ shown, customer: zeewind }))
    const ids = tabs.map((view) => view && tabOf(view, { name: '', origin: ORIGIN }).entityId)
    equal(new Set(ids).size, SHOWN.length)
  })

  it('is changed from what it shows (4.1)', () => {
    for (const shown of SHOWN) {
      const choice = { shown, customer: shown === 'organisation' ? null : zeewind }
      const view = viewOfChoice(choice)
      const kept = view && tabOf(view, { name: 'Renamed', origin: ORIGIN }).contentUrl
      deepEqual(choiceOf(kept, [{ id: 'other', name: 'Other' }, zeewind]), choice)
    }
    const gone = choiceOf(`${ORIGIN}/tab/overview/customer/gone`, [zeewind])
    deepEqual(gone, { shown: 'numbers', customer: null }, 'its customer is chosen anew')
    for (const kept of [null, '', 'nonsense', `${ORIGIN}/tab/me`])
      deepEqual(choiceOf(kept, [zeewind]), NEW_CHOICE)
  })

  it('cannot be saved before the customer is chosen', () => {
    const without = (shown: Choice['shown']) => viewOfChoice({ shown, customer: null })
    deepEqual([without('customer'), without('numbers')], [null, null])
    deepEqual(without('organisation'), { page: 'overview', scope: 'organisation' })
  })
})
