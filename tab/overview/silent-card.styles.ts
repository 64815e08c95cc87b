import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useSilentCardStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  days: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, textAlign: 'end' },
})
