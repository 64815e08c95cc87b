import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { twoColumns } from '../parts/page.styles.ts'

export const useOverviewPageStyles = makeStyles({
  ...twoColumns,
  trust: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  shield: { flexShrink: 0 },
})
