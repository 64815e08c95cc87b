import { makeStyles, tokens } from '@fluentui/react-components'
import { PICTURE } from '../parts/picture.styles.ts'

export const useStackChartStyles = makeStyles({
  room: {
    minWidth: 0,
    height: '200px',
    '& :focus-visible': { outlineColor: tokens.colorStrokeFocus2 },
    // What a piece tells may be higher than the picture.
    '& .fui-cart__root, & .fui-cart__chartWrapper': { overflow: 'visible' },
  },
  lines: { height: '220px' },
  axis: { '& text': { fill: tokens.colorNeutralForeground2 } },
  defs: { position: 'absolute', width: 0, height: 0 },
  brand: { fill: tokens.colorBrandForeground1 },
  brandLine: { stroke: tokens.colorBrandForeground1, strokeWidth: '2px' },
  warnLine: { stroke: tokens.colorStatusWarningForeground3, strokeWidth: '3px' },
  quiet: { fill: tokens.colorNeutralForeground3 },
  ground: { fill: tokens.colorNeutralBackground1 },
  key: PICTURE.key,
  part: PICTURE.part,
  swatch: { stroke: tokens.colorNeutralStrokeAccessible },
})
