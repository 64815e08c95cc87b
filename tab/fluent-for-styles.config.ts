import { createRequire } from 'node:module'
import type { GriffelStyle } from '@fluentui/react-components'
import { resolveStaticStyleRules, resolveStyleRulesForSlots } from '@griffel/core'

/** What files of styles take of Fluent, while the tab is built: their styles are worked out into rules at once. */
export const { createFocusOutlineStyle, tokens, typographyStyles } = createRequire(import.meta.url)(
  '@fluentui/react-components',
) as typeof import('@fluentui/react-components')

/** A call that the tab makes in place of the one in the file, by name, with what was worked out for it. */
export type Ahead = { ahead: '__styles' | '__staticStyles'; given: readonly unknown[] }

export const makeStyles = (slots: Record<string, GriffelStyle>): Ahead => ({
  ahead: '__styles',
  given: resolveStyleRulesForSlots(slots),
})

export const makeStaticStyles = (styles: string): Ahead => ({
  ahead: '__staticStyles',
  given: [{ d: resolveStaticStyleRules([styles]) }],
})
