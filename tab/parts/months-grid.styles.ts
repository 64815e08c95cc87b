import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`

export const useMonthsGridStyles = makeStyles({
  room: {
    // What only screen readers read is laid out from here, and not beyond the edge of the page.
    position: 'relative',
    overflowX: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: tokens.spacingHorizontalXXS,
  },
  month: {
    ...typographyStyles.caption1,
    textAlign: 'center',
    minWidth: '30px',
    padding: 0,
    color: tokens.colorNeutralForeground2,
  },
  person: {
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
  spoke: { backgroundColor: tokens.colorBrandForeground1, color: tokens.colorNeutralBackground1 },
  'not this month': { backgroundColor: tokens.colorNeutralBackground1 },
  'not yet': { backgroundColor: tokens.colorNeutralBackground1 },
  nothing: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke2}` },
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
  swatch: {
    width: '20px',
    height: '16px',
    lineHeight: '14px',
    boxSizing: 'border-box',
    textAlign: 'center',
    border: line,
    borderRadius: tokens.borderRadiusSmall,
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})
