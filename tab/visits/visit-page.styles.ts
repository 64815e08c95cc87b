import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { twoColumns } from '../parts/page.styles.ts'

export const useVisitPageStyles = makeStyles({
  ...twoColumns,
  answers: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  news: { ':focus': { outlineStyle: 'none' } },
  // Said aloud; who looks sees it on the button.
  heard: { position: 'absolute', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  day: { ...typographyStyles.subtitle1, margin: 0 },
  hours: { ...typographyStyles.subtitle1, margin: 0 },
  zone: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  clocks: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0 },
  clock: {
    display: 'grid',
    gridTemplateColumns: 'minmax(130px, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
  },
  term: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  value: { ...typographyStyles.body1, margin: 0 },
  people: {
    ...typographyStyles.caption1,
    display: 'block',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  agenda: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  points: { ...typographyStyles.body1, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  said: { ...typographyStyles.body1, display: 'block', overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  subtitle: { ...typographyStyles.body1Strong, margin: 0 },
  department: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
})
