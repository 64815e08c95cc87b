import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { ChatAdd20Regular } from '@fluentui/react-icons'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import type { Person } from '../../src/contract/people.ts'
import type { Answer } from '../../src/contract/routes.ts'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { PartFailed } from '../parts/part-failed.tsx'
import { useDays } from '../parts/use-days.ts'
import { type Drafts, useDrafts } from '../parts/use-drafts.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { useBackToClose } from '../parts/use-view.ts'
import { canOpenChat, openChat } from '../teams.ts'
import { newDraft, saysAnything, type TalkDraft } from './talk-draft.ts'

type Contact = Pick<Person, 'id' | 'name'>
/** The button that logs a conversation with somebody of a list, or with whomever is chosen then. */
export type LogButton = (contact?: Contact) => ReactNode
type Props = {
  contacts: readonly Contact[]
  /** Whose people they are: what is typed with nobody chosen belongs to it, whoever else comes to the list meanwhile. */
  place: string
  /** Whether the buttons beside people are a picture alone, where there is no room for a word. */
  narrow?: boolean
  children: (log: LogButton) => ReactNode
}

const DRAFTS: Drafts<TalkDraft> = { kept: {} }
const loadDialog = async () => (await import('./log-dialog.tsx')).LogDialog

/**
 * Conversations that are told without being asked, with the people of a list (2.7): `children` draws the list and puts
 * the buttons where they belong; what was noted stands above it. What is typed is kept until it is saved or discarded.
 */
export function LogsCard({ contacts, place, narrow = false, children }: Props) {
  const drafts = useDrafts(DRAFTS)
  const [wanted, setWanted] = useState<{ id: string; open: boolean }>()
  const [told, setTold] = useState<Answer<'logConversation'>>()
  const { part: Dialog, failed, again } = useLoaded(loadDialog, wanted !== undefined)
  const isOpen = wanted?.open === true
  const close = () => setWanted((before) => before && { ...before, open: false })
  useBackToClose(isOpen, close)
  const nameOf = (id: string) => id || place
  const show = (id: string) => {
    const draft = newDraft(id || (contacts.length === 1 ? (contacts[0]?.id ?? '') : ''), crypto.randomUUID())
    drafts.begin(nameOf(id), draft)
    setTold(undefined)
    setWanted({ id, open: true })
    if (failed) again()
  }
  const draft = wanted && drafts.drafts[nameOf(wanted.id)]
  const drop = () => drafts.drop(nameOf(wanted?.id ?? ''))
  // The button that was pressed goes with the message around it.
  const opener = useRef<HTMLButtonElement>(null)
  const discard = () => {
    drop()
    opener.current?.focus()
  }
  const onTold = (answer: Answer<'logConversation'>) => {
    setTold(answer)
    drop()
    // Another one may have been begun while this one was on its way.
    setWanted((before) => before && { ...before, open: before.open && before.id !== wanted?.id })
  }
  return (
    <>
      <Told told={told} />
      <Kept
        name={wanted?.id ? (contacts.find(({ id }) => id === wanted.id)?.name ?? '') : ''}
        shown={!isOpen && draft !== undefined && saysAnything(draft)}
        onGoOn={() => show(wanted?.id ?? '')}
        onDiscard={discard}
      />
      {failed && <PartFailed again={again} />}
      {children((contact) => (
        <OpenButton
          {...{ contact, narrow }}
          button={wanted?.id === (contact?.id ?? '') ? opener : undefined}
          onOpen={() => show(contact?.id ?? '')}
        />
      ))}
      {Dialog && draft && (
        <Dialog
          open={isOpen}
          draft={draft}
          contacts={contacts}
          fixed={wanted.id !== ''}
          onChange={(next) => drafts.keep(nameOf(wanted.id), next)}
          onClose={close}
          onTold={onTold}
        />
      )}
    </>
  )
}

type OpenProps = {
  contact: Contact | undefined
  narrow: boolean
  button: RefObject<HTMLButtonElement | null> | undefined
  onOpen: () => void
}
function OpenButton({ contact, narrow, button, onOpen }: OpenProps) {
  const text = useText().talk
  const focusAfterwards = useRestoreFocusTarget()
  return (
    <Button
      {...focusAfterwards}
      ref={button}
      appearance="subtle"
      icon={<ChatAdd20Regular />}
      aria-label={contact && text.with(contact.name)}
      title={contact && text.with(contact.name)}
      onClick={onOpen}
    >
      {!(contact && narrow) && text.open}
    </Button>
  )
}

type KeptProps = { name: string; shown: boolean; onGoOn: () => void; onDiscard: () => void }
/** That what was typed is not saved, where the dialog was closed over it. */
function Kept({ name, shown, onGoOn, onDiscard }: KeptProps) {
  const text = useText().talk
  return (
    <Announcement>
      {shown && (
        <MessageBar intent="info" politeness="polite" layout="multiline">
          <MessageBarBody>{name ? text.keptOf(name) : text.kept}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={onGoOn}>{text.goOn}</Button>
            <Button onClick={onDiscard}>{text.discard}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </Announcement>
  )
}

/** What was noted, and where it can be changed. */
function Told({ told }: { told: Answer<'logConversation'> | undefined }) {
  const text = useText().talk
  const day = useDays()
  return (
    <Announcement>
      {told && (
        <MessageBar intent="success" politeness="polite" layout="multiline">
          <MessageBarBody>{`${text.done(told.contact.name, day(told.spokeOn))} ${text.where}`}</MessageBarBody>
          {canOpenChat() && (
            <MessageBarActions>
              <Button onClick={openChat}>{text.toChat}</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </Announcement>
  )
}
