import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useLifeStyles = makeStyles({
  life: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  state: {
    ...typographyStyles.caption1Strong,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0 },
  menu: { marginInlineStart: 'auto' },
  surface: { maxWidth: '680px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  lead: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  text: { '& textarea': { minHeight: '300px' } },
  actions: { flexWrap: 'wrap' },
})
