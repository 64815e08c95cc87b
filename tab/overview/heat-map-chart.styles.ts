import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { PICTURE } from '../parts/picture.styles.ts'

/** So much of the brand's colour on the background that words on it stay readable in every theme. */
const shade = (percent: number) =>
  `color-mix(in srgb, ${tokens.colorBrandForeground1} ${percent}%, ${tokens.colorNeutralBackground1})`
const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`

export const useHeatMapChartStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: tokens.spacingHorizontalXXS,
    fontVariantNumeric: 'tabular-nums',
  },
  month: {
    ...typographyStyles.caption1,
    verticalAlign: 'bottom',
    textAlign: 'center',
    minWidth: '44px',
    padding: 0,
    color: tokens.colorNeutralForeground2,
  },
  year: { display: 'block', color: tokens.colorNeutralForeground3 },
  department: {
    ...typographyStyles.body1,
    position: 'sticky',
    insetInlineStart: 0,
    paddingInlineEnd: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    minWidth: '88px',
    maxWidth: '180px',
  },
  cell: {
    height: '28px',
    padding: 0,
    textAlign: 'center',
    border: line,
    borderRadius: tokens.borderRadiusMedium,
  },
  withheld: {
    color: tokens.colorNeutralForeground3,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke2}`,
  },
  0: { backgroundColor: tokens.colorNeutralBackground1 },
  1: { backgroundColor: shade(14) },
  2: { backgroundColor: shade(28) },
  3: { backgroundColor: shade(45) },
  4: { backgroundColor: tokens.colorBrandForeground1, color: tokens.colorNeutralBackground1 },
  key: PICTURE.key,
  part: PICTURE.part,
  swatch: {
    width: '20px',
    height: '14px',
    lineHeight: '12px',
    boxSizing: 'border-box',
    textAlign: 'center',
    border: line,
    borderRadius: tokens.borderRadiusSmall,
  },
  unseen: PICTURE.unseen,
})
