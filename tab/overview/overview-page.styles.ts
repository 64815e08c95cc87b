import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { twoColumns } from '../parts/page.styles.ts'

export const useOverviewPageStyles = makeStyles({
  ...twoColumns,
  /** Everything that a leader looks for, on one screen; one below the other where there is no room. */
  first: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingVerticalM,
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  wide: {
    gridColumn: 'span 2',
    minWidth: 0,
    display: 'grid',
    '@media (max-width: 899px)': { gridColumn: 'auto' },
  },
  one: { minWidth: 0, display: 'grid' },
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
