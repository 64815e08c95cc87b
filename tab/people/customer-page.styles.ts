import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { twoColumns } from '../parts/page.styles.ts'

export const useCustomerPageStyles = makeStyles({
  ...twoColumns,
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
})
