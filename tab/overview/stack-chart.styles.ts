import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useStackChartStyles = makeStyles({
  room: { minWidth: 0, height: '200px', '& :focus-visible': { outlineColor: tokens.colorStrokeFocus2 } },
  axis: { '& text': { fill: tokens.colorNeutralForeground2 } },
  defs: { position: 'absolute', width: 0, height: 0 },
  brand: { fill: tokens.colorBrandForeground1 },
  brandLine: { stroke: tokens.colorBrandForeground1, strokeWidth: '2px' },
  warnLine: { stroke: tokens.colorStatusWarningForeground3, strokeWidth: '3px' },
  quiet: { fill: tokens.colorNeutralForeground3 },
  ground: { fill: tokens.colorNeutralBackground1 },
  key: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
  part: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  swatch: { stroke: tokens.colorNeutralStrokeAccessible },
})
