import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { twoColumns } from '../parts/page.styles.ts'

const plainList = {
  display: 'flex',
  flexDirection: 'column',
  margin: 0,
  padding: 0,
  listStyleType: 'none',
} as const

export const useTeamPageStyles = makeStyles({
  ...twoColumns,
  list: { ...plainList, rowGap: tokens.spacingVerticalL },
  gaps: { ...plainList, rowGap: tokens.spacingVerticalS, ':empty': { display: 'none' } },
  gap: {
    ...typographyStyles.body1,
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  warning: { flexShrink: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
  fine: { flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
  part: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  seen: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
  },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  quiet: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  member: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalM,
    minWidth: 0,
    '@media (max-width: 639px)': { flexWrap: 'wrap' },
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
  },
  name: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  role: { ...typographyStyles.caption1Strong, overflowWrap: 'anywhere' },
  second: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  does: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  acts: {
    display: 'flex',
    flexShrink: 0,
    '@media (max-width: 639px)': { flexBasis: '100%', justifyContent: 'flex-end' },
  },
  add: { flexShrink: 0, minWidth: 'auto' },
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalS,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  find: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
})
