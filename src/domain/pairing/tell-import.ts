import type { EndReason } from '../../contract/words.ts'
import type { Pair, PairNews } from './pair.ts'
import { tellsOf } from './tell-pair.ts'

/**
 * A file may hold hundreds of pairs of one owner, who sees on the customer's page what became of them. Pairs that it
 * brings are no news either: they are taken for known, and the first card names them.
 */
const NOBODY_ELSE = { byId: null, byName: '', ownerId: null, employeeName: '' }

/** What the employee of a pair hears that an import ended, or taking one back did (1.5). */
export const toldOfEnd =
  (note: EndReason) =>
  (pair: Pair): PairNews[] =>
    tellsOf(pair, NOBODY_ELSE, { toEmployee: 'pair ended', toOwner: 'colleague ended', note })

/** What the employee of a pair hears that goes on, since the import that ended it was taken back (1.5). */
export const toldOfReturn = (pair: Pair): PairNews[] =>
  tellsOf(pair, NOBODY_ELSE, { toEmployee: 'pair goes on', toOwner: 'colleague goes on' })
