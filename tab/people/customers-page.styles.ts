import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const PHONE = '@media (max-width: 639px)'
export const useCustomersPageStyles = makeStyles({
  search: { width: '280px', maxWidth: '100%', [PHONE]: { width: '100%' } },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 2fr) minmax(0, 1.4fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: {
    ...typographyStyles.subtitle2,
    overflowWrap: 'anywhere',
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  alarm: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  alarmIcon: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
})
