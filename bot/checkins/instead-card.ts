import { z } from 'zod'
import type { AttendanceRefusal } from '../../src/domain/visits/say-attendance.ts'
import { say } from '../../src/text/say.ts'
import {
  type ActionData,
  button,
  buttons,
  card,
  choices,
  literal,
  quiet,
  text,
  textInput,
  title,
} from '../cards.ts'
import type { CardAction, Reply } from '../chat.ts'
import { parsed } from '../parsed.ts'

type Turn = Omit<Parameters<CardAction>[0], 'data'>
const about = z.object({ cycle: z.string().max(20), pair: z.string().max(200), visit: z.string().max(200) })
type About = z.infer<typeof about>
const instead = about.extend({
  standIn: z.string().max(200).default(''),
  name: z.string().trim().max(100).default(''),
})
type Person = { id: string; name: string; department: string }
const MOST_CHOICES = 20

/** `Somebody went instead`, and who (3.7). */
export const INSTEAD_ACTIONS: Record<string, CardAction> = {
  'checkin.instead': parsed(about, chooseInstead),
  'checkin.wentInstead': parsed(instead, sayInstead),
}

/** `Somebody went instead`: who, out of the customer's team or by a name that is typed (3.7). */
async function chooseInstead(turn: Turn, about: About): Promise<Reply> {
  const { app, speaker } = turn
  const found = await app.chooseStandIns({ employeeId: speaker.employeeId, visitId: about.visit })
  return asking(turn, about, found)
}

/** Who went is stored, and asked what they heard; of several people of a name one is chosen first. */
async function sayInstead(turn: Turn, { standIn, name, ...about }: z.infer<typeof instead>): Promise<Reply> {
  const { app, speaker } = turn
  const words = speaker.texts.checkin.debrief
  if (!name)
    return standIn
      ? store(turn, about, standIn)
      : asking(turn, about, await teamOf(turn, about), words.insteadNobody)
  const found = await app.searchEmployees(name)
  const exact = found.filter((one) => plain(one.name) === plain(name))
  const [only, other] = exact.length > 0 ? exact : found
  if (!only) return asking(turn, about, await teamOf(turn, about), words.insteadUnknown(literal(name)))
  return other ? asking(turn, about, found, words.insteadSeveral) : store(turn, about, only.id)
}

const teamOf = ({ app, speaker }: Turn, { visit }: About) =>
  app.chooseStandIns({ employeeId: speaker.employeeId, visitId: visit })

const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase()

function asking({ speaker }: Turn, about: About, people: readonly Person[], said?: string): Reply {
  const words = speaker.texts.checkin.debrief
  const data: ActionData = { ...about }
  const options = people
    .slice(0, MOST_CHOICES)
    .map(({ id, name, department }) => ({ title: words.insteadChoice(name, department), value: id }))
  const pick = options.length > 0 ? [choices('standIn', words.insteadPick, options, null)] : []
  const body = [
    title(words.insteadTitle),
    ...(said ? [text(said)] : []),
    ...pick,
    textInput('name', options.length > 0 ? words.insteadOther : words.insteadName, '', { maxLength: 100 }),
    quiet(words.insteadText),
    buttons([
      button(words.insteadSave, 'checkin.wentInstead', data),
      button(words.insteadBack, 'checkin.show', data, { associatedInputs: 'none' }),
    ]),
  ]
  return { card: card(body), summary: words.insteadTitle }
}

async function store({ app, speaker, pressed }: Turn, about: About, standInId: string): Promise<Reply> {
  const { texts, employeeId } = speaker
  const words = texts.checkin.debrief
  const done = await app.sayAttendance({ employeeId, visitId: about.visit, there: false, standInId, pressed })
  if (!done.ok) return { text: say<AttendanceRefusal>(texts.heard.refusals, done.refusal) }
  const name = (await app.nameOf(standInId)) ?? ''
  const said = words.wentInstead(literal(name))
  const back = buttons([button(words.there, 'checkin.there', { ...about })])
  return { card: card([text(said), back]), summary: words.wentInstead(name) }
}
