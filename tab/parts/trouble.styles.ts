import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useTroubleStyles = makeStyles({
  trouble: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  icon: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  words: {
    ...typographyStyles.body1,
    flexGrow: 1,
    flexBasis: '240px',
    margin: 0,
    overflowWrap: 'anywhere',
  },
  stale: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
})
