import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { CustomerPage } from '../../src/contract/overview.ts'
import type { Suggestions } from '../../src/contract/pairing.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { chosenPairs, toggled } from './chosen.ts'
import { LeftoversCard } from './leftovers-card.tsx'
import { MarksCard } from './marks-card.tsx'
import { SuggestNewsCard } from './suggest-news-card.tsx'
import { useSuggestPairsStyles } from './suggest-pairs-dialog.styles.ts'
import { SuggestionsCard } from './suggestions-card.tsx'
import { useSuggesting } from './use-suggesting.ts'

export type SuggestProps = {
  /** Whom the pairs are for; all customers for which the reader may make pairs where none is named. */
  customer?: Pick<CustomerPage, 'id' | 'name'>
  onClose: () => void
  onPaired: (pairs: number) => void
}

/** What is suggested, what becomes of it, and how the pairs begin. */
export function SuggestingCard({ customer, onClose, onPaired }: SuggestProps) {
  const styles = useSuggestPairsStyles()
  const text = useText()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [introduce, setIntroduce] = useState(false)
  const suggesting = useSuggesting({ customerId: customer?.id, introduce, onClose, onPaired })
  const { answer, busy, error } = suggesting
  const any = (answer.data?.suggestions.length ?? 0) > 0
  const pairs = chosenPairs(answer.data?.suggestions ?? [], left)
  return (
    <DialogBody>
      <DialogTitle>
        {customer ? text.pairing.suggestTitle(customer.name) : text.pairing.suggestAllTitle}
      </DialogTitle>
      <DialogContent className={styles.content}>
        {error !== null && <Trouble error={error} title={text.trouble.saved} />}
        <SuggestNewsCard suggesting={suggesting} />
        <AnsweredView answer={answer}>
          {(found) => (
            <>
              <Lead found={found} />
              {found.suggestions.length > 0 && (
                <SuggestionsCard
                  {...{ suggesting, left }}
                  suggestions={found.suggestions}
                  withCustomer={!customer}
                  onToggle={(key) => setLeft(toggled(left, key))}
                  onAll={setLeft}
                />
              )}
              <MarksCard suggesting={suggesting} marks={found.marks} />
              <LeftoversCard found={found} withCustomer={!customer} />
            </>
          )}
        </AnsweredView>
      </DialogContent>
      <DialogActions fluid className={styles.actions}>
        {any && (
          <RadioGroup
            layout="horizontal"
            className={styles.begin}
            aria-label={text.pairing.begin}
            value={introduce ? 'introduce' : 'known'}
            onChange={(_, { value }) => setIntroduce(value === 'introduce')}
          >
            <Radio value="known" label={text.pairing.known} />
            <Radio value="introduce" label={text.pairing.introduce} />
          </RadioGroup>
        )}
        <Button onClick={onClose}>{text.pairing.close}</Button>
        {any && (
          <Button
            appearance="primary"
            disabledFocusable={pairs.length === 0 || busy}
            onClick={() => suggesting.acceptAll(pairs)}
          >
            {text.pairing.accept(pairs.length)}
          </Button>
        )}
      </DialogActions>
    </DialogBody>
  )
}

function Lead({ found }: { found: Suggestions }) {
  const styles = useSuggestPairsStyles()
  const text = useText().pairing
  const nobody = found.leftContacts.length === 0 && found.leftEmployees.length === 0
  const none = nobody ? text.nobodyText : text.noneText
  return (
    <p className={styles.quiet}>
      {found.suggestions.length > 0 ? text.suggestText : `${text.none}. ${none}`}
    </p>
  )
}
