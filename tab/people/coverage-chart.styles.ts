import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { PICTURE } from '../parts/picture.styles.ts'

const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`

export const useCoverageChartStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    borderCollapse: 'separate',
    borderSpacing: tokens.spacingHorizontalXXS,
  },
  corner: {
    position: 'sticky',
    insetInlineStart: 0,
    zIndex: 1,
    verticalAlign: 'bottom',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    maxWidth: '130px',
  },
  theirs: { ...typographyStyles.caption1, verticalAlign: 'bottom', padding: 0 },
  upright: {
    display: 'inline-block',
    writingMode: 'vertical-rl',
    transform: 'rotate(180deg)',
    maxHeight: '130px',
    marginInline: 'auto',
    paddingBlock: tokens.spacingVerticalXS,
  },
  edge: {
    ...typographyStyles.caption1Strong,
    display: 'block',
    width: '28px',
    height: '24px',
    lineHeight: '22px',
    marginInline: 'auto',
    boxSizing: 'border-box',
    textAlign: 'center',
    border: line,
    borderRadius: tokens.borderRadiusMedium,
  },
  'nobody there': {
    color: tokens.colorStatusDangerForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder2}`,
  },
  'no pair': {
    color: tokens.colorStatusDangerForeground1,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorStatusDangerBorder2}`,
  },
  'one thread': {
    color: tokens.colorStatusWarningForeground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningForeground3}`,
  },
  known: { color: tokens.colorBrandForeground1 },
  ours: {
    ...typographyStyles.caption1,
    position: 'sticky',
    insetInlineStart: 0,
    textAlign: 'start',
    minWidth: '96px',
    maxWidth: '130px',
    paddingInlineEnd: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  without: { color: tokens.colorNeutralForeground2 },
  small: { display: 'block', color: tokens.colorStatusWarningForeground3 },
  cell: {
    width: '28px',
    minWidth: '28px',
    height: '28px',
    padding: 0,
    boxSizing: 'border-box',
    textAlign: 'center',
    border: line,
    borderRadius: tokens.borderRadiusMedium,
  },
  expected: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}` },
  thin: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandForeground1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  full: {
    backgroundColor: tokens.colorBrandForeground1,
    color: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  unseen: PICTURE.unseen,
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { ...typographyStyles.body1, display: 'flex', columnGap: tokens.spacingHorizontalS, margin: 0 },
  sign: { flexShrink: 0, marginTop: '2px', color: tokens.colorStatusWarningForeground3 },
  key: PICTURE.key,
  part: PICTURE.part,
})
