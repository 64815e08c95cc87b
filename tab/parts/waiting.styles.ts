import { makeStyles, tokens } from '@fluentui/react-components'

export const useWaitingStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  short: { width: '40%' },
  long: { width: '75%' },
})
