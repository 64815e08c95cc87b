import { Dialog, DialogSurface } from '@fluentui/react-components'
import { useSuggestPairsStyles } from './suggest-pairs-dialog.styles.ts'
import { SuggestingCard, type SuggestProps } from './suggesting-card.tsx'

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
