import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useContactsCardStyles = makeStyles({
  approaches: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
  },
  over: { flexShrink: 0 },
  mail: { display: 'flex', flexShrink: 0, padding: tokens.spacingHorizontalS },
})
