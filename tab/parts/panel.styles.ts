import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const usePanelStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    minWidth: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    '@media (max-width: 639px)': { paddingInline: tokens.spacingHorizontalL },
  },
  head: {
    display: 'flex',
    // Where the title would have to break its words, what can be done goes below it.
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    minHeight: '24px',
  },
  title: {
    ...typographyStyles.subtitle2,
    margin: 0,
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: '180px',
    overflowWrap: 'anywhere',
  },
  action: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
})
