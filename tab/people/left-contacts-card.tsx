import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { CustomerPage } from '../../src/contract/overview.ts'
import type { Returned } from '../../src/contract/pairing.ts'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { PersonLine } from '../parts/person-line.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useDays } from '../parts/use-days.ts'
import { useContactsCardStyles } from './contacts-card.styles.ts'
import { useCustomerPageStyles } from './customer-page.styles.ts'
import { useReturnContact } from './use-contacts.ts'

/** Who left lately, with the way to say that they have not after all (1.5). */
export function LeftContactsCard({ id: customerId, left }: Pick<CustomerPage, 'id' | 'left'>) {
  const page = useCustomerPageStyles()
  const styles = useContactsCardStyles()
  const text = useText()
  const words = text.leftContacts
  const day = useDays()
  const back = useReturnContact(customerId)
  const bring = (contactId: string) => {
    if (!back.isPending) back.mutate(contactId)
  }
  return (
    <>
      {back.isError && <Trouble error={back.error} title={text.trouble.saved} />}
      <Announcement>{back.data && <Back returned={back.data} />}</Announcement>
      {left.length > 0 && (
        <div className={styles.left}>
          <h3 className={styles.subtitle}>{words.title}</h3>
          <ul className={page.list}>
            {left.map(({ id, name, jobTitle, function: job, leftOn }) => (
              <li key={id} className={styles.gone}>
                <PersonLine
                  id={id}
                  name={name}
                  second={jobTitle || text.functions[job]}
                  third={words.on(day(leftOn))}
                />
                <Button
                  size="small"
                  aria-label={words.backFor(name)}
                  disabledFocusable={back.isPending}
                  onClick={() => bring(id)}
                >
                  {words.back}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** What became of their pairs. */
function Back({ returned: { contact, goOn, stay } }: { returned: Returned }) {
  const words = useText().leftContacts
  const styles = useContactsCardStyles()
  return (
    <MessageBar intent={stay.length > 0 ? 'warning' : 'success'} politeness="polite" layout="multiline">
      <MessageBarBody>
        {words.done(contact.name, goOn)}
        {stay.length > 0 && (
          <ul className={styles.stay}>
            {stay.map(({ employeeName, reason }) => (
              <li key={employeeName}>{words.stays(employeeName, reason)}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  )
}
