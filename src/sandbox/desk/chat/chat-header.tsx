import { Button, Text, Tooltip } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons'
import { type BotState, control } from '../control-api.ts'
import { Flyout } from '../flyout.tsx'
import { Mark } from '../mark.tsx'
import { notify } from '../notice.tsx'
import { useChatHeaderStyles } from './chat-header.styles.ts'

const STATES: { state: BotState; label: string; done: string }[] = [
  { state: 'installed', label: 'Add Counterpart', done: 'Counterpart is there and can write.' },
  { state: 'blocked', label: 'Block Counterpart', done: 'Counterpart is blocked and cannot write.' },
  { state: 'uninstalled', label: 'Remove Counterpart', done: 'Counterpart is removed.' },
]

/** Who one talks with, and what one can do to it, as Teams lets people do. */
export function ChatHeader({ email }: { email: string }) {
  const styles = useChatHeaderStyles()
  const change = async ({ state, done }: (typeof STATES)[number]) => {
    const failed = await control.setState(email, state).then(
      () => null,
      (error: Error) => error.message,
    )
    notify(failed ?? done)
  }
  return (
    <header className={styles.header}>
      <Mark size={32} />
      <div className={styles.words}>
        <Text as="h1" weight="semibold" size={400} className={styles.name}>
          Counterpart
        </Text>
        <Text size={200} className={styles.quiet}>
          App, writes once a month
        </Text>
      </div>
      <Flyout
        label="What people can do to the bot"
        side="end"
        className={styles.choices}
        trigger={(props) => (
          <Tooltip content="What people can do to the bot" relationship="label">
            <Button {...props} appearance="subtle" icon={<MoreHorizontalRegular />} />
          </Tooltip>
        )}
      >
        {(close) =>
          STATES.map((each) => (
            <Button
              key={each.state}
              appearance="subtle"
              className={styles.choice}
              onClick={() => {
                close()
                change(each)
              }}
            >
              {each.label}
            </Button>
          ))
        }
      </Flyout>
    </header>
  )
}
