import { makeStyles, tokens } from '@fluentui/react-components'

export const usePairByHandStyles = makeStyles({
  surface: { maxWidth: '480px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
})
