import { makeStyles, tokens } from '@fluentui/react-components'
import { lineAfter } from '../lines.ts'

const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const

export const useMailListStyles = makeStyles({
  side: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    inlineSize: '340px',
    boxSizing: 'border-box',
    minBlockSize: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    ...lineAfter,
    '@container mail (max-width: 800px)': { inlineSize: '260px' },
  },
  whole: {
    inlineSize: '100%',
    borderInlineEndWidth: 0,
    '@container mail (max-width: 800px)': { inlineSize: '100%' },
  },
  title: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: {
    flexGrow: 1,
    minBlockSize: 0,
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`,
    listStyleType: 'none',
    overflowY: 'auto',
  },
  row: {
    position: 'relative',
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    inlineSize: '100%',
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  unread: {
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      insetBlock: tokens.spacingVerticalM,
      inlineSize: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minInlineSize: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  cut,
  when: { flexShrink: 0 },
  kind: { flexShrink: 0 },
  preview: cut,
  hidden: {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})
