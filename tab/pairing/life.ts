import type { PairView } from '../../src/contract/pairing.ts'

/** What can be done with a pair; each is an entry of its menu. */
export type LifeAction =
  | 'introduce'
  | 'again'
  | 'begin'
  | 'pause'
  | 'otherDay'
  | 'resume'
  | 'end'
  | 'handOver'

type Pair = Pick<PairView, 'status' | 'mayChange' | 'mayIntroduce' | 'mailUnsure'>

/** What the reader may do with a pair now, most wanted first (1.5). */
export function lifeActions({ status, mayChange, mayIntroduce, mailUnsure }: Pair): LifeAction[] {
  if (!mayChange || status === 'ended') return []
  return [...next(status, mayIntroduce, mailUnsure), 'handOver', 'end']
}

function next(status: Pair['status'], mayIntroduce: boolean, mailUnsure: boolean): LifeAction[] {
  if (status === 'active') return ['pause']
  if (status === 'paused') return ['resume', 'otherDay']
  if (!mayIntroduce) return []
  if (status === 'suggested') return ['introduce']
  return mailUnsure ? ['again', 'begin'] : ['begin']
}

/** What was done, for the line that says so; `undo` where one press takes it back. */
export type LifeDone = {
  pair: PairView
  what: 'sent' | 'copied' | 'unsure' | 'begun' | 'paused' | 'resumed' | 'ended' | 'left' | 'undone'
  /** How the pair stood before. */
  before: PairView
}

/** What every dialog about one pair gets. */
export type LifeDialogProps = {
  open: boolean
  pair: PairView
  onClose: () => void
  onDone: (done: LifeDone) => void
}

/** How a change is taken back: paused, resumed or paired again; undefined where it cannot be by one press. */
export function undoOf({ what, before }: LifeDone): { until: string | null } | 'pair again' | undefined {
  if (what === 'paused') return { until: before.status === 'paused' ? before.until : null }
  if (what === 'resumed') return { until: before.until }
  return what === 'ended' || what === 'left' ? 'pair again' : undefined
}
