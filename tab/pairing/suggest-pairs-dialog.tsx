import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { CustomerPage } from '../../src/contract/overview.ts'
import type { Suggestions } from '../../src/contract/pairing.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { chosenPairs, toggled } from './chosen.ts'
import { LeftoversCard } from './leftovers-card.tsx'
import { useSuggestPairsStyles } from './suggest-pairs-dialog.styles.ts'
import { SuggestionsCard } from './suggestions-card.tsx'
import { useAcceptPairs, useSuggestions } from './use-pairing.ts'

type Props = { customer: CustomerPage; onClose: () => void; onPaired: (pairs: number) => void }

/** Suggested pairs with their reasons, to be taken one by one or all at once, and who was left over and why (1.4). */
export function SuggestPairsDialog({ open, ...props }: Props & { open: boolean }) {
  const styles = useSuggestPairsStyles()
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || props.onClose()}>
      <DialogSurface className={styles.surface}>
        <Body {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function Body({ customer, onClose, onPaired }: Props) {
  const styles = useSuggestPairsStyles()
  const text = useText()
  const answer = useSuggestions(customer.id)
  const accept = useAcceptPairs()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const pairs = chosenPairs(answer.data?.suggestions ?? [], left)
  const take = () =>
    accept.mutate(pairs, {
      onSuccess: (made) => {
        onPaired(made.pairs.length)
        onClose()
      },
    })
  return (
    <DialogBody>
      <DialogTitle>{text.pairing.suggestTitle(customer.name)}</DialogTitle>
      <DialogContent className={styles.content}>
        {accept.isError && <Trouble error={accept.error} title={text.trouble.saved} />}
        <AnsweredView answer={answer}>
          {(found) => (
            <Found
              found={found}
              left={left}
              onToggle={(key) => setLeft(toggled(left, key))}
              onAll={setLeft}
            />
          )}
        </AnsweredView>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text.pairing.cancel}</Button>
        <Button
          appearance="primary"
          disabledFocusable={pairs.length === 0 || accept.isPending}
          onClick={take}
        >
          {text.pairing.accept(pairs.length)}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}

type FoundProps = {
  found: Suggestions
  left: ReadonlySet<string>
  onToggle: (key: string) => void
  onAll: (left: ReadonlySet<string>) => void
}
function Found({ found, left, onToggle, onAll }: FoundProps) {
  const styles = useSuggestPairsStyles()
  const text = useText().pairing
  const some = found.suggestions.length > 0
  return (
    <>
      <p className={styles.quiet}>{some ? text.suggestText : text.noneText}</p>
      {some && (
        <SuggestionsCard suggestions={found.suggestions} left={left} onToggle={onToggle} onAll={onAll} />
      )}
      <LeftoversCard found={found} />
    </>
  )
}
