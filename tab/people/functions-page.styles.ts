import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const PHONE = '@media (max-width: 639px)'
export const useFunctionsPageStyles = makeStyles({
  search: { width: '320px', maxWidth: '100%', [PHONE]: { width: '100%' } },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 240px 132px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingTop: 0, borderTopStyle: 'none' },
    ':last-child': { paddingBottom: 0 },
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  quiet: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  choice: { minWidth: 0 },
  back: { justifySelf: 'start' },
  news: { gridColumnStart: 1, gridColumnEnd: -1, ':empty': { display: 'none' } },
})
