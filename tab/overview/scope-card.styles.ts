import { makeStyles, tokens } from '@fluentui/react-components'

export const useScopeCardStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, minWidth: 0 },
  customer: { minWidth: 0, width: '220px', maxWidth: '100%' },
})
