import {
  type Theme as FluentTheme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import type { Theme } from './place.ts'

/** As Teams, and where there is no Segoe UI, the nearest that every system has. Emoji are drawn, never outlined. */
const fontFamilyBase = [
  ...["'Segoe UI'", "'Segoe UI Web (West European)'", '-apple-system', 'BlinkMacSystemFont', 'Roboto'],
  ...["'Helvetica Neue'", "'Open Sans'", "'Liberation Sans'", 'Arial'],
  ...["'Segoe UI Emoji'", "'Apple Color Emoji'", "'Noto Color Emoji'", 'sans-serif'],
].join(', ')

export const FLUENT: Record<Theme, FluentTheme> = {
  light: { ...teamsLightTheme, fontFamilyBase },
  dark: { ...teamsDarkTheme, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
}

/** What Teams calls its themes when it tells a tab about them. */
export const TEAMS_NAME: Record<Theme, string> = { light: 'default', dark: 'dark', contrast: 'contrast' }
