import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const edge = `${tokens.strokeWidthThin} solid ${tokens.colorBrandForeground1}`

export const useStackChartStyles = makeStyles({
  chart: { display: 'flex', alignItems: 'flex-end', columnGap: tokens.spacingHorizontalXXS, minWidth: 0 },
  column: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
  },
  stack: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-start',
    width: '100%',
    maxWidth: '36px',
    minHeight: '110px',
    rowGap: '1px',
  },
  piece: {
    ...typographyStyles.caption2,
    boxSizing: 'border-box',
    textAlign: 'center',
    lineHeight: '16px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusSmall,
    fontVariantNumeric: 'tabular-nums',
  },
  first: {
    backgroundColor: tokens.colorBrandForeground1,
    color: tokens.colorNeutralBackground1,
    border: edge,
  },
  second: {
    backgroundColor: `color-mix(in srgb, ${tokens.colorBrandForeground1} 28%, ${tokens.colorNeutralBackground1})`,
    color: tokens.colorNeutralForeground1,
    border: edge,
  },
  third: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusWarningForeground3}`,
    lineHeight: '14px',
  },
  fourth: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
  },
  month: {
    paddingTop: tokens.spacingVerticalXXS,
    whiteSpace: 'nowrap',
    maxWidth: '100%',
    overflow: 'hidden',
  },
  year: { color: tokens.colorNeutralForeground3, minHeight: '16px' },
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
  swatch: { width: '16px', height: '14px', boxSizing: 'border-box', borderRadius: tokens.borderRadiusSmall },
})
