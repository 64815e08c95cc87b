import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const PHONE = '@media (max-width: 639px)'
export const useVisitsPageStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr) 200px',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingTop: 0, borderTopStyle: 'none' },
    ':last-child': { paddingBottom: 0 },
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  when: { display: 'flex', flexDirection: 'column' },
  what: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  day: { ...typographyStyles.body1Strong },
  clock: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  name: {
    ...typographyStyles.body1Strong,
    overflowWrap: 'anywhere',
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  badges: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXS,
    [PHONE]: { justifyContent: 'flex-start' },
  },
  end: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    rowGap: tokens.spacingVerticalXS,
    [PHONE]: { alignItems: 'flex-start' },
  },
  /** Beside what the whole row leads to. */
  above: { position: 'relative', zIndex: 1 },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
})
