import { makeStyles, tokens } from '@fluentui/react-components'
import { lineBelow } from '../lines.ts'

export const useChatHeaderStyles = makeStyles({
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
  choices: { display: 'grid', padding: tokens.spacingHorizontalXS },
  choice: { justifyContent: 'flex-start' },
})
