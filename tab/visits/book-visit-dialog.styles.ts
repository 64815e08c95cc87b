import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const NARROW = '@media (max-width: 767px)'
/** Where Fluent stacks the buttons of a dialog. */
const PHONE = '@media screen and (max-width: 480px)'
export const useBookVisitStyles = makeStyles({
  surface: {
    maxWidth: '1040px',
    // Five days of everyone's week stand side by side.
    ':has(table)': { maxWidth: '1240px' },
    [NARROW]: { paddingInline: tokens.spacingHorizontalL, paddingBlock: tokens.spacingVerticalL },
  },
  moving: {
    ':has(table)': { maxWidth: '1240px' },
    [NARROW]: { paddingInline: tokens.spacingHorizontalL, paddingBlock: tokens.spacingVerticalL },
  },
  title: { overflowWrap: 'anywhere', ':focus': { outlineStyle: 'none' } },
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    // What was sent does not change before it is answered.
    '&[inert]': { opacity: 0.6 },
  },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalXL,
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  subtitle: { ...typographyStyles.body1Strong, margin: 0 },
  department: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  group: { paddingTop: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  choice: { flexGrow: 1, flexBasis: '200px', minWidth: 0 },
  indicator: { alignSelf: 'center' },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    [NARROW]: {
      paddingBottom: tokens.spacingVerticalXS,
      paddingInlineStart: `calc(32px + 2 * ${tokens.spacingHorizontalXXXL})`,
    },
  },
  period: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  offered: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  hintLine: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  rule: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  good: { flexShrink: 0, marginTop: '2px', color: tokens.colorStatusSuccessForeground1 },
  warning: { flexShrink: 0, marginTop: '2px', color: tokens.colorStatusWarningForeground1 },
  looking: { justifyContent: 'flex-start' },
  times: { alignItems: 'stretch', rowGap: tokens.spacingVerticalS },
  time: {
    width: '100%',
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  timeWords: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  day: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  hours: { ...typographyStyles.body1, color: tokens.colorNeutralForeground1 },
  fact: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0 },
  ownTime: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  ownFields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  details: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  fold: { alignSelf: 'flex-start', maxWidth: '100%', justifyContent: 'flex-start', textAlign: 'start' },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  // What is about to be sent stands beside the buttons, so they take the whole width.
  actions: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    justifySelf: 'stretch',
    flexWrap: 'wrap',
    alignItems: 'center',
    [PHONE]: { flexDirection: 'row', justifyContent: 'flex-end' },
    '& > [role="alert"]': { flexBasis: '100%' },
  },
  summary: {
    ...typographyStyles.body1,
    flexGrow: 1,
    flexBasis: '240px',
    margin: 0,
    minWidth: 0,
    [PHONE]: { flexBasis: '100%' },
  },
})
