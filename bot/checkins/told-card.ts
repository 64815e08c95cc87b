import { z } from 'zod'
import type { TabLink } from '../../src/contract/tab-link.ts'
import { CHANNELS, FEELINGS, GUESSES, INSIGHT_KINDS } from '../../src/contract/words.ts'
import type { Checkin } from '../../src/domain/checkins/checkin.ts'
import type { Texts } from '../../src/text/en.ts'
import {
  type ActionData,
  button,
  buttons,
  choices,
  container,
  dateInput,
  type Element,
  literal,
  quiet,
  textInput,
  title,
  toggle,
} from '../cards.ts'
import { optional, typed } from '../parsed.ts'
import { bookVisit, dataOf, FACES, firstName, type OnCard } from './question-card.ts'

type Words = Texts['checkin']
const LONGEST = { heard: 2000, followUp: 500, note: 2000 }
/** How many departments a card offers, but for what is chosen already; more would make it longer than anybody reads. */
const MOST_DEPARTMENTS = 25

/** What the form brings when it is saved. */
export const TELL_FIELDS = {
  guess: optional(z.enum(GUESSES)),
  heard: typed(LONGEST.heard),
  kind: optional(z.enum(INSIGHT_KINDS)),
  departments: z
    .string()
    .max(30_000)
    .default('')
    .transform((values) => [...new Set(values.split(',').map(fromValue).filter(Boolean))]),
  own: optional(z.enum(FEELINGS)),
  followUp: typed(LONGEST.followUp),
  dueOn: optional(z.iso.date()),
  spokeOn: optional(z.iso.date()),
  channel: optional(z.enum(CHANNELS)),
  note: typed(LONGEST.note),
}

/** The same as it is stored. */
export function typedOf({ followUp, dueOn, ...data }: z.infer<z.ZodObject<typeof TELL_FIELDS>>) {
  const { guess, heard, kind, departments, own, spokeOn, channel, note } = data
  const promise = followUp ? { text: followUp, dueOn, doneOn: null } : null
  return { guess, heard, kind, departments, own, spokeOn, channel, note, followUp: promise }
}

/** The same as it came, for a button that brings it back; empty where no form was saved. */
export function typedIn(data: Record<string, unknown>): ActionData {
  const given = Object.keys(TELL_FIELDS).flatMap((name): [string, string][] => {
    const value = data[name]
    return typeof value === 'string' && value !== '' ? [[name, value]] : []
  })
  // A face alone was tapped, and not typed.
  return given.some(([name]) => name !== 'guess') ? Object.fromEntries(given) : {}
}

type FormInput = {
  departments: string[]
  link: TabLink
  show: 'form' | 'change' | 'logged'
  /** What is to be read before anything is changed. */
  notice?: Element[]
}

/** `You spoke with NAME`, with `Undo`, and room for what was heard (2.3). With `change` the face can be corrected too; what was told without a face has both. */
export function tellForm(
  texts: Words,
  checkin: OnCard,
  { departments, link, show, notice = [] }: FormInput,
): Element[] {
  const change = show !== 'form'
  const heard = textInput('heard', texts.heard, checkin.heard, {
    isMultiline: true,
    maxLength: LONGEST.heard,
    placeholder: texts.heardHint,
  })
  const promised = textInput('followUp', texts.followUp, checkin.followUp?.text ?? '', {
    maxLength: LONGEST.followUp,
    placeholder: texts.followUpHint,
  })
  const undo = button(texts.undo, 'checkin.undo', dataOf(checkin), { associatedInputs: 'none' })
  return [
    title(saySpoke(texts, checkin)),
    ...notice,
    ...(show === 'change' ? [] : [buttons([undo])]),
    ...(change ? [guessInput(texts, checkin)] : []),
    heard,
    promised,
    dateInput('dueOn', texts.dueOn, checkin.followUp?.dueOn ?? null),
    choices('own', texts.own, named(FEELINGS, texts.feelings), checkin.own),
    quiet(texts.ownHint),
    furtherFields(texts, checkin, departments, change),
    buttons([
      button(texts.save, 'checkin.tell', dataOf(checkin)),
      ...(change ? [] : [toggle(texts.addMore, ['further'])]),
      bookVisit(texts, checkin, link),
    ]),
  ]
}

/** One line that says what is stored. */
export function saySpoke(texts: Words, { contactName, guess }: Checkin): string {
  if (!guess || guess === 'cannot tell') return texts.spoke(literal(contactName))
  return `${FACES[guess]} ${texts.spokeSeemed(literal(contactName), texts.feelings[guess])}`
}

function furtherFields(texts: Words, checkin: Checkin, departments: string[], isVisible: boolean): Element {
  const offered = departmentsFor(checkin, departments).map((name) => ({ title: name, value: toValue(name) }))
  return container(
    [
      choices('kind', texts.kind, named(INSIGHT_KINDS, texts.kinds), checkin.kind),
      ...(offered.length > 0
        ? [
            choices('departments', texts.departments, offered, checkin.departments.map(toValue).join(','), {
              isMultiSelect: true,
            }),
          ]
        : []),
      dateInput('spokeOn', texts.spokeOn, checkin.spokeOn),
      choices('channel', texts.channel, named(CHANNELS, texts.channels), checkin.channel),
      textInput('note', texts.note, checkin.note, {
        isMultiline: true,
        maxLength: LONGEST.note,
        placeholder: texts.noteHint,
      }),
    ],
    { id: 'further', isVisible },
  )
}

/**
 * What is chosen comes first, however many there are, and also where no department is called that any more: what a card
 * does not offer, Save would take away.
 */
function departmentsFor({ departments: chosen }: Checkin, all: readonly string[]): string[] {
  const others = all.filter((name) => !chosen.includes(name))
  return [...chosen, ...others.slice(0, Math.max(0, MOST_DEPARTMENTS - chosen.length))]
}

function guessInput(texts: Words, checkin: Checkin): Element {
  const words = { ...texts.feelings, 'cannot tell': texts.cannotTellShort }
  return choices('guess', texts.guess(firstName(checkin.contactName)), named(GUESSES, words), checkin.guess)
}

function named<T extends string>(values: readonly T[], names: Record<T, string>) {
  return values.map((value) => ({ title: names[value], value }))
}

/** A choice's value without the comma by which Teams joins the chosen ones. */
const toValue = (name: string) => name.replaceAll('%', '%25').replaceAll(',', '%2C')
const fromValue = (value: string) => value.trim().replaceAll('%2C', ',').replaceAll('%25', '%')
