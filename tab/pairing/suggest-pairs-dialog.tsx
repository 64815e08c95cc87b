import { Dialog, DialogSurface } from '@fluentui/react-components'
import type { CustomerPage } from '../../src/contract/overview.ts'
import { useSuggestPairsStyles } from './suggest-pairs-dialog.styles.ts'
import { SuggestingCard } from './suggesting-card.tsx'

export type SuggestProps = {
  /** Whom the pairs are for; all customers for which the reader may make pairs where none is named. */
  customer?: Pick<CustomerPage, 'id' | 'name'>
  onClose: () => void
  onPaired: (pairs: number) => void
}

/** Suggested pairs with their reasons, to be taken one by one or all at once, and who was left over and why (1.4). */
export function SuggestPairsDialog({ open, ...props }: SuggestProps & { open: boolean }) {
  const styles = useSuggestPairsStyles()
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || props.onClose()}>
      <DialogSurface className={styles.surface}>
        <SuggestingCard {...props} />
      </DialogSurface>
    </Dialog>
  )
}
