import type { Card } from '../../bot/cards.ts'
import { checkinCard, type Focus } from '../../bot/checkins/checkin-card.ts'
import { tabLink } from '../../src/contract/tab-link.ts'
import { type Checkin, NOTHING_HEARD } from '../../src/domain/checkins/checkin.ts'
import type { VisitOffers } from '../../src/domain/checkins/shown.ts'
import { en } from '../../src/text/en.ts'

export const checkin = (more: Partial<Checkin> = {}): Checkin => ({
  ...NOTHING_HEARD,
  employeeId: 'e1',
  cycleId: '2026-11',
  pairId: 'c1.p1',
  customerId: 'c1',
  customerName: 'Larkspur Dairy',
  contactId: 'c1.k1',
  contactName: 'Ines Moreau',
  contactTitle: 'Head of logistics',
  visitId: null,
  employeeName: 'Tom Bakker',
  jobFunction: 'logistics',
  department: 'Logistics',
  jobTitle: 'Planner',
  leader: false,
  scopes: [],
  status: 'open',
  guess: null,
  guessAt: null,
  sharedAt: null,
  unsharedAt: null,
  skipReason: null,
  answeredAt: null,
  ownAt: null,
  againOn: null,
  promisedAt: null,
  late: false,
  thereAt: null,
  wanted: true,
  revision: 1,
  ...more,
})
export const spoke = checkin({
  status: 'spoke',
  guess: 'content',
  spokeOn: '2026-11-10',
  channel: 'video',
  heard: 'x'.repeat(2000),
  kind: 'worry',
  departments: ['Logistics', 'Finance'],
  own: 'delighted',
  followUp: { text: 'y'.repeat(500), dueOn: '2026-11-20', doneOn: null },
  note: 'z'.repeat(2000),
})
export const second = checkin({ pairId: 'c1.p2', contactName: 'Ola Nordmann' })
const departments = Array.from({ length: 40 }, (_, i) => `Department ${i}`)
const link = tabLink({
  TEAMS_URL: 'https://teams.microsoft.com',
  TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
  TENANT_ID: '66666666-7777-4888-8999-000000000000',
  PUBLIC_URL: 'https://counterpart-of-a-long-name.azurewebsites.example',
})
export const draw = (
  checkins: Checkin[],
  focus?: Focus,
  againOn: string | null = null,
  today = '2026-11-12',
) => checkinCard({ texts: en, locale: 'en', link, today, checkins, departments, focus, againOn })
export const VISIT = 'c1.0123456789abcdef0123'
export const visited = checkin({ status: 'spoke', visitId: VISIT, channel: 'visit', spokeOn: '2026-11-05' })
const EXPECTED: VisitOffers = { asks: false, instead: true }
export const drawDebrief = (checkins: Checkin[], focus?: Focus, offers: VisitOffers = EXPECTED) =>
  checkinCard({
    offers,
    texts: en,
    locale: 'en',
    link,
    today: '2026-11-12',
    checkins,
    visitId: VISIT,
    departments,
    focus,
  })

export type Node = Record<string, unknown>
export function* nodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const part of value) yield* nodes(part)
  else if (typeof value === 'object' && value !== null) {
    yield value as Node
    yield* nodes(Object.values(value))
  }
}
export const of = (card: unknown, type: string) => [...nodes(card)].filter((node) => node.type === type)
export const texts = (card: Card) => of(card, 'TextBlock').map((node) => String(node.text))
