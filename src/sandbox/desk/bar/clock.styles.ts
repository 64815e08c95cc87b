import { makeStyles, tokens } from '@fluentui/react-components'

export const useClockStyles = makeStyles({
  clock: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minBlockSize: '36px',
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalXXS,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  icon: { flexShrink: 0, fontSize: '18px', color: tokens.colorBrandForeground1 },
  words: { display: 'flex', flexDirection: 'column', minInlineSize: '208px', whiteSpace: 'nowrap' },
  time: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase100,
  },
  day: { fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', alignItems: 'center', gap: '2px' },
  stacked: { flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalS },
  folded: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  button: { whiteSpace: 'nowrap', minInlineSize: 'auto' },
  short: { paddingInline: tokens.spacingHorizontalS, minInlineSize: 'auto', whiteSpace: 'nowrap' },
  progress: { position: 'absolute', insetInline: 0, insetBlockEnd: 0 },
})
