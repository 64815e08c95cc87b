import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

export const usePairsCardStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingTop: 0, borderTopStyle: 'none' },
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  between: {
    color: tokens.colorBrandForeground1,
    '@media (max-width: 639px)': { display: 'none' },
  },
  bottom: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
  },
  facts: {
    flexGrow: 1,
    paddingBlock: tokens.spacingVerticalS,
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
  named: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  subtitle: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  note: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  icon: { flexShrink: 0 },
  fact: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS },
})
