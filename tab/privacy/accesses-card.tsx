import { Button } from '@fluentui/react-components'
import { Eye20Regular } from '@fluentui/react-icons'
import type { AccessList } from '../../src/contract/privacy.ts'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useDays } from '../parts/use-days.ts'
import { Waiting } from '../parts/waiting.tsx'
import { useStoredPageStyles } from './stored-page.styles.ts'
import { useAccesses } from './use-stored.ts'

/** Who looked at or changed what is stored about the reader, the latest first, as far as they ask (6.4). */
export function AccessesCard() {
  const styles = useStoredPageStyles()
  const { mine } = useText().protection
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAccesses()
  const all = data?.pages.flatMap(({ accesses }) => accesses)
  return (
    <Panel title={mine.accesses} hint={mine.accessesHint}>
      {!all && (isError ? <Trouble error={error} again={() => void refetch()} /> : <Waiting />)}
      {all?.length === 0 && (
        <Empty icon={<Eye20Regular />} title={mine.noAccesses} text={mine.noAccessesText} />
      )}
      {all && all.length > 0 && (
        <ul className={styles.list}>
          {all.map((access) => (
            <Line key={access.key} access={access} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button
          className={styles.more}
          disabledFocusable={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {mine.more}
        </Button>
      )}
    </Panel>
  )
}

function Line({ access: { day, what, by, asAdministrator } }: { access: AccessList['accesses'][number] }) {
  const styles = useStoredPageStyles()
  const { mine, accesses } = useText().protection
  const say = useDays()
  const role = asAdministrator ? mine.asAdministrator : (by?.jobTitle ?? '')
  return (
    <li className={styles.item}>
      <span className={styles.text}>{accesses[what]}</span>
      <span className={styles.quiet}>
        {by ? mine.by(by.name, role) : mine.unknown}, {say(day)}
      </span>
    </li>
  )
}
