import { makeStyles, tokens } from '@fluentui/react-components'
import { lineBefore, lineBelow } from '../lines.ts'

/** The shortest block that can be read and pressed, in minutes, which are pixels. */
export const LEAST_MINUTES = 24
const HEIGHT = '1440px'

export const useGridStyles = makeStyles({
  scroll: {
    position: 'relative',
    flexGrow: 1,
    minInlineSize: 0,
    overflow: 'auto',
    scrollPaddingBlockStart: '80px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  grid: { display: 'grid', gridTemplateRows: `auto ${HEIGHT}`, minInlineSize: '600px' },
  corner: {
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    ...lineBelow,
  },
  hours: { gridRow: 2, gridColumn: 1 },
  hour: {
    display: 'block',
    blockSize: '60px',
    paddingInlineEnd: tokens.spacingHorizontalS,
    textAlign: 'end',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    // Beside the line of its hour, not below it.
    transform: 'translateY(52px)',
  },
  day: { display: 'grid', gridRow: '1 / -1', gridTemplateRows: 'subgrid', minInlineSize: 0, ...lineBefore },
  head: {
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    minInlineSize: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    ...lineBelow,
  },
  today: {
    color: tokens.colorBrandForeground1,
    boxShadow: `inset 0 3px ${tokens.colorCompoundBrandStroke}`,
  },
  minutes: {
    position: 'relative',
    backgroundImage: `repeating-linear-gradient(to bottom, transparent 0 59px, ${tokens.colorNeutralStroke2} 59px 60px)`,
  },
  now: {
    position: 'absolute',
    insetInline: 0,
    zIndex: 1,
    blockSize: '2px',
    pointerEvents: 'none',
    backgroundColor: tokens.colorCompoundBrandStroke,
  },
})
