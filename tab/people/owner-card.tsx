import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { CustomerPage } from '../../src/contract/overview.ts'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PersonLine } from '../parts/person-line.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useDays } from '../parts/use-days.ts'
import { NameOwnerCard } from './name-owner-card.tsx'
import { useOwnerCardStyles } from './owner-card.styles.ts'
import { useSetOwner } from './use-owner.ts'

type Owner = NonNullable<CustomerPage['owner']>

/** The one person answerable for this customer, what that means, and the way to name another (1.7). */
export function OwnerCard({ customer }: { customer: CustomerPage }) {
  const styles = useOwnerCardStyles()
  const { owner: text, customer: words } = useText()
  const [naming, setNaming] = useState(false)
  const [before, setBefore] = useState<{ owner: Owner | null; now: string }>()
  const button = useRef<HTMLButtonElement>(null)
  const { owner, mayNameOwner } = customer
  const close = (now?: string) => {
    setNaming(false)
    if (now) setBefore({ owner, now })
    requestAnimationFrame(() => button.current?.focus())
  }
  return (
    <Panel title={words.owner} hint={owner ? text.means : undefined}>
      <Named customer={customer} />
      <Done customer={customer} before={before} onUndone={() => setBefore(undefined)} />
      {naming && <NameOwnerCard customerId={customer.id} onClose={close} />}
      {mayNameOwner && !naming && (
        <Button ref={button} className={styles.act} onClick={() => setNaming(true)}>
          {owner ? text.change : text.name}
        </Button>
      )}
    </Panel>
  )
}

/** Who it is; that there is nobody is said with what to do. */
function Named({ customer }: { customer: CustomerPage }) {
  const styles = useOwnerCardStyles()
  const text = useText()
  const day = useDays()
  const { owner, ownerSince, mayNameOwner } = customer
  const left = customer.alarms.some(({ kind }) => kind === 'no owner')
  if (!owner)
    return (
      <p className={styles.none}>
        <strong>{text.owner.none}</strong> {mayNameOwner ? text.owner.noneMay : text.owner.noneText}
      </p>
    )
  return (
    <PersonLine
      id={owner.id}
      name={owner.name}
      second={text.person.at(owner.jobTitle, owner.department)}
      third={left ? text.owner.left : ownerSince && text.owner.since(day(ownerSince))}
      size={48}
      ours={!left}
    />
  )
}

type DoneProps = {
  customer: CustomerPage
  before: { owner: Owner | null; now: string } | undefined
  onUndone: () => void
}

/** What was just done, and the way to take it back where there was an owner before. */
function Done({ customer, before, onUndone }: DoneProps) {
  const text = useText()
  const { mutate, isPending, isError, error } = useSetOwner(customer.id)
  const earlier = customer.mayNameOwner ? before?.owner : null
  const undo = () => {
    if (earlier && !isPending) mutate(earlier.id, { onSuccess: onUndone })
  }
  return (
    <>
      {isError && <Trouble error={error} title={text.trouble.saved} />}
      <Announcement>
        {before && (
          <MessageBar intent="success" politeness="polite" layout="multiline">
            <MessageBarBody>{text.owner.done(before.now)}</MessageBarBody>
            {earlier && (
              <MessageBarActions>
                <Button onClick={undo} disabledFocusable={isPending}>
                  {text.owner.undo}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </Announcement>
    </>
  )
}
