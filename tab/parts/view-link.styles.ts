import { makeStyles } from '@fluentui/react-components'

export const useViewLinkStyles = makeStyles({
  alone: { display: 'inline-flex', alignItems: 'center', minHeight: '24px', overflowWrap: 'anywhere' },
})
