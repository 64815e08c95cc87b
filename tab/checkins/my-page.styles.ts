import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { twoColumns } from '../parts/page.styles.ts'

export const useMyPageStyles = makeStyles({
  ...twoColumns,
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingTop: 0, borderTopStyle: 'none' },
    ':last-child': { paddingBottom: 0 },
  },
  fact: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  line: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  customer: { ...typographyStyles.caption1 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(100px, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  term: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  value: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  private: { color: tokens.colorNeutralForeground2 },
  subtitle: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  points: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground2,
  },
  closing: { ...typographyStyles.body1Strong, margin: 0 },
})
