import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const usePollStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  poll: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingTop: 0, borderTopStyle: 'none' },
    ':last-child': { paddingBottom: 0 },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.body1Strong, margin: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  small: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  note: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  // Wide enough to be read on a phone: the table scrolls sideways there.
  when: { ...typographyStyles.body1Strong, display: 'block', minWidth: '140px' },
  badge: { height: 'auto', minHeight: '20px', whiteSpace: 'normal' },
  choice: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  yes: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  maybe: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
  no: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
