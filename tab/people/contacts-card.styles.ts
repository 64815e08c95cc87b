import { makeStyles, tokens } from '@fluentui/react-components'

export const useContactsCardStyles = makeStyles({
  mail: { display: 'flex', flexShrink: 0, padding: tokens.spacingHorizontalS },
})
