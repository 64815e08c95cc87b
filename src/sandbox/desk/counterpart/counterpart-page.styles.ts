import { makeStyles, tokens } from '@fluentui/react-components'
import { lineBelow } from '../lines.ts'

export const useCounterpartStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minInlineSize: 0, minBlockSize: 0 },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minBlockSize: '52px',
    paddingInline: tokens.spacingHorizontalL,
    ...lineBelow,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { margin: 0 },
  tabs: { flexGrow: 1 },
  waiting: { margin: 'auto' },
  tab: { position: 'relative', display: 'flex', flexGrow: 1, minBlockSize: 0 },
  frame: { flexGrow: 1, border: 'none', minInlineSize: 0, colorScheme: 'normal' },
  cover: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorNeutralBackground2,
  },
})
