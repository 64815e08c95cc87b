import type { Channel, SkipReason } from '../../contract/words.ts'
import type { CheckinKey } from '../../domain/checkins/change-checkin.ts'
import { dayIn } from '../../domain/checkins/cycle.ts'
import type { Agenda } from './agenda.ts'
import { wholeFrom } from './chance.ts'
import type { Couple } from './couples.ts'
import { guessFor, noteFor, ownFor } from './heard.ts'
import type { HeldApp } from './held-app.ts'
import { keepLater } from './promises.ts'
import type { Says } from './said/says.ts'
import { isFollowed } from './threads.ts'
import { daysLater, minutesAfter } from './working-days.ts'

type Needs = { held: HeldApp; agenda: Agenda }
/** One check-in of one pair. */
export type Asked = { couple: Couple; cycleId: string }
export type Telling = {
  seed: string
  timeZone: string
  /** The day they spoke, and how. */
  spokeOn: string
  channel: Channel
  says: Says | undefined
  /** Whether more is told than the one tap. */
  more: boolean
}

/** About a pair, unless they met in a visit this month, which is told by itself. */
export async function tellOfPair(needs: Needs, asked: Asked, telling: () => Telling): Promise<void> {
  if (!(await metInVisit(needs, asked))) await tell(needs, keyOf(asked), telling())
}

/** The tap on a face, and some minutes later what was heard. */
export async function tell(needs: Needs, key: CheckinKey, telling: Telling): Promise<void> {
  const { held, agenda } = needs
  const { says, seed } = telling
  const guess = guessFor(seed, says)
  const { revision } = done(await held.app.answerCheckin({ ...key, guess })).checkin
  if (!says && !telling.more) return
  agenda.add(minutesAfter(held.now(), wholeFrom(`${seed} types`, 1, 6)), async () => {
    const today = dayIn(held.now(), telling.timeZone)
    const promise = says?.promise
    const followUp = promise
      ? { text: promise.text, dueOn: daysLater(today, promise.days), doneOn: null }
      : null
    const told = await held.app.tellCheckin({
      ...key,
      ...{ guess, revision, followUp },
      ...{ spokeOn: telling.spokeOn, channel: telling.channel },
      heard: says?.heard ?? '',
      kind: says?.kind ?? null,
      departments: [...(says?.concerns ?? [])],
      own: ownFor(seed, guess),
      note: noteFor(seed),
    })
    done(told)
    if (followUp && !promise?.open)
      keepLater(needs, key, {
        ...{ timeZone: telling.timeZone, dueOn: followUp.dueOn },
        followed: says ? isFollowed(says) : false,
      })
  })
}

/** `Not this month`, with a reason. */
export async function skip(needs: Needs, asked: Asked & { skipReason: SkipReason }): Promise<void> {
  const { held } = needs
  if (await metInVisit(needs, asked)) return
  done(await held.app.skipCheckin({ ...keyOf(asked), skipReason: asked.skipReason }))
}

/** `Not yet`: asked again in the last week of the month. */
export async function notYet(needs: Needs, asked: Asked): Promise<void> {
  const { held } = needs
  if (await metInVisit(needs, asked)) return
  done(await held.app.sayNotYet({ ...keyOf(asked), onDay: null }))
}

async function metInVisit({ held }: Needs, asked: Asked): Promise<boolean> {
  const stored = await held.ports.checkins.get(keyOf(asked))
  return Boolean(stored?.value.visitId)
}

const keyOf = ({ couple, cycleId }: Asked) => ({
  employeeId: couple.employee.id,
  cycleId,
  pairId: couple.pairId,
})

/** History is made of what the product takes; a refusal is a mistake in it. */
export function done<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`the history was refused: ${JSON.stringify(result)}`)
  return result as Extract<T, { ok: true }>
}
