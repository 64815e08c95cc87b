import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useContactsCardStyles = makeStyles({
  approaches: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    textAlign: 'end',
  },
  over: { flexShrink: 0 },
  mail: { display: 'flex', flexShrink: 0, padding: tokens.spacingHorizontalS },
})
