import { Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useMessagesStyles } from './messages.styles.ts'

/** The shape of a conversation, until it is there. */
export function LoadingMessages() {
  const styles = useMessagesStyles()
  return (
    <li>
      <Skeleton aria-label="Loading the conversation" className={styles.loading}>
        <SkeletonItem shape="circle" size={32} />
        <SkeletonItem size={96} />
      </Skeleton>
    </li>
  )
}
