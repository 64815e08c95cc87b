import { makeStyles, tokens } from '@fluentui/react-components'

export const useConfigurePageStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  next: { margin: 0, color: tokens.colorNeutralForeground2 },
})
