import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useAlarmListStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingTop: 0, borderTopStyle: 'none' },
    ':last-child': { paddingBottom: 0 },
  },
  icon: { flexShrink: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
  words: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    flex: '1 1 200px',
    minWidth: 0,
  },
  first: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
  says: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
})
