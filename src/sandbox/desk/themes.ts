import {
  type Theme as FluentTheme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import type { Theme } from './place.ts'

export const FLUENT: Record<Theme, FluentTheme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

/** What Teams calls its themes when it tells a tab about them. */
export const TEAMS_NAME: Record<Theme, string> = { light: 'default', dark: 'dark', contrast: 'contrast' }
