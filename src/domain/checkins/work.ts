import type { AccessKind, LifecycleEvent } from '../../contract/words.ts'
import type { Rows, Stored } from '../store.ts'

/** Work that waits for product time. */
export type DueWork =
  | { kind: 'plan'; cycleId: string }
  | { kind: 'send'; cycleId: string; shard: string }
  | { kind: 'again'; cycleId: string; shard: string; employeeId: string; card: string }
  | { kind: 'visit-over'; customerId: string; visitId: string }
  | { kind: 'attendance'; customerId: string; visitId: string }
  | { kind: 'visit'; customerId: string; visitId: string }
  | { kind: 'look-at-visit'; customerId: string; visitId: string }
  | { kind: 'subscription'; employeeId: string }
  | { kind: 'brief'; customerId: string; visitId: string; employeeId: string; when: 'day' | 'hour' }
  | { kind: 'pair-day'; customerId: string; pairId: string }
  | { kind: 'poll'; customerId: string; pollId: string }
  | { kind: 'read-directory'; day: string }
  | { kind: 'retitle'; title: string; byId: string }
  | { kind: 'retention'; day: string }
  | FeelingsWork
  | { kind: 'contact'; customerId: string; contactId: string }
  | { kind: 'person-day'; employeeId: string }
  | { kind: 'news'; employeeId: string; newsId: string }
  | { kind: 'erase'; erasureId: string }
  | { kind: 'forget-file'; fileId: string }
export type DueRow = { dueAt: string; work: DueWork }
export type Due = {
  /** Puts work to wait; the same work at the same time is put once. */
  add(row: DueRow): Promise<void>
  /** What is due at `now`, oldest first, at most 1,000 rows. */
  upTo(now: string): Promise<Stored<DueRow>[]>
  remove(row: Stored<DueRow>): Promise<void>
  /** Product time of the first row that waits; null when none does. */
  next(): Promise<string | null>
}

/**
 * What becomes of somebody whose moment has passed and who was not asked: `catch up` asks them at the next moment at
 * which they may be disturbed, since we are late; `join` on the next working morning where enough of the cycle is left,
 * since they have only just become due; `next cycle` not before that one begins.
 */
export type Late = 'catch up' | 'join' | 'next cycle'

/** Work for any instance to do now. Handled at least once, so that handlers are idempotent. */
export type Work =
  | { kind: 'plan-shard'; cycleId: string; shard: string; late?: Late }
  | { kind: 'asking'; late?: Late }
  | { kind: 'visibility' }
  | { kind: 'tell-visibility'; shard: string; since: string }
  | AccessWork
  | ImportNoted
  | { kind: 'erase'; erasureId: string }
  | { kind: 'make-files' }
  | { kind: 'forget-file'; fileId: string }
  | { kind: 'retention'; day: string }
  | RetainNext
  | { kind: 'retain-people'; employeeIds: string[]; at: string }
  | { kind: 'forget-people' }
  | { kind: 'retain-accesses'; personIds: string[]; at: string }
  | { kind: 'retain-customers'; customerIds: string[]; at: string }
  | { kind: 'retain-delivery'; cycleId: string; at: string }
  | FeelingsWork
  | { kind: 'send-shard'; cycleId: string; shard: string }
  | { kind: 'ask-again'; cycleId: string; shard: string; employeeId: string; card: string }
  | { kind: 'visit-over'; customerId: string; visitId: string }
  | { kind: 'attendance'; customerId: string; visitId: string }
  | { kind: 'debrief'; cycleId: string; shard: string; employeeId: string; card: string }
  | { kind: 'pair'; customerId: string; pairId: string }
  | { kind: 'pair-day'; customerId: string; pairId: string }
  | { kind: 'contact'; customerId: string; contactId: string; back?: { leftOn: string; byId: string } }
  | { kind: 'employee'; employeeId: string }
  | { kind: 'person-day'; employeeId: string }
  | { kind: 'handover'; customerId: string; handoverId: string }
  | { kind: 'undo-import'; job: string; byId: string }
  | { kind: 'news'; employeeId: string; newsId: string }
  | { kind: 'follow-up'; employeeId: string; cycleId: string; pairId: string }
  | PromiseMoved
  | { kind: 'read-directory'; day: string }
  | { kind: 'retitle'; title: string; byId: string }
  | { kind: 'customer'; customerId: string }
  | { kind: 'look-after'; customerIds: string[] }
  | { kind: 'visit'; customerId: string; visitId: string }
  | { kind: 'poll'; customerId: string; pollId: string }
  | { kind: 'answer'; customerId: string; visitId: string; contactId: string }
  | { kind: 'look-at-visit'; customerId: string; visitId: string }
  | { kind: 'brief'; customerId: string; visitId: string; employeeId: string; when: 'day' | 'hour' }
  | {
      kind: 'redraw-brief'
      customerId: string
      visitId: string
      employeeId: string
      when: 'day' | 'hour'
      start: string
    }
  | { kind: 'look-at-visits'; employeeId: string; eventIds?: string[] }
  | { kind: 'subscription'; employeeId: string; event?: LifecycleEvent; subscriptionId?: string }
  | { kind: 'checkin'; employeeId: string; cycleId: string; pairId: string; pressed?: string }
  | { kind: 'redraw'; employeeId: string; cycleId: string }
  | { kind: 'install'; cycleId: string; shard: string; employeeId: string; card: string }
  | { kind: 'move-cycle'; cycleId: string; move: Move; at: string }
  | { kind: 'move-shard'; cycleId: string; shard: string; move: Move; at: string }
