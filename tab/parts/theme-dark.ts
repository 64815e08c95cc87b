import { type Theme, teamsDarkTheme } from '@fluentui/react-components'

/** A file of its own, so that it is fetched where somebody reads in it. */
export const theme: Theme = teamsDarkTheme
