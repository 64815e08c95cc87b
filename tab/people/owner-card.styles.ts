import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useOwnerCardStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  act: { alignSelf: 'flex-start' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
