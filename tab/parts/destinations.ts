import type { Role } from '../../src/contract/words.ts'
import type { frame } from '../../src/text/en-frame.ts'
import type { View } from './route.ts'

type Destination = { view: View; name: keyof typeof frame.nav; covers: readonly View['page'][]; for?: Role }

/** The rows of the navigation, in order; a view belongs to the row that covers it. */
const ALL: readonly Destination[] = [
  { view: { page: 'overview' }, name: 'team', covers: ['overview'] },
  { view: { page: 'customers' }, name: 'customers', covers: ['customers', 'customer', 'team'] },
  { view: { page: 'visits' }, name: 'visits', covers: ['visits', 'visit', 'book'] },
  { view: { page: 'me' }, name: 'me', covers: ['me', 'stored'] },
  { view: { page: 'import' }, name: 'import', covers: ['import'], for: 'administrator' },
  { view: { page: 'functions' }, name: 'functions', covers: ['functions'], for: 'administrator' },
  {
    view: { page: 'delivery', cycleId: null },
    name: 'delivery',
    covers: ['delivery'],
    for: 'administrator',
  },
  {
    view: { page: 'visibility' },
    name: 'visibility',
    covers: ['visibility'],
    for: 'administrator',
  },
  {
    view: { page: 'personal-data' },
    name: 'personalData',
    covers: ['personal-data', 'protection'],
    for: 'administrator',
  },
  { view: { page: 'installation' }, name: 'installation', covers: ['installation'], for: 'administrator' },
]

/** Where somebody with these roles can go. */
export function destinationsFor(roles: readonly Role[]): readonly Destination[] {
  return ALL.filter((destination) => !destination.for || roles.includes(destination.for))
}
