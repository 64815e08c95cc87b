import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import type { HandedOver, HandoverView } from '../../src/contract/pairing.ts'
import { useText } from '../parts/language.ts'
import { useTimes } from '../parts/use-times.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { useHandoverStyles } from './handover.styles.ts'

type Props = { handed: HandedOver; before: HandoverView; onClose: () => void }

/** What became of it: who follows, who was told, and what is left to do. */
export function HandoverDoneCard({ handed: { pair, mail, stranded }, before, onClose }: Props) {
  const styles = useHandoverStyles()
  const text = useText().handover
  const { say } = useTimes()
  const ours = before.pair.employee.id !== pair.employee.id
  const [old, next] = ours
    ? [before.pair.employee.name, pair.employee.name]
    : [before.pair.contact.name, pair.contact.name]
  const waits = !ours && pair.status === 'suggested'
  const both = ours && before.leaving !== 'employee'
  return (
    <DialogBody>
      <DialogTitle>{text.doneTitle}</DialogTitle>
      <DialogContent className={styles.content} role="status">
        <p className={styles.told}>{text.done(next, old)}</p>
        <p className={styles.told}>
          {both ? text.toldBoth(next, old) : text.toldOne(pair.employee.name)}{' '}
          {text.mails[waits ? 'waits' : mail](pair.contact.name)}
        </p>
        {stranded.length > 0 && (
          <>
            <p className={styles.told}>{text.stranded(old)}</p>
            <ul className={styles.list}>
              {stranded.map(({ id, subject, start }) => {
                const { day, hours } = say({ start, end: start })
                return (
                  <li key={id}>
                    <ViewLink to={{ page: 'visit', visitId: id }}>{text.visit(subject, day, hours)}</ViewLink>
                  </li>
                )
              })}
            </ul>
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={onClose}>
          {text.close}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}
