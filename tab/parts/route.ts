import {
  OVERVIEW_MONTHS,
  OVERVIEW_SCOPES,
  type OverviewMonths,
  type OverviewScope,
} from '../../src/contract/overview-words.ts'
import { SIGNED_IN_PAGE, type VisitDoing, visitPage } from '../../src/contract/tab-link.ts'

/** A view of the tab; each has an address of its own. */
export type View =
  | OverviewView
  | { page: 'customers' | 'me' | 'visits' | 'import' | 'functions' | 'visibility' | 'configure' | 'missing' }
  | { page: 'stored' | 'protection' | 'installation' }
  /** Where Entra's window ends. */
  | { page: typeof SIGNED_IN_PAGE }
  | { page: 'personal-data' }
  | { page: 'customer' | 'team'; customerId: string }
  | { page: 'delivery'; cycleId: string | null }
  | { page: 'visit'; visitId: string; doing?: VisitDoing }
  /** Beside a meeting, in its side panel; null for the visit that the meeting is. */
  | { page: 'panel'; visitId: string | null }
  | Booking

/** An overview: without a group of the reader's own team, without months of the open one (4.1). */
export type OverviewView = {
  page: 'overview'
  scope?: OverviewScope
  /** With scope customer; null while none is chosen. */
  customerId?: string | null
  months?: OverviewMonths
  /** What is looked at month by month (4.3); departments without. */
  rows?: 'customers'
}

/** The visits with the dialog for a new one open over them; `alone` is one employee with one contact (2.9). */
export type Booking = {
  page: 'book'
  customerId: string | null
  contactId: string | null
  alone: boolean
  /** The days (YYYY-MM-DD, both included) in which times are looked for first. */
  period?: Period
}
export type Period = { from: string; to: string }

export const BASE = '/tab/'

/** The route of a view as Teams carries it in a deep link (`subPageId`): `customer/ID`, `me`, `admin/import`. */
export function subPageOf(view: View): string {
  switch (view.page) {
    case 'missing':
      return ''
    case 'overview':
      return overviewPath(view)
    case 'customer':
      return `customer/${encodeURIComponent(view.customerId)}`
    case 'team':
      return `customer/${encodeURIComponent(view.customerId)}/team`
    case 'import':
      return 'admin/import'
    case 'functions':
      return 'admin/functions'
    case 'visibility':
      return 'admin/visibility'
    case 'protection':
      return 'admin/protection'
    case 'stored':
      return 'me/data'
    case 'personal-data':
      return 'admin/personal-data'
    case 'installation':
      return 'admin/settings'
    case 'delivery':
      return view.cycleId === null ? 'admin/delivery' : `admin/delivery/${encodeURIComponent(view.cycleId)}`
    case 'panel':
      return view.visitId === null ? 'panel' : `panel/${encodeURIComponent(view.visitId)}`
    case 'visit':
      return visitPage(view.visitId, view.doing)
    case 'book':
      return ['visits', ...doingOf(view), view.customerId, view.contactId]
        .filter((part) => part !== null)
        .map(encodeURIComponent)
        .join('/')
    default:
      return view.page
  }
}

export function pathOf(view: View): string {
  return BASE + subPageOf(view)
}

/** The view that a route names; what no route names is `missing`. */
export function viewOfSubPage(subPage: string): View {
  const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = subPage
    .split('/')
    .map(decoded)
  if (first === '') return { page: 'overview' }
  if (first === 'overview') return overviewView(second, third, fourth, fifth)
  if (first === 'me' && second === 'data') return { page: 'stored' }
  if (first === 'customers' || first === 'me' || first === 'configure') return { page: first }
  if (first === SIGNED_IN_PAGE) return { page: first }
  if (first === 'customer' && second && !third) return { page: 'customer', customerId: second }
  if (first === 'customer' && second && third === 'team') return { page: 'team', customerId: second }
  if (first === 'visit' && second) return visitView(second, third)
  if (first === 'panel') return { page: 'panel', visitId: second || null }
  if (first === 'visits' && second === 'between')
    return betweenView(third, fourth, fifth || null, sixth || null)
  if (first === 'visits') return visitsView(second, third || null, fourth || null)
  if (first === 'admin' && (second === 'import' || second === 'functions')) return { page: second }
  if (first === 'admin' && (second === 'visibility' || second === 'protection')) return { page: second }
  if (first === 'admin' && second === 'personal-data') return { page: second }
  if (first === 'admin' && second === 'settings') return { page: 'installation' }
  if (first === 'admin' && second === 'delivery') return { page: 'delivery', cycleId: third || null }
  return { page: 'missing' }
}

const DOING = ['move', 'cancel', 'ask'] as const satisfies readonly VisitDoing[]

/** `overview/customer/ID/12`, `overview/team/3`, `overview/team/customers`; the plain one is the first screen. */
function overviewPath({ scope = 'team', customerId, months = 1, rows }: OverviewView): string {
  if (scope === 'team' && months === 1 && !rows) return ''
  const who = scope === 'customer' ? [scope, customerId ?? '-'] : [scope]
  const which = [...(months === 1 ? [] : [String(months)]), ...(rows ? [rows] : [])]
  return ['overview', ...who, ...which].map(encodeURIComponent).join('/')
}

function overviewView(scope: string, ...rest: string[]): View {
  if (scope === '') return { page: 'overview' }
  const of = OVERVIEW_SCOPES.find((one) => one === scope)
  const [customerId = '', ...parts] = of === 'customer' ? rest : ['', ...rest]
  const which = parts.filter((part) => part !== '')
  const rows = which.at(-1) === 'customers' ? which.pop() : undefined
  const [period = '1', ...unknown] = which
  const months = OVERVIEW_MONTHS.find((one) => String(one) === period)
  if (!of || !months || unknown.length > 0 || (of === 'customer' && !customerId)) return { page: 'missing' }
  return {
    page: 'overview',
    ...(of === 'team' ? {} : { scope: of }),
    ...(of === 'customer' ? { customerId: customerId === '-' ? null : customerId } : {}),
    ...(months === 1 ? {} : { months }),
    ...(rows ? { rows: 'customers' } : {}),
  }
}

function visitView(visitId: string, doing: string): View {
  if (doing === '') return { page: 'visit', visitId }
  const known = DOING.find((one) => one === doing)
  return known ? { page: 'visit', visitId, doing: known } : { page: 'missing' }
}

const doingOf = ({ alone, period }: Booking): string[] =>
  period ? ['between', period.from, period.to] : [alone ? 'talk' : 'book']

function betweenView(from: string, to: string, customerId: string | null, contactId: string | null): View {
  if (!isDay(from) || !isDay(to) || to < from) return { page: 'missing' }
  return { page: 'book', customerId, contactId, alone: false, period: { from, to } }
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

function visitsView(doing: string, customerId: string | null, contactId: string | null): View {
  if (doing === '') return { page: 'visits' }
  const view = { page: 'book', customerId, contactId } as const
  if (doing === 'book') return { ...view, alone: false }
  if (doing === 'talk' && customerId && contactId) return { ...view, alone: true }
  return { page: 'missing' }
}

export function viewOfPath(path: string): View {
  return viewOfSubPage(path.startsWith(BASE) ? path.slice(BASE.length) : '')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
