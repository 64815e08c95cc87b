import type { KindName } from '../../domain/privacy/stored.ts'
import { allowanceTable } from './allowance.ts'
import { checkinTables } from './checkins.ts'
import type { Kind } from './codec.ts'
import { decisionTables } from './decisions.ts'
import { DUE_FIELDS } from './due.ts'
import { erasureTables } from './erasures.ts'
import { claimTables } from './imports.ts'
import type { OpenRows } from './open-tables.ts'
import { overviewTables } from './overview.ts'
import { pairTables } from './pairs.ts'
import { peopleTables } from './people.ts'
import { fileTables } from './person-files.ts'
import { privacyTables } from './privacy.ts'
import { restoredTable } from './restored.ts'
import { subscriptionTables } from './subscriptions.ts'
import { visitTables } from './visits.ts'

/** How the properties of a kind of row are stored. */
export type Form = Readonly<Record<string, Kind>>

/** Opens no table: each store is nothing but the form of its rows. */
const formOf = ((_table: string, { fields }: { fields: Form }) => fields) as unknown as OpenRows
const { rollups, ...overview } = overviewTables(formOf)

/** The form of every kind of row, as the tables are opened with; the log of an undo and the parts of a file have none. */
export const ROW_FORMS = {
  ...peopleTables(formOf),
  ...pairTables(formOf),
  ...checkinTables(formOf),
  ...overview,
  ...rollups,
  ...privacyTables(formOf),
  ...erasureTables(formOf),
  ...fileTables(formOf),
  ...visitTables(formOf),
  ...decisionTables(formOf),
  ...subscriptionTables(formOf),
  ...claimTables(formOf),
  allowance: allowanceTable(formOf),
  restored: restoredTable(formOf),
  due: DUE_FIELDS,
} as unknown as Readonly<Record<Exclude<KindName, 'undoLog' | 'fileParts'>, Form>>
