import { deepEqual, equal } from 'node:assert/strict'
import { pathOf, subPageOf, type View, viewOfPath, viewOfSubPage } from '../../tab/parts/route.ts'

const views: View[] = [
  { page: 'overview' },
  { page: 'customers' },
  { page: 'customer', customerId: 'a/b ?#%' },
  { page: 'me' },
  { page: 'import' },
  { page: 'delivery', cycleId: null },
  { page: 'delivery', cycleId: '2026-11.1' },
]

describe('addresses of the tab', () => {
  for (const view of views)
    it(`lead back to ${view.page} from its own address and its deep link`, () => {
      deepEqual(viewOfPath(pathOf(view)), view)
      deepEqual(viewOfSubPage(subPageOf(view)), view)
    })

  it('are those that cards and colleagues link to', () => {
    deepEqual(viewOfSubPage('customer/ID'), { page: 'customer', customerId: 'ID' })
    deepEqual(viewOfSubPage('me'), { page: 'me' })
    deepEqual(viewOfSubPage('admin/import'), { page: 'import' })
    equal(pathOf({ page: 'overview' }), '/tab/')
  })

  it('open the first screen when there is no link, or an empty one', () => {
    deepEqual(viewOfSubPage(''), { page: 'overview' })
    deepEqual(viewOfPath('/tab/'), { page: 'overview' })
  })

  it('that name nothing are missing, however they are written', () => {
    for (const subPage of ['customer', 'customer/', 'admin', 'admin/else', 'nonsense', '%E0%A4%A'])
      deepEqual(viewOfSubPage(subPage), { page: 'missing' })
  })
})
