import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import {
  HandRight16Regular,
  Hourglass16Regular,
  MoreHorizontal20Regular,
  PauseCircle16Regular,
  Warning16Regular,
} from '@fluentui/react-icons'
import type { PairView } from '../../src/contract/pairing.ts'
import { useText } from '../parts/language.ts'
import { useDays } from '../parts/use-days.ts'
import { useLifeStyles } from './life.styles.ts'
import { type LifeAction, lifeActions } from './life.ts'

type Props = { pair: PairView; onAction: (action: LifeAction) => void }

/** What the reader may do with a pair (1.5); nothing where that is nothing. */
export function LifeMenuCard({ pair, onAction }: Props) {
  const styles = useLifeStyles()
  const text = useText().life
  const focusAfterwards = useRestoreFocusTarget()
  const actions = lifeActions(pair)
  if (actions.length === 0) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          {...focusAfterwards}
          className={styles.menu}
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={text.menu(pair.employee.name, pair.contact.name)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {actions.map((action) => (
            <MenuItem key={action} onClick={() => onAction(action)}>
              {text.actions[action]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

/** How a pair stands, in words, unless it simply goes on. */
export function LifeStateCard({ pair: { status, until, mailUnsure } }: { pair: PairView }) {
  const styles = useLifeStyles()
  const text = useText().life
  const day = useDays()
  if (status === 'suggested')
    return (
      <span className={styles.state}>
        <Hourglass16Regular aria-hidden className={styles.icon} />
        {text.suggested}
      </span>
    )
  if (status === 'paused' && until)
    return (
      <span className={styles.state}>
        <PauseCircle16Regular aria-hidden className={styles.icon} />
        {text.paused(day(until))}
      </span>
    )
  if (status !== 'introduced' || !until) return null
  return (
    <>
      <span className={styles.state}>
        <HandRight16Regular aria-hidden className={styles.icon} />
        {text.introduced(day(until))}
      </span>
      {mailUnsure && (
        <span className={styles.state}>
          <Warning16Regular aria-hidden className={styles.icon} />
          {text.unsure}
        </span>
      )}
    </>
  )
}
