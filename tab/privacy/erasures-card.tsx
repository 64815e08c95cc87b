import { ShieldCheckmark20Regular } from '@fluentui/react-icons'
import type { ErasureList } from '../../src/contract/personal-data.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { useMoments } from '../parts/use-moments.ts'
import { usePersonalDataPageStyles } from './personal-data-page.styles.ts'
import { useErasures } from './use-personal-data.ts'

/** Who is being erased and when somebody was, without saying whom. */
export function ErasuresCard() {
  const text = useText().personalData
  return (
    <Panel title={text.erasures} hint={text.erasuresHint}>
      <AnsweredView answer={useErasures()}>{({ erasures }) => <List erasures={erasures} />}</AnsweredView>
    </Panel>
  )
}

function List({ erasures }: ErasureList) {
  const styles = usePersonalDataPageStyles()
  const text = useText().personalData
  const sayMoment = useMoments()
  if (erasures.length === 0)
    return <Empty icon={<ShieldCheckmark20Regular />} title={text.none} text={text.noneText} />
  return (
    <ul className={styles.list}>
      {erasures.map(({ id, side, state, at, by, unread }) => (
        <li key={id} className={styles.item}>
          <span className={styles.one}>
            <span className={styles.name}>{text.states[state](text.somebody[side])}</span>
            <span className={styles.quiet}>{text.begunBy(by, sayMoment(at))}</span>
            {unread > 0 && <span className={styles.quiet}>{text.unread(unread)}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
