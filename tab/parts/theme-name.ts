/** The themes of Teams, by the names it gives them. */
export type ThemeName = 'default' | 'dark' | 'contrast'

/** The theme that Teams means; one we do not know (a new one, say) is shown as the light one. */
export function themeName(name: string): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'default'
}