/** What was told up to a moment becomes part of what is shown of a team, and then of customers and of everybody (6.2). */
export type FeelingsWork =
  | { kind: 'publish-feelings'; home: string; cycleId: string; until: string }
  | { kind: 'gather-feelings'; until: string }
/** That somebody looked at or changed what is stored about these people (6.4). */
export type AccessWork = {
  kind: 'access'
  what: AccessKind
  byId: string
  asAdministrator: boolean
  day: string
  at: string
  personIds: string[]
}
/**
 * What is still to be looked through for what has had its time (6.4): employees of these shards, of the first one those
 * behind an id, then customers.
 */
export type RetainNext = { kind: 'retain-next'; shards: string[]; after: string | null; at: string }
/**
 * That somebody had an import written, or taken back, at an instant: whose data it changed is told so (6.4). `ended`:
 * nothing of it is written any more.
 */
export type ImportNoted = { kind: 'note-import'; job: string; byId: string; at: string; ended?: true }
/** That somebody gave a promise of theirs to a colleague, or took it `back`; `run` names the giving (4.7). */
export type PromiseMoved = {
  kind: 'promise'
  employeeId: string
  cycleId: string
  pairId: string
  toId: string
  run: string
  back: boolean
}
/** What an administrator does to the prompts of a cycle: they follow its control, go out now, or go out again (2.8). */
export type Move = 'control' | 'run' | 'resend'
export type WorkQueue = { put(work: Work): Promise<void> }

/** A piece of work that nobody else sees until its time is up, unless it is kept or done with. */
export type TakenWork = {
  id: string
  /** As it stands in the queue, and what that means; undefined for what cannot be read. */
  text: string
  work: Work | undefined
  /** How often it was taken, this time included. */
  deliveries: number
  /** What is known of the times before: how often it failed, and how often nobody said what came of it. */
  failures: number
  unfinished: number
  /** Keeps it hidden for so many more seconds; false when another instance has it by now. */
  keep(seconds: number): Promise<boolean>
  /** Notes that it got on: should this one die with it, that is no sign that the work ends whoever does it. */
  getsOn(seconds: number): Promise<unknown>
  /** Gives it back, to be taken again after so many seconds; whether the work is to blame is noted with it. */
  giveBack(seconds: number, failed: boolean): Promise<unknown>
  done(): Promise<void>
}
/** What a worker knows of the message it works on, and what it may say of it. */
export type Hold = {
  /** Whether no other has it by now. */
  stillMine: () => boolean
  /** Whether one had it before. */
  redelivered: boolean
  /** Something of it is done that need not be done again. */
  getsOn: () => void
}
/** The queue as those see it who do the work. */
export type WorkSource = {
  /** Puts work for any instance; hidden for so many seconds first. */
  put(work: Work, hiddenSeconds: number): Promise<unknown>
  take(most: number, hiddenSeconds: number): Promise<TakenWork[]>
}

/** Work that failed too often, kept until somebody has it done once more. */
export type SetAside = {
  /** That of its message, so that setting it aside twice keeps it once. */
  id: string
  /** As it stood in the queue. */
  text: string
  /** The kind of trouble, such as `RestError 503`; never the words of an error, which may name people. */
  reason: string
  /** Product time. */
  at: string
}
export type SetAsideRows = Rows<{ id: string }, SetAside>
