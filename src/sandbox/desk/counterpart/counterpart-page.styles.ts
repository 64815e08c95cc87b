import { makeStyles, tokens } from '@fluentui/react-components'
import { lineBelow } from '../lines.ts'

export const useCounterpartStyles = makeStyles({
  page: {
    containerName: 'app',
    containerType: 'inline-size',
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minInlineSize: 0,
    minBlockSize: 0,
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minBlockSize: '52px',
    paddingInline: tokens.spacingHorizontalL,
    '@container app (max-width: 480px)': {
      paddingInline: tokens.spacingHorizontalS,
      '& > img': { display: 'none' },
    },
    ...lineBelow,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { margin: 0 },
  tabs: {
    display: 'flex',
    alignSelf: 'stretch',
    flexGrow: 1,
    marginInlineStart: tokens.spacingHorizontalS,
  },
  oneTab: {
    position: 'relative',
    paddingInline: tokens.spacingHorizontalM,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-4px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  chosenTab: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalM,
      insetBlockEnd: 0,
      blockSize: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
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
