import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { MoreHorizontal20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { PollDraft, PollView } from '../../src/contract/polls.ts'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { usePollStyles } from './poll-card.styles.ts'
import { PollMailDialog } from './poll-mail-dialog.tsx'
import { usePollMail } from './use-polls.ts'

type Props = { poll: PollView; onNews: (news: string) => void }
type Asked = PollView['contacts'][number]
type Letter = { draft: PollDraft['mails'][number]; renewed: boolean }

/** How each contact who has not answered was written to, and the ways to write to them again. */
export function PollContactsCard({ poll, onNews }: Props) {
  const styles = usePollStyles()
  const text = useText().polls
  const mail = usePollMail(poll)
  const [letter, setLetter] = useState<Letter>()
  const waiting = poll.contacts.filter(({ answeredAt, stopped }) => !answeredAt && !stopped)
  const write = ({ id: contactId }: Asked) =>
    mail.mutate({ contactId, renew: false }, { onSuccess: (draft) => setLetter({ draft, renewed: false }) })
  const replace = ({ id: contactId, name }: Asked) =>
    mail.mutate(
      { contactId, renew: true },
      {
        onSuccess: (draft) => {
          onNews(text.newLink(name))
          setLetter({ draft, renewed: true })
        },
      },
    )
  return (
    <>
      {waiting.map((contact) => (
        <div key={contact.id} className={styles.head}>
          <span className={styles.quiet}>
            {contact.name}: {text.mails[contact.mail]}
            {contact.mailTrouble && `. ${contact.mailTrouble}`}
          </span>
          <Button size="small" disabledFocusable={mail.isPending} onClick={() => write(contact)}>
            {text.again(contact.name)}
          </Button>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                size="small"
                appearance="subtle"
                icon={<MoreHorizontal20Regular />}
                aria-label={text.menu(contact.name)}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => replace(contact)} subText={text.replaceHint}>
                  {text.replace(contact.name)}
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </div>
      ))}
      {mail.isError && <Trouble error={mail.error} title={text.failed} />}
      {letter && (
        <PollMailDialog poll={poll} {...letter} onClose={() => setLetter(undefined)} onNews={onNews} />
      )}
    </>
  )
}
