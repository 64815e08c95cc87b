import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useWaveStyles = makeStyles({
  fieldset: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { ...typographyStyles.body1Strong, padding: 0 },
  departments: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  department: { overflowWrap: 'anywhere' },
  people: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
})
