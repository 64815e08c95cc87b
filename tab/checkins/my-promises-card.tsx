import { Checkbox } from '@fluentui/react-components'
import { Flag20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { MyFollowUp } from '../../src/contract/checkins.ts'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import type { Given } from '../parts/late-promise.ts'
import { MoreButton } from '../parts/more-button.tsx'
import { Panel } from '../parts/panel.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useDays } from '../parts/use-days.ts'
import { useFew } from '../parts/use-few.ts'
import { ViewLink } from '../parts/view-link.tsx'
import { GiveButton, GivenAway } from './give-promise-card.tsx'
import { useMyPageStyles } from './my-page.styles.ts'
import { useKeepFollowUp } from './use-follow-ups.ts'

const MOST_PROMISES = 5

/**
 * What I promised, of all months: a tick says that it is kept, and taking it away opens it again; a colleague can take
 * one over, and giving it away can be undone (4.7).
 */
export function MyPromisesCard({ followUps }: { followUps: readonly MyFollowUp[] }) {
  const styles = useMyPageStyles()
  const text = useText().me
  const [given, setGiven] = useState<Given>()
  const { shown, ...more } = useFew(followUps, MOST_PROMISES)
  return (
    <Panel title={text.promises}>
      <GivenAway key={given?.run} given={given} />
      {followUps.length === 0 && (
        <Empty icon={<Flag20Regular />} title={text.noPromises} text={text.noPromisesText} />
      )}
      <ul className={styles.list}>
        {shown.map((promise) => (
          <Promised key={`${promise.cycleId} ${promise.pairId}`} promise={promise} onGiven={setGiven} />
        ))}
      </ul>
      <MoreButton {...more} />
    </Panel>
  )
}

function Promised({ promise, onGiven }: { promise: MyFollowUp; onGiven: (given: Given) => void }) {
  const styles = useMyPageStyles()
  const text = useText()
  const keep = useKeepFollowUp()
  const { cycleId, pairId, contactName, customerId, customerName } = promise
  // The tick shows at once; what is stored follows.
  const kept = keep.isPending ? keep.variables.kept : promise.doneOn !== null
  return (
    <li className={styles.item}>
      <Checkbox
        className={styles.tick}
        checked={kept}
        label={promise.text}
        onChange={(_, { checked }) => keep.mutate({ cycleId, pairId, kept: checked === true })}
      />
      <span className={styles.promised}>
        <span>{usePromiseState(promise)}</span>
        <ViewLink to={{ page: 'customer', customerId }}>
          {text.me.promiseTo(contactName, customerName)}
        </ViewLink>
        {!kept && <GiveButton promise={promise} onGiven={onGiven} />}
      </span>
      {keep.isError && <Trouble error={keep.error} title={text.trouble.saved} />}
    </li>
  )
}

/** Kept, late, due or without a day, in words. */
function usePromiseState({ dueOn, doneOn, late }: MyFollowUp): string {
  const text = useText().me
  const day = useDays()
  if (doneOn) return text.promiseKept(day(doneOn))
  if (!dueOn) return text.promiseOpen
  return late ? text.promiseLate(day(dueOn)) : text.promiseDue(day(dueOn))
}
