import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { PICTURE } from './picture.styles.ts'

const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`

export const useMonthsGridStyles = makeStyles({
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
  key: PICTURE.key,
  part: PICTURE.part,
  swatch: {
    width: '20px',
    height: '16px',
    lineHeight: '14px',
    boxSizing: 'border-box',
    textAlign: 'center',
    border: line,
    borderRadius: tokens.borderRadiusSmall,
  },
  unseen: PICTURE.unseen,
})
