import { deepEqual, equal } from 'node:assert/strict'
import { pathOf, subPageOf, type View, viewOfPath, viewOfSubPage } from '../../tab/parts/route.ts'
import { linkFrom } from '../../tab/parts/share-link.ts'

const WEEK = { period: { from: '2026-11-30', to: '2026-12-06' } }
const views: View[] = [
  { page: 'overview' },
  { page: 'overview', months: 12 },
  { page: 'overview', scope: 'reports', months: 3 },
  { page: 'overview', scope: 'organisation' },
  { page: 'overview', rows: 'customers' },
  { page: 'overview', scope: 'organisation', months: 12, rows: 'customers' },
  { page: 'overview', scope: 'customer', customerId: 'a/b ?#%', months: 12 },
  { page: 'overview', scope: 'customer', customerId: null },
  { page: 'customers' },
  { page: 'customer', customerId: 'a/b ?#%' },
  { page: 'team', customerId: 'a/b ?#%' },
  { page: 'me' },
  { page: 'import' },
  { page: 'functions' },
  { page: 'delivery', cycleId: null },
  { page: 'visibility' },
  { page: 'configure' },
  { page: 'delivery', cycleId: '2026-11.1' },
  { page: 'visits' },
  { page: 'panel', visitId: null },
  { page: 'panel', visitId: 'c/1.h#' },
  { page: 'visit', visitId: 'c/1.h#' },
  { page: 'visit', visitId: 'c/1.h#', doing: 'move' },
  { page: 'book', customerId: null, contactId: null, alone: false },
  { page: 'book', customerId: 'a/b', contactId: null, alone: false },
  { page: 'book', customerId: 'a/b', contactId: 'k 1', alone: false },
  { page: 'book', customerId: 'a/b', contactId: 'k 1', alone: true },
  { page: 'book', ...WEEK, customerId: 'a/b', contactId: null, alone: false },
  { page: 'book', ...WEEK, customerId: null, contactId: null, alone: false },
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
    deepEqual(viewOfSubPage('admin/functions'), { page: 'functions' })
    equal(pathOf({ page: 'overview' }), '/tab/')
  })

  it('open the booking filled in, as cards link to it (2.9, 3.1)', () => {
    const booking = { page: 'book', customerId: 'ID', contactId: 'K' } as const
    deepEqual(viewOfSubPage('visits/book/ID'), { ...booking, contactId: null, alone: false })
    deepEqual(viewOfSubPage('visits/book/ID/K'), { ...booking, alone: false })
    deepEqual(viewOfSubPage('visits/talk/ID/K'), { ...booking, alone: true })
  })

  it('open the first screen when there is no link, or an empty one', () => {
    deepEqual(viewOfSubPage(''), { page: 'overview' })
    deepEqual(viewOfPath('/tab/'), { page: 'overview' })
  })

  it('that name nothing are missing, however they are written', () => {
    const nothing = [
      'overview/all',
      'overview/team/2',
      'overview/team/3/else',
      'overview/team/customers/3',
      'overview/customer',
      'customer',
      'customer/',
      'customer/ID/else',
      'visit',
      'visits/else',
      'visits/talk',
      'visits/talk/ID',
      'visits/between',
      'visits/between/2026-11-30/soon/ID',
      'visits/between/2026-11-30/2026-11-29/ID',
    ]
    for (const subPage of [...nothing, 'admin', 'admin/else', 'nonsense', '%E0%A4%A'])
      deepEqual(viewOfSubPage(subPage), { page: 'missing' })
  })

  it('are carried into Teams by a link that anybody can be sent (4.1)', () => {
    const page = new URLSearchParams({
      ...{ TEAMS_URL: 'https://teams.microsoft.com', TEAMS_APP_ID: 'app', TENANT_ID: 'tenant' },
      PUBLIC_URL: 'https://counterpart.example',
    })
    const link = new URL(linkFrom(page.toString(), 'overview/reports/12') ?? '')
    equal(link.pathname, '/l/entity/app/counterpart')
    deepEqual(JSON.parse(link.searchParams.get('context') ?? ''), { subEntityId: 'overview/reports/12' })
    equal(link.searchParams.get('webUrl'), 'https://counterpart.example/tab/overview/reports/12')
    equal(linkFrom('__TEAMS_LINK__', 'me'), undefined)
  })
})
