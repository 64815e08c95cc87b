import { deepEqual, equal } from 'node:assert/strict'
import { type Choice, SHOWN, tabOf, viewOfChoice } from '../../tab/overview/configuration.ts'
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

  it('cannot be saved before the customer is chosen', () => {
    const without = (shown: Choice['shown']) => viewOfChoice({ shown, customer: null })
    deepEqual([without('customer'), without('numbers')], [null, null])
    deepEqual(without('organisation'), { page: 'overview', scope: 'organisation' })
  })
})
