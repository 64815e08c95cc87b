import { ALPENBAHN } from './alpenbahn.ts'
import { EBRO } from './ebro.ts'
import { MARCHAND } from './marchand.ts'
import { NORDLYS } from './nordlys.ts'
import { PRAIRIE } from './prairie.ts'
import type { SaidInPairs } from './says.ts'
import { ZEEWIND } from './zeewind.ts'

/** Everything that is heard in the history outside visits, by pair. */
export const SAID: SaidInPairs = { ...ZEEWIND, ...ALPENBAHN, ...PRAIRIE, ...MARCHAND, ...EBRO, ...NORDLYS }
