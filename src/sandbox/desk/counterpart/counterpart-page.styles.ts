import { makeStyles, tokens } from '@fluentui/react-components'
import { lineBelow } from '../lines.ts'

const NARROW = '@container app (max-width: 480px)'
/** There the tabs and the buttons alone have room; the name is for screen readers. */
const NARROWEST = '@container app (max-width: 360px)'

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
    [NARROW]: {
      paddingInline: tokens.spacingHorizontalS,
      '& > img': { display: 'none' },
    },
    ...lineBelow,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    margin: 0,
    [NARROWEST]: {
      position: 'absolute',
      inlineSize: '1px',
      blockSize: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  tabs: {
    display: 'flex',
    alignSelf: 'stretch',
    flexGrow: 1,
    marginInlineStart: tokens.spacingHorizontalS,
  },
  oneTab: {
    position: 'relative',
    paddingInline: tokens.spacingHorizontalM,
    [NARROW]: { paddingInline: tokens.spacingHorizontalS },
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
      [NARROW]: { insetInline: tokens.spacingHorizontalS },
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
