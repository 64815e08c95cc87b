import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useContactsCardStyles = makeStyles({
  approaches: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
  },
  over: { flexShrink: 0 },
  objected: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground3,
  },
  left: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  subtitle: { ...typographyStyles.body1Strong, margin: 0 },
  gone: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  stay: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  mail: { display: 'flex', flexShrink: 0, padding: tokens.spacingHorizontalS },
})
