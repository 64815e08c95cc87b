import { Button } from '@fluentui/react-components'
import type { TimelineEntryView } from '../../src/contract/timeline.ts'
import { useText } from '../parts/language.ts'
import { PartFailed } from '../parts/part-failed.tsx'
import { useDialog } from '../parts/use-dialog.ts'

const loadDialog = async () => (await import('./decision-dialog.tsx')).DecisionDialog
type Props = { customer: { id: string; name: string }; entries: readonly TimelineEntryView[] }

/** The way to note what was decided about a customer (5.6). */
export function DecideCard({ customer, entries }: Props) {
  const text = useText().decision
  const { open, show, close, part: Dialog, failed, again, opener } = useDialog(loadDialog)
  return (
    <>
      <Button size="small" onClick={show} {...opener}>
        {text.open}
      </Button>
      {failed && <PartFailed again={again} />}
      {open && Dialog && <Dialog customer={customer} entries={entries} onClose={close} />}
    </>
  )
}
