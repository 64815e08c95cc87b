import { makeStyles, tokens } from '@fluentui/react-components'

export const usePairByHandStyles = makeStyles({
  surface: { maxWidth: '520px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
})
