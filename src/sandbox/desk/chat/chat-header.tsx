import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  Toast,
  ToastTitle,
  Tooltip,
  tokens,
  useToastController,
} from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons'
import { type BotState, control } from '../control-api.ts'
import { lineBelow } from '../lines.ts'
import { Mark } from '../mark.tsx'
import { TOASTER } from '../toaster.ts'

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minBlockSize: '56px',
    paddingInline: tokens.spacingHorizontalL,
    ...lineBelow,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  name: { margin: 0 },
})

const STATES: { state: BotState; label: string; done: string }[] = [
  { state: 'installed', label: 'Add Counterpart', done: 'Counterpart is there again' },
  { state: 'blocked', label: 'Block Counterpart', done: 'Counterpart is blocked and cannot write' },
  { state: 'uninstalled', label: 'Remove Counterpart', done: 'Counterpart is removed' },
]

/** Who one talks with, and what one can do to it, as Teams lets people do. */
export function ChatHeader({ email }: { email: string }) {
  const styles = useStyles()
  const { dispatchToast } = useToastController(TOASTER)
  const change = async ({ state, done }: (typeof STATES)[number]) => {
    const failed = await control.setState(email, state).then(
      () => null,
      (error: Error) => error.message,
    )
    dispatchToast(
      <Toast>
        <ToastTitle>{failed ?? done}</ToastTitle>
      </Toast>,
      { intent: failed ? 'error' : 'success' },
    )
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
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content="What people can do to the bot" relationship="label">
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {STATES.map((each) => (
              <MenuItem key={each.state} onClick={() => change(each)}>
                {each.label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  )
}
