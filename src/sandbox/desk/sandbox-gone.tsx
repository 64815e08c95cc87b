import { Button, Text } from '@fluentui/react-components'
import { PlugDisconnectedRegular } from '@fluentui/react-icons'
import { useEmptyStyles } from './empty.styles.ts'

/** The control API does not answer. */
export function SandboxGone({ retry }: { retry: () => void }) {
  const styles = useEmptyStyles()
  return (
    <div className={styles.empty} role="alert">
      <PlugDisconnectedRegular className={styles.picture} aria-hidden />
      <Text as="h1" size={500} weight="semibold" className={styles.line}>
        The sandbox does not answer
      </Text>
      <Text className={styles.line}>Start it again with npm start; your data are kept.</Text>
      <Button onClick={retry}>Try again</Button>
    </div>
  )
}
