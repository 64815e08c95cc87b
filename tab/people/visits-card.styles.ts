import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useVisitsCardStyles = makeStyles({
  visit: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalM },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  when: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  who: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})
