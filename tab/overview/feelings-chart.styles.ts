import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const useFeelingsChartStyles = makeStyles({
  chart: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalS,
    textAlign: 'center',
  },
  column: { display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'flex-end' },
  room: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    width: '100%',
    height: '76px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  number: { ...typographyStyles.body1Strong, fontVariantNumeric: 'tabular-nums' },
  bar: {
    alignSelf: 'center',
    width: '60%',
    maxWidth: '40px',
    backgroundColor: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
    borderStartStartRadius: tokens.borderRadiusMedium,
    borderStartEndRadius: tokens.borderRadiusMedium,
  },
  face: { marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  word: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})
