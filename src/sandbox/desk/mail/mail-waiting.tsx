import { Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useMailStyles } from './mail-page.styles.ts'

/** The shape of a mailbox, until it is there. */
export function MailWaiting() {
  const styles = useMailStyles()
  return (
    <Skeleton aria-label="Loading the mail" className={styles.waiting}>
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
    </Skeleton>
  )
}
