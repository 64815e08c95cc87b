import { makeStyles, tokens } from '@fluentui/react-components'
import { lineAbove } from './lines.ts'

const NARROW = '@media (max-width: 640px)'

export const useRailStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    inlineSize: '76px',
    blockSize: '100%',
    boxSizing: 'border-box',
    paddingBlock: tokens.spacingVerticalXS,
    [NARROW]: {
      flexDirection: 'row',
      inlineSize: '100%',
      blockSize: 'auto',
      paddingBlock: 0,
      ...lineAbove,
    },
  },
  space: { flexGrow: 1, [NARROW]: { display: 'none' } },
  item: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    paddingBlock: '10px 8px',
    paddingInline: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground3,
    cursor: 'pointer',
    fontFamily: tokens.fontFamilyBase,
    [NARROW]: { flexGrow: 1, flexBasis: 0, paddingBlock: '6px' },
    ':hover': { color: tokens.colorBrandForeground1, backgroundColor: tokens.colorNeutralBackground4Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  chosen: {
    color: tokens.colorBrandForeground1,
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '2px',
      insetBlock: '14px',
      inlineSize: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandForeground1,
      [NARROW]: { insetInline: '30%', insetBlock: 'auto 0', inlineSize: 'auto', blockSize: '3px' },
    },
  },
  icon: { position: 'relative', display: 'inline-flex', fontSize: '24px' },
  dot: { position: 'absolute', insetBlockStart: '-3px', insetInlineEnd: '-5px' },
  count: { position: 'absolute', insetBlockStart: '-6px', insetInlineStart: '14px' },
  hidden: {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  label: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
})
