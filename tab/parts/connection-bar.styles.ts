import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useConnectionBarStyles = makeStyles({
  bar: {
    ...typographyStyles.caption1,
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { flexShrink: 0 },
})
