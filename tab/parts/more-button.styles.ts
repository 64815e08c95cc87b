import { makeStyles } from '@fluentui/react-components'

export const useMoreStyles = makeStyles({ more: { alignSelf: 'flex-start', minHeight: '24px' } })
