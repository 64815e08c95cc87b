import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useLifeStyles = makeStyles({
  state: {
    ...typographyStyles.caption1Strong,
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0 },
  menu: { marginInlineStart: 'auto' },
  surface: { maxWidth: '780px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  lead: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { flexWrap: 'wrap', justifyContent: 'flex-end' },
})
