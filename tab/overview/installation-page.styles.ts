import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useInstallationPageStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingVerticalM,
    alignItems: 'start',
    '@media (max-width: 899px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  cell: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXXS,
    minWidth: '110px',
  },
  /** Tables one below the other have their columns at the same place. */
  aligned: { '@media (min-width: 900px)': { '& table': { tableLayout: 'fixed' } } },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  name: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  line: { ...typographyStyles.body1, margin: 0 },
  todo: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0 },
  group: { ...typographyStyles.subtitle2, margin: 0, marginTop: tokens.spacingVerticalS },
})
