import { type Theme, teamsLightTheme } from '@fluentui/react-components'
import type { ThemeName } from './theme-name.ts'

/** What is here: light comes with the program, the others are fetched where they are wanted. */
const known: Partial<Record<ThemeName, Theme>> = { default: teamsLightTheme }
const LOAD = {
  default: async () => ({ theme: teamsLightTheme }),
  dark: () => import('./theme-dark.ts'),
  contrast: () => import('./theme-contrast.ts'),
}

/** Ends when the theme is here, or cannot be fetched: then the light one is shown in its place. */
export async function loadTheme(name: ThemeName): Promise<void> {
  try {
    known[name] ??= (await LOAD[name]()).theme
  } catch {
    // The next change of theme tries again.
  }
}

/** The colours of a theme that was fetched before. */
export function themeOf(name: ThemeName): Theme {
  return known[name] ?? teamsLightTheme
}
