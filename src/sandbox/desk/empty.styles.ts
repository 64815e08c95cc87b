import { makeStyles, tokens } from '@fluentui/react-components'

/** A calm page that says what there will be here, and the first step towards it. */
export const useEmptyStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    maxInlineSize: '440px',
    margin: 'auto',
    padding: tokens.spacingVerticalXXL,
    textAlign: 'center',
  },
  picture: { fontSize: '56px', color: tokens.colorBrandForeground1 },
  line: { margin: 0, textAlign: 'center', textWrap: 'balance' },
  quiet: { color: tokens.colorNeutralForeground3 },
})
