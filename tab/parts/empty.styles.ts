import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useEmptyStyles = makeStyles({
  empty: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalM },
  roomy: {
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalXXL,
    maxWidth: '460px',
    marginInline: 'auto',
  },
  icon: {
    display: 'flex',
    flexShrink: 0,
    padding: tokens.spacingHorizontalS,
    fontSize: '20px',
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusCircular,
  },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  action: { paddingTop: tokens.spacingVerticalS },
})
