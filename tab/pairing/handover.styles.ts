import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useHandoverStyles = makeStyles({
  surface: { maxWidth: '680px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  lead: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  candidates: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  words: { display: 'flex', flexDirection: 'column' },
  name: { ...typographyStyles.body1Strong },
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  refusal: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground1 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  told: { ...typographyStyles.body1, margin: 0 },
  actions: { flexWrap: 'wrap' },
  // What was sent does not change before it is answered.
  fixed: { '&[inert]': { opacity: 0.6 } },
})
