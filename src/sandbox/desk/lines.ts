import { tokens } from '@fluentui/react-components'

/** Hairlines between parts, by the side they are on; makeStyles takes no shorthands for these. */
export const lineAbove = {
  borderBlockStartWidth: '1px',
  borderBlockStartStyle: 'solid',
  borderBlockStartColor: tokens.colorNeutralStroke2,
} as const
export const lineBelow = {
  borderBlockEndWidth: '1px',
  borderBlockEndStyle: 'solid',
  borderBlockEndColor: tokens.colorNeutralStroke2,
} as const
export const lineBefore = {
  borderInlineStartWidth: '1px',
  borderInlineStartStyle: 'solid',
  borderInlineStartColor: tokens.colorNeutralStroke2,
} as const
export const lineAfter = {
  borderInlineEndWidth: '1px',
  borderInlineEndStyle: 'solid',
  borderInlineEndColor: tokens.colorNeutralStroke2,
} as const
