import { makeStyles, tokens } from '@fluentui/react-components'

export const useFeelingStyles = makeStyles({
  feeling: {
    display: 'inline-flex',
    alignItems: 'center',
    verticalAlign: 'bottom',
    columnGap: tokens.spacingHorizontalXS,
  },
})
