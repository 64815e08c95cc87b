import type { Access } from '../../domain/privacy/access.ts'
import type { ContactUse } from '../../domain/privacy/contact-use.ts'
import type { PrivacyStore, Visibility } from '../../domain/privacy/visibility.ts'
import type { Fields } from './codec.ts'
import type { OpenRows } from './open-tables.ts'

const visibility: Fields<Visibility> = { changes: 'json', revision: 'number' }
const access: Fields<Access> = {
  personId: 'text',
  day: 'text',
  what: 'text',
  byId: 'text',
  asAdministrator: 'flag',
  at: 'text',
}

const contactUse: Fields<ContactUse> = { customerId: 'text', contactId: 'text', lastOn: 'text' }

/** Later days come before earlier ones, as keys are in the order of their letters. */
const latestFirst = (day: string) => day.replace(/\d/g, (digit) => String(9 - Number(digit)))

/** Who is seen, and who looked at or changed what is stored about somebody. */
export function privacyTables(open: OpenRows): PrivacyStore {
  return {
    visibility: open('settings', { partition: () => 'settings', row: (k) => k.name, fields: visibility }),
    accesses: open('audit', {
      partition: (k) => k.personId ?? '',
      row: (k) => `${latestFirst(k.day)}|${k.what}|${k.byId}`,
      fields: access,
    }),
    contactUses: open('customers', {
      partition: (k) => k.customerId ?? '',
      row: (k) => `use:${k.contactId}`,
      prefix: 'use:',
      fields: contactUse,
    }),
  }
}
